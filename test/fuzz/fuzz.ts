import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { startTestServer } from '../db/test-server.ts'
import { fuzzReport, tableShare } from './fuzz-report.ts'
import type { FuzzOutcome } from './fuzz-schema.ts'
import { measureLarge } from './large-schema.ts'

const values = readOptions()

const first = Number(values.only ?? values.seed)
const count = values.only === undefined ? Number(values.schemas) : 1
const seconds = Number(values.seconds)
const server = await startTestServer()
const outcomes: FuzzOutcome[] = []
const large = values.report === undefined ? [] : await measureLarge(server.target)
let worker: Worker | undefined
try {
  for (let seed = first; seed < first + count; seed++) {
    const outcome = await tryOne(server.target, seed)
    outcomes.push(outcome)
    const { status, tables, tablesFilled, milliseconds, messages } = outcome
    const told = status === 'filled' ? '' : `\n    ${messages.join('\n    ')}`
    process.stdout.write(`${seed} ${status} ${tablesFilled}/${tables} ${milliseconds} ms${told}\n`)
  }
} finally {
  await worker?.terminate()
  await server.stop()
}
const filled = outcomes.filter(({ status }) => status === 'filled').length
process.stdout.write(
  `${filled} of ${count} schemas, ${(tableShare(outcomes) * 100).toFixed(1)} % of tables\n`,
)
if (values.json !== undefined) await writeFile(values.json, JSON.stringify(outcomes, null, 1))
if (values.report !== undefined) {
  const title = `\`npm run fuzz -- --schemas ${count} --seed ${first} --rows ${values.rows}\``
  await writeFile(path.resolve(values.report), fuzzReport(outcomes, title, large))
}
const isGood = outcomes.every(({ status }) => status === 'filled' || status === 'refused')
process.exitCode = isGood ? 0 : 1

async function tryOne(target: ConnectionTarget, seed: number): Promise<FuzzOutcome> {
  worker ??= new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
    workerData: { server: target, rows: Number(values.rows) },
  })
  const busy = worker
  const { promise, resolve } = Promise.withResolvers<FuzzOutcome>()
  const lost = (status: 'hung' | 'failed', message: string) => {
    worker = undefined
    void busy.terminate()
    resolve({
      seed,
      features: [],
      status,
      tables: 1,
      tablesFilled: 0,
      milliseconds: seconds * 1000,
      messages: [message],
    })
  }
  const timer = setTimeout(() => lost('hung', `not done after ${seconds} s`), seconds * 1000)
  const fail = (error: unknown) => lost('failed', String(error))
  busy.once('message', resolve)
  busy.once('error', fail)
  busy.postMessage({ seed, isRepeated: seed % 10 === 0 }, [])
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    busy.off('message', resolve)
    busy.off('error', fail)
  }
}

/** The options of the command line; a word that is none ends it with those that there are. */
function readOptions() {
  const options = {
    schemas: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string', default: '60' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    report: { type: 'string' },
    json: { type: 'string' },
  } as const
  try {
    return parseArgs({ options }).values
  } catch {
    const known = Object.entries(options).map(
      ([name, option]) => `  --${name} ${'default' in option ? `(${option.default})` : ''}`,
    )
    process.stderr.write(`npm run fuzz -- [options]\n${known.join('\n')}\n`)
    return process.exit(process.argv.includes('--help') ? 0 : 2)
  }
}
