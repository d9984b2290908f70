// Runs the fault suite, in its long form unless `--short` is given, and writes docs/internals/faults.md from its figures.
// With names of test files only those run, and the other rows of the page stay.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

type Figures = {
  readonly fault: string
  readonly times: number
  readonly midLoad: number
  readonly outcome: string
}

const page = 'docs/internals/faults.md'
const isLong = !process.argv.includes('--short')
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const folder = mkdtempSync(join(tmpdir(), 'dhub-faults-'))
const file = join(folder, 'figures.ndjson')
try {
  const environment = { DHUB_FAULTS: isLong ? 'long' : 'short', DHUB_FAULTS_FILE: file }
  // One file at a time: the moments of kills and cuts are to meet loads, not each other.
  const words = ['vitest', 'run', '--project', 'faults', '--no-file-parallelism', ...names]
  const suite = spawnSync('npx', words, { stdio: 'inherit', env: { ...process.env, ...environment } })
  if (suite.status === 0) writeFileSync(page, pageOf([...rowsKept(), ...rowsOf(readFigures(file))]))
  process.exitCode = suite.status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}

function readFigures(path: string): readonly Figures[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Figures)
}

function rowsOf(figures: readonly Figures[]): readonly string[] {
  const where = `${isLong ? 'long' : 'short'}, ${availableParallelism()} processors, Node ${process.versions.node}`
  return figures.map(
    ({ fault, times, midLoad, outcome }) => `| ${fault} | ${times} | ${midLoad} | ${outcome} | ${where} |`,
  )
}

/** Rows of an earlier run, where only some files ran now; a later row of the same fault takes their place. */
function rowsKept(): readonly string[] {
  if (names.length === 0 || !existsSync(page)) return []
  return readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => /^\| [^|]+ \| \d+ \| \d+ \|( [^|]+ \|){2}$/.test(line))
}

function pageOf(rows: readonly string[]): string {
  const byFault = new Map(rows.map((row) => [row.split(' | ')[0], row]))
  return `# Faults

What dhub went through, for real: processes and servers that are killed, connections that are cut and stalled by a
proxy, locks, limits and full disks. After each fault every table is read from the database and its rows and digest are
held against those of an undisturbed run, and so are all constraints and indexes. Moments and bytes are drawn by chance
from a seed that the suite prints.

Written by \`npm run test:faults\`: the long form of the suite, or the short one with \`-- --short\`, which CI runs.

| fault | times | met a load under way | outcome | form and machine |
| --- | ---: | ---: | --- | --- |
${[...byFault.values()].toSorted().join('\n')}

## What a crash of the server may undo

A load does not wait for its commits to reach the disk, so a crash of the server may lose the last of them, never parts
of one. Connected anew, dhub reads its ledger again, finds what is missing and makes it again. The run itself, its bare
tables, the end of the rows and the end of the run are committed for good before anything rests on them. With
\`--durable\` every unit is on disk before it is told, and nothing has to be made again.

## What is waited for, and how long

| wait | limit |
| --- | --- |
| to connect | 15 s for each step |
| an answer | after 30 s without a byte the server is asked, on a connection of its own, whether it is at work; if it is not, the connection is given up as broken |
| a lock | 60 s, then the attempt has failed |
| the lock of the database | another dhub is refused at once, or waited for as long as \`--wait\` says; a broken connection of the same run is ended, and waited for 10 s |
| the next attempt | pauses double up to 30 s with a jitter, as often as \`--retries\` says, 10 minutes together; a unit that gets in begins both counts anew |
| a farewell | 2 s |

A server looks every second whether the dhub that it works for is still there, and notices a network that is gone within
a minute, so that the lock of one that died is soon free. There is no flag for these limits: none of them ends work that
goes on.
`
}
