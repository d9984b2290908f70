// `npm run demo`: from a fresh clone to a filled bank. Plain JavaScript that an old Node runs as well, because it
// installs the Node that everything else runs on. Run again, it is quick and changes nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoQueries } from './demo-queries.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

if (!isInstalled()) run('npm', ['ci', '--no-audit', '--no-fund'])
if (!isBuilt()) run('npm', ['run', '--silent', 'build'])

heading('A bank of 120 customers, in a Postgres of its own')
dhub('seed', 'all', '--scale', '0.1')
heading('What it holds')
dhub('seed', 'status')
for (const { title, sql } of demoQueries) {
  heading(title)
  dhub('db', 'query', sql)
}
heading('Connect to it')
dhub('db', 'url')
say('\nWith psql:        psql "$(npx dhub db url)"')
say('Look around:      npx dhub db tables')
say('Prove it is true: npx dhub seed verify')
say('Stop the server:  npx dhub db stop')

/** Whether node_modules holds what package-lock.json names. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const found = packagesIn('node_modules/.package-lock.json')
  if (found === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (found[path] === undefined ? optional === true : found[path].version === version),
  )
}

function packagesIn(lockfile) {
  const file = join(root, lockfile)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}

/** Whether the build is newer than every source. The manifest is the last file that a build writes. */
function isBuilt() {
  const manifest = join(root, 'oclif.manifest.json')
  if (!existsSync(manifest) || !existsSync(join(root, 'dist'))) return false
  const built = statSync(manifest).mtimeMs
  const sources = readdirSync(join(root, 'src'), { recursive: true }).map((name) =>
    join(root, 'src', String(name)),
  )
  return [...sources, join(root, 'package.json')].every((file) => statSync(file).mtimeMs <= built)
}

/** Runs dhub in a folder without a `.env` and without connection variables: the demo only ever fills its own server. */
function dhub(...words) {
  const ownNode = join(root, 'node_modules/node/bin/node')
  const connection = /^(?:DATABASE_URL|POSTGRES_\w+|PG\w+|DHUB_(?!HOME$|LOG_)\w+)$/
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !connection.test(name)))
  const node = existsSync(ownNode) ? ownNode : process.execPath
  run(node, [join(root, 'bin/run.js'), ...words], { cwd: join(root, 'bin'), env })
}

function run(command, words, options = {}) {
  const isWindowsNpm = process.platform === 'win32' && command === 'npm'
  const { status, error } = spawnSync(command, words, {
    cwd: root,
    stdio: 'inherit',
    shell: isWindowsNpm,
    ...options,
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

function heading(text) {
  const isPlain = !process.stdout.isTTY || process.env.NO_COLOR
  say(isPlain ? `\n${text}\n` : `\n\u001B[1m${text}\u001B[22m\n`)
}

function say(text) {
  process.stdout.write(`${text}\n`)
}
