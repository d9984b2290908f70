// Runs the fault suite, in its long form unless `--short` is given, and writes docs/internals/faults.md from its figures.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'

type Figures = {
  readonly fault: string
  readonly times: number
  readonly midLoad: number
  readonly outcome: string
}

const isLong = !process.argv.includes('--short')
const folder = mkdtempSync(join(tmpdir(), 'dhub-faults-'))
const file = join(folder, 'figures.ndjson')
try {
  const environment = { DHUB_FAULTS: isLong ? 'long' : 'short', DHUB_FAULTS_FILE: file }
  // One file at a time: the moments of kills and cuts are to meet loads, not each other.
  const suite = spawnSync('npx', ['vitest', 'run', '--project', 'faults', '--no-file-parallelism'], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  if (suite.status === 0) writeFileSync('docs/internals/faults.md', page(readFigures(file)))
  process.exitCode = suite.status ?? 1
} finally {
  rmSync(folder, { recursive: true })
}

function readFigures(path: string): readonly Figures[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Figures).toSorted((a, b) => (a.fault < b.fault ? -1 : 1))
}

function page(figures: readonly Figures[]): string {
  const rows = figures.map(
    ({ fault, times, midLoad, outcome }) => `| ${fault} | ${times} | ${midLoad} | ${outcome} |`,
  )
  return `# Faults

What dhub went through, for real: processes and servers that are killed, connections that are cut and stalled by a
proxy, locks, limits and full disks. After each fault every table is read from the database and its rows and digest are
held against those of an undisturbed run, and so are all constraints and indexes. Moments and bytes are drawn by chance
from a seed that the suite prints.

Written by \`npm run test:faults\` in its ${isLong ? 'long' : 'short'} form, on ${availableParallelism()} processors, with Node ${process.versions.node}.

| fault | times | met a load under way | outcome |
| --- | ---: | ---: | --- |
${rows.join('\n')}

What a load does not wait for: its commits are asynchronous, so a crash of the server may lose the last of them, never
parts of one. Connected anew, dhub reads its ledger again, finds what is missing and makes it again. The run itself, its
bare tables, the end of the rows and the end of the run are committed for good before anything rests on them.

Every wait has a limit: an answer that does not come within 30 s has the server asked, on a connection of its own,
whether it is at work, and the connection is given up when it is not; a lock is waited for 60 s per attempt.
`
}
