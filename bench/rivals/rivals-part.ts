import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder, runSeed } from '../dhub-command.ts'
import { type Contender, interleaved } from '../interleave.ts'
import { type MeteredRun, ProgramError, runMetered } from '../metered-program.ts'
import type { BenchServer } from '../server/bench-server.ts'
import { type Broken, brokenIn, filledTable } from './relax-table.ts'
import { type Rival, rivals, rivalsFolder } from './rival-list.ts'
import { readUntrueShares, type UntrueShares } from './untrue-rows.ts'

/** One filling of the table. */
export interface RivalRun {
  readonly rows: number
  readonly seconds: number
  readonly peakBytes: number
  readonly untrueShares: UntrueShares
}

/** What a way of filling the table came to. */
export interface RivalResult {
  readonly name: string
  readonly isOwn: boolean
  readonly rounds: readonly RivalRun[]
  /** Demands of the table that it did not keep and that were taken off for it. */
  readonly broken: readonly string[]
  /** Why it was not measured. */
  readonly failure?: string
}

export interface RivalsResult {
  readonly template: { readonly accounts: number }
  readonly rivals: readonly RivalResult[]
}

const SECONDS_MAX = 60
const ROWS_TO_TRY = 1000
const RELAXATIONS_MAX = 12
const OWN_SCALE = 2
const TEMPLATE = 'bench_template'
const DATABASE = 'bench_rival'

/** Has every rival that is installed fill dhub's own table of transactions, and dhub its accounts and staff with it. */
export async function measureRivals(
  server: BenchServer,
  { rounds, tell }: { readonly rounds: number; readonly tell: (line: string) => void },
): Promise<RivalsResult | { readonly absent: string }> {
  if (!existsSync(join(rivalsFolder, 'node_modules')))
    return { absent: 'nothing in bench/rivals/node_modules; npm run bench:rivals installs it' }
  const accounts = await makeTemplate(server)
  const trials: Trial[] = []
  for (const rival of rivals) {
    tell(`trying ${rival.name}`)
    trials.push(await tryRival(server, rival))
  }
  const fit = trials.filter(({ failure }) => failure === undefined)
  const contenders = [ownContender(server), ...fit.map((trial) => rivalContender(server, trial))]
  const measured = await interleaved(contenders, rounds, tell)
  const roundsOf = (name: string) => {
    const runs = measured.find((one) => one.name === name)?.rounds ?? []
    return runs.filter((run) => run !== undefined)
  }
  return {
    template: { accounts },
    rivals: [
      { name: OWN_NAME, isOwn: true, rounds: roundsOf(OWN_NAME), broken: [] },
      ...trials.map(({ rival, broken, failure }) => ({
        name: rival.name,
        isOwn: false,
        rounds: roundsOf(rival.name),
        broken: broken.map(({ name }) => name),
        ...(failure === undefined ? {} : { failure }),
      })),
    ],
  }
}

const OWN_NAME = 'dhub seed all --only accounts_db'

/** What is known of a rival so far. */
interface Trial {
  readonly rival: Rival
  readonly broken: Broken[]
  failure: string | undefined
}

/** A database with everything that a transaction refers to, and no transactions. */
async function makeTemplate(server: BenchServer): Promise<number> {
  await server.makeDatabase(TEMPLATE)
  await runSeed(server, { database: TEMPLATE, scale: 1, only: 'accounts_db' })
  return await server.on(TEMPLATE, async (session) => {
    await session.script(`truncate ${filledTable}; drop schema dhub cascade; analyze;`)
    const [row] = await session.query<{ count: number }>(
      'select count(*)::int as count from accounts_db.accounts',
    )
    return row?.count ?? 0
  })
}

/** Finds out, with a few rows, which demands of the table a rival does not keep. */
async function tryRival(server: BenchServer, rival: Rival): Promise<Trial> {
  const trial: Trial = { rival, broken: [...(rival.hindrances ?? [])], failure: undefined }
  if (existsSync(join(rivalsFolder, 'node_modules', rival.package)))
    await fillRelaxed(server, trial, ROWS_TO_TRY)
  else trial.failure = 'not installed'
  return trial
}

/**
 * Fills a new table until the rival gets through, taking off what it breaks on the way.
 *
 * @returns the run that got through; undefined when none does, and the trial then says why
 */
async function fillRelaxed(server: BenchServer, trial: Trial, rows: number): Promise<MeteredRun | undefined> {
  for (;;) {
    try {
      await makeReady(server, trial)
      return await fill(server, trial.rival, rows)
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error
      const found = brokenIn(error.message)
      if (found === undefined || trial.broken.length >= RELAXATIONS_MAX) {
        trial.failure = failureIn(error)
        return undefined
      }
      trial.broken.push(found)
    }
  }
}

function ownContender(server: BenchServer): Contender<RivalRun | undefined> {
  return {
    name: OWN_NAME,
    prepare: () => server.makeDatabase(DATABASE),
    measure: async () => {
      const run = await runSeed(server, { database: DATABASE, scale: OWN_SCALE, only: 'accounts_db' })
      const { rows } = JSON.parse(run.output) as { readonly rows: number }
      return await measuredRun(server, run, rows)
    },
  }
}

function rivalContender(server: BenchServer, trial: Trial): Contender<RivalRun | undefined> {
  const { name, rows } = trial.rival
  return {
    name,
    measure: async () => {
      const run = trial.failure === undefined ? await fillRelaxed(server, trial, rows) : undefined
      return run === undefined ? undefined : await measuredRun(server, run, rows)
    },
  }
}

async function measuredRun(server: BenchServer, run: MeteredRun, rows: number): Promise<RivalRun> {
  const untrueShares = await server.on(DATABASE, readUntrueShares)
  return { rows, seconds: run.seconds, peakBytes: run.peakBytes, untrueShares }
}

async function makeReady(server: BenchServer, { rival, broken }: Trial): Promise<void> {
  await server.makeDatabase(DATABASE, TEMPLATE)
  await server.on(DATABASE, async (session) => {
    for (const one of broken) await one.relax(session)
  })
  const words = rival.prepareWords?.()
  if (words !== undefined) await runRival(server, words)
}

async function fill(server: BenchServer, rival: Rival, rows: number): Promise<MeteredRun> {
  const run = await runRival(server, rival.words(rows, server.url(DATABASE)))
  const [found] = await server.on(DATABASE, (session) =>
    session.query<{ rows: number }>(`select count(*)::int as rows from ${filledTable}`),
  )
  if (found?.rows === rows) return run
  throw new ProgramError(`found ${found?.rows ?? 0} rows; expected ${rows}`, false)
}

const runRival = (server: BenchServer, words: readonly string[]) =>
  runMetered({
    file: process.execPath,
    words,
    environment: { DATABASE_URL: server.url(DATABASE), CI: '1' },
    folder: rivalsFolder,
    secondsMax: SECONDS_MAX,
  })

/** The last line that says something, without what could lead to the database. */
function failureIn({ message, isTooLong }: ProgramError): string {
  if (isTooLong) return `not done after ${SECONDS_MAX} s`
  const lines = message.split('\n').map((line) => line.trim())
  const line = lines.find((text) => /error|cannot|failed/i.test(text) && !text.startsWith('Cannot measure'))
  const told = (line ?? lines[0] ?? '').replaceAll(projectFolder, '')
  return told.replaceAll(/postgres(?:ql)?:\/\/\S+/g, '…').slice(0, 100)
}
