// `npm run test:nodes`: the same bytes on every Node that dhub supports. Installs the oldest supported Node, the one
// that the project uses and the newest into .cache/nodes, runs the unit and golden tests on each, seeds a bank at scale
// 0.1 with each, and compares the digests. Fails when a test fails or a digest differs.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const releases = ['22.22', '24', '26']
const stepMinutesMax = 10
const seedWords = [
  'seed',
  'all',
  '--scale',
  '0.1',
  '--seed',
  '42',
  '--as-of',
  '2026-11-21',
  '--replace',
  '--json',
]

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, '.cache/nodes')
const scratch = mkdtempSync(join(tmpdir(), 'dhub-nodes-'))
// The embedded server may run as another user, who has to get in.
chmodSync(scratch, 0o755)

let results = []
try {
  const build = await run(process.execPath, [join(root, 'scripts/build.mjs')])
  if (build.exitCode !== 0) throw new Error(`Cannot build dhub: the build ended with ${build.exitCode}`)
  for (const release of releases) results.push(await tryOn(release, installNode(release)))
} finally {
  await run(process.execPath, [join(root, 'bin/run.js'), 'db', 'stop'], { quiet: true })
  rmSync(scratch, { recursive: true, force: true })
}
results = results.map((result) => ({ ...result, differing: differingTables(results[0], result) }))
report(results)
const isGood = ({ tests, tables, differing }) =>
  tests.exitCode === 0 && tables.length > 0 && differing.length === 0
process.exitCode = results.every(isGood) ? 0 : 1

/** The path of the newest Node of a release: its platform package, which is the bare program, from the registry. */
function installNode(release) {
  const folder = join(cache, release)
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const program = join(
    folder,
    'node_modules',
    name,
    process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  )
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const words = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${release}`]
  const isWindows = process.platform === 'win32'
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: 'inherit',
    shell: isWindows,
    timeout: 300_000,
  })
  if (status !== 0 || !existsSync(program))
    throw new Error(`Cannot install Node ${release}: npm ended with ${status}`)
  return program
}

async function tryOn(release, program) {
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim()
  process.stderr.write(`\nNode ${version}: unit and golden tests\n`)
  const resultFile = join(scratch, `${release}.json`)
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'unit',
    '--project',
    'golden',
  ]
  const tests = await run(program, vitest, { env: { TEST_RESULT_FILE: resultFile } })
  process.stderr.write(`Node ${version}: a bank at scale 0.1\n`)
  const seeded = await run(program, [join(root, 'bin/run.js'), ...seedWords], { quiet: true })
  const { tables = [], digest } = documentIn(seeded)
  return { version, tests: { ...tests, ...countsIn(resultFile) }, tables, digest }
}

/** Runs a program to its end, or for so many minutes. Nothing of the caller's database reaches it. */
function run(program, words, { env = {}, quiet = false } = {}) {
  const own = { DHUB_HOME: join(scratch, 'home'), DATABASE_URL: '', NO_COLOR: '1' }
  const connection = /^(?:DATABASE_URL|POSTGRES_\w+|PG\w+|DHUB_\w+)$/
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !connection.test(name)))
  const child = spawn(program, words, {
    cwd: quiet ? scratch : root,
    env: { ...inherited, ...own, ...env },
    // The tests' own report goes to stderr, so that stdout holds the table alone.
    stdio: ['ignore', quiet ? 'pipe' : process.stderr, 'inherit'],
    timeout: stepMinutesMax * 60_000,
  })
  const began = performance.now()
  let stdout = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ exitCode: code ?? 1, stdout, seconds: (performance.now() - began) / 1000 })
    })
  })
}

function documentIn({ exitCode, stdout }) {
  if (exitCode === 0) return JSON.parse(stdout)
  process.stderr.write(stdout)
  return {}
}

function countsIn(resultFile) {
  if (!existsSync(resultFile)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(resultFile, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests }
}

function differingTables(first, { tables }) {
  const nameOf = ({ schema, table }) => `${schema}.${table}`
  const expected = new Map(first.tables.map((table) => [nameOf(table), table.digest]))
  return tables.filter((table) => expected.get(nameOf(table)) !== table.digest).map(nameOf)
}

function report(rows) {
  const cells = rows.map(({ version, tests, tables, digest, differing }) => [
    version,
    `${tests.passed} passed, ${tests.failed} failed`,
    `${tests.seconds.toFixed(0)} s`,
    tables.length === 0 ? 'not seeded' : `${digest.slice(0, 16)}… of ${tables.length} tables`,
    differing.length === 0 ? '' : `differs in ${differing.join(', ')}`,
  ])
  const lines = [['Node', 'tests', 'time', 'digest at scale 0.1', ''], ...cells]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const line of lines) {
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}\n`,
    )
  }
}
