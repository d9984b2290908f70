// `npm run bench`: measures dhub side by side with what loads as fast as Postgres can, by itself, and with what others
// would use; prints tables, and writes bench/results, docs/internals/benchmarks.md and the table in README.md.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { UserError } from '../src/core/errors.ts'
import { projectFolder } from './dhub-command.ts'
import { measureFill } from './fill/fill-part.ts'
import { measureGeneration } from './generation/generation-part.ts'
import { measureGrowth } from './growth/growth-part.ts'
import { measureLimit } from './limit/limit-part.ts'
import { type BenchOptions, readOptions, usage } from './options.ts'
import { tablesOfMeasured, writeBenchmarksPage } from './report/benchmarks-page.ts'
import { writeReadmePart } from './report/readme-part.ts'
import { renderReportTable } from './report/text-table.ts'
import { type Measured, readResults, taken, writeResult } from './results.ts'
import { measureRivals } from './rivals/rivals-part.ts'
import { BenchServer } from './server/bench-server.ts'
import { findClientPrograms } from './server/client-programs.ts'

const tell = (line: string) => void process.stderr.write(`${line}\n`)
try {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') process.stdout.write(`${usage}\n`)
  else await bench(options)
} catch (error) {
  if (!(error instanceof UserError)) throw error
  tell([error.message, ...error.nextSteps].join('\n  '))
  process.exitCode = error.exitCode
}

async function bench(wished: BenchOptions): Promise<void> {
  if (!wished.isReportOnly) {
    build()
    if (wished.parts.includes('generation')) await keep(await generation(wished))
    await withServer(wished)
  }
  const results = await readResults()
  await writeBenchmarksPage(results)
  await writeReadmePart(results)
  tell('written: bench/results, docs/internals/benchmarks.md, README.md')
}

async function generation({ generationScale, tableScale, rounds }: BenchOptions): Promise<Measured> {
  const workers = [0, 1, 2]
  const result = await measureGeneration({ scale: generationScale, tableScale, rounds, workers, tell })
  return { ...taken(), part: 'generation', result }
}

async function withServer(wished: BenchOptions): Promise<void> {
  const { parts, scales, growthScales, fillRows, rounds, workers } = wished
  if (parts.every((part) => part === 'generation')) return
  const programs = findClientPrograms()
  const isComplete = !('absent' in programs)
  await using server = await BenchServer.start(isComplete ? programs.server : undefined)
  const facts = await server.facts()
  if (parts.includes('limit') && !isComplete) tell(`skipped: limit, because there is ${programs.absent}`)
  if (parts.includes('limit') && isComplete) {
    for (const scale of scales) {
      const result = await measureLimit(server, programs, { scale, rounds, workers, tell })
      await keep({ ...taken(facts), part: 'limit', result })
    }
  }
  if (parts.includes('growth')) {
    const result = await measureGrowth(server, { scales: growthScales, workers, rounds, tell })
    await keep({ ...taken(facts), part: 'growth', result })
  }
  if (parts.includes('fill') && !isComplete) tell(`skipped: fill, because there is ${programs.absent}`)
  if (parts.includes('fill') && isComplete) {
    const result = await measureFill(server, programs, { rows: fillRows, rounds, tell })
    await keep({ ...taken(facts), part: 'fill', result })
  }
  if (!parts.includes('rivals')) return
  const result = await measureRivals(server, { rounds, tell })
  if ('absent' in result) tell(`skipped: rivals, because there is ${result.absent}`)
  else await keep({ ...taken(facts), part: 'rivals', result })
}

async function keep(measured: Measured): Promise<void> {
  await writeResult(measured)
  const tables = tablesOfMeasured(measured).map(renderReportTable)
  process.stdout.write(`\n${tables.join('\n\n')}\n\n`)
}

/** What is measured is what users run: the build. */
function build(): void {
  const { status } = spawnSync(process.execPath, [join(projectFolder, 'scripts/build.mjs')], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`Cannot build dhub: found exit code ${status}; expected 0`)
}
