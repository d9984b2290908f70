// Runs the demo twice in a state folder of its own, checks what it left, and writes { passed, failed } to a file.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dhub-demo-'))
// As root the server runs as another user, who has to get in.
chmodSync(folder, 0o755)
const home = join(folder, 'home')
const env = { ...process.env, DHUB_HOME: home, NO_COLOR: '1' }
const counts = { passed: 0, failed: 0 }

try {
  const first = run('npm', ['run', 'demo'], 'inherit')
  check('the demo ends well', first.status === 0)
  const filled = status()
  check('every table has rows', filled.tables?.length >= 34 && filled.tables.every(({ rows }) => rows > 0))
  check('the bank has a digest', /^[0-9a-f]{32,}$/.test(filled.digest ?? ''))
  const second = run('npm', ['run', 'demo'])
  check('the demo ends well when run again', second.status === 0)
  check('and changes nothing', JSON.stringify(contentOf(status())) === JSON.stringify(contentOf(filled)))
  check('and is no slower than the first time', second.seconds <= first.seconds + 1)
  check('it says how to connect', /postgres(?:ql)?:\/\/\S+@127\.0\.0\.1:\d+\/bank/.test(second.stdout))
} finally {
  dhub('db', 'stop')
  rmSync(folder, { recursive: true, force: true })
  writeFileSync(process.argv[2], JSON.stringify(counts))
}
process.exitCode = counts.failed > 0 ? 1 : 0

function check(what, isTrue) {
  counts[isTrue ? 'passed' : 'failed'] += 1
  console.log(`${isTrue ? 'ok  ' : 'FAIL'} ${what}`)
}

function status() {
  const { stdout } = dhub('seed', 'status', '--json')
  try {
    return JSON.parse(stdout)
  } catch {
    return {}
  }
}

function contentOf({ rows, digest, tables }) {
  return {
    rows,
    digest,
    tables: tables?.map((table) => [table.schema, table.table, table.rows, table.digest]),
  }
}

function dhub(...words) {
  return run(process.execPath, [join(root, 'bin/run.js'), ...words], 'pipe', join(root, 'bin'))
}

function run(command, words, output = 'pipe', cwd = root) {
  const started = performance.now()
  const stdio = ['ignore', output, 'inherit']
  const { status: code, stdout } = spawnSync(command, words, {
    cwd,
    env,
    stdio,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return { status: code, stdout: stdout ?? '', seconds: (performance.now() - started) / 1000 }
}
