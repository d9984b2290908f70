// How fast rows are made, by themselves: npm run bench:generate [-- --scale 10 --rounds 3]
// Rows per second on one core for the mix of the bank, and table by table. Nothing is sent anywhere.
import { parseArgs } from 'node:util'
import { formatDay, parseDay } from '../src/core/calendar.ts'
import { systemClock } from '../src/core/clock.ts'
import type { PlannedPhase } from '../src/core/plan.ts'
import { type AnyTable, qualifiedName } from '../src/core/table.ts'
import { bank } from '../src/domains/bank/domain.ts'
import { inlineSource } from '../src/generation/batch-source.ts'
import { generateUnit } from '../src/generation/generate-unit.ts'
import { makePlan } from '../src/generation/make-plan.ts'
import { orchestrate } from '../src/generation/orchestrator.ts'
import { NullSink } from '../src/sinks/null/null-sink.ts'

const { values } = parseArgs({
  options: { scale: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' } },
})
const scale = Number(values.scale)
const identity = {
  domain: bank.name,
  version: bank.version,
  seed: 42,
  asOf: parseDay('2026-11-21') as number,
  scale,
  roots: bank.rootsOf({ scale, overrides: {} }),
}
const plan = makePlan(bank, identity, { layout: 'schemas' })
const lifeOf = bank.livesOf(identity)

print(`Node ${process.versions.node}, scale ${scale}, as of ${formatDay(identity.asOf)}, one core\n`)
const rounds = []
for (let round = 0; round < Number(values.rounds); round++) rounds.push(await wholeBank())
const best = rounds.toSorted((a, b) => b.rowsPerSecond - a.rowsPerSecond)[0]
print(line('the whole bank', best?.rows ?? 0, best?.bytes ?? 0, best?.rowsPerSecond ?? 0))
print('')
for (const phase of plan.phases) for (const table of phase.tables) print(oneTable(phase, table))

/** All phases through the orchestrator, digests included, into a sink that keeps nothing. */
async function wholeBank() {
  const began = performance.now()
  let rows = 0
  let bytes = 0
  const run = orchestrate({
    plan,
    sink: new NullSink(),
    source: inlineSource(plan, lifeOf),
    clock: systemClock,
    retryPolicy: { attemptsMax: 1, pauseMilliseconds: 0 },
    sleep: async () => undefined,
  })
  for await (const event of run) {
    if (event.type !== 'unit-written') continue
    rows += event.rows
    bytes += event.bytes
  }
  return { rows, bytes, rowsPerSecond: (rows * 1000) / (performance.now() - began) }
}

/** One table alone: its rows pay for the whole of the lives that they are views of. */
function oneTable(phase: PlannedPhase, table: AnyTable): string {
  const alone = { ...phase, tables: [table] }
  const began = performance.now()
  let rows = 0
  let bytes = 0
  for (const unit of phase.units.filter(({ root }) => root === table.root)) {
    for (const batch of generateUnit(alone, unit, lifeOf).tables) {
      rows += batch.rows
      bytes += batch.chunks.reduce((sum, { length }) => sum + length, 0)
    }
  }
  return line(qualifiedName(table), rows, bytes, (rows * 1000) / (performance.now() - began))
}

function line(name: string, rows: number, bytes: number, rowsPerSecond: number): string {
  const perRow = rows === 0 ? 0 : bytes / rows
  return [
    name.padEnd(44),
    String(rows).padStart(10),
    'rows',
    perRow.toFixed(0).padStart(5),
    'bytes/row',
    (rowsPerSecond / 1000).toFixed(0).padStart(7),
    'k rows/s',
  ].join(' ')
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
