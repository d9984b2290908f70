import type { RunEvent, RunOutcome } from '../../core/event.ts'
import { redactSecrets } from '../../core/redact-secrets.ts'
import type { BatchSource } from '../../generation/batch-source.ts'
import { orchestrate } from '../../generation/orchestrator.ts'
import { PolledControl } from '../../generation/polled-control.ts'
import { RunMetrics } from '../../generation/run-metrics.ts'
import { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { endRun } from '../../runs/run-ledger.ts'
import type { EndStatus } from '../../runs/run-record.ts'
import { SliceLedger } from '../../runs/slice-ledger.ts'
import { WishDesk } from '../../runs/wish-desk.ts'
import { FillSink } from '../../sinks/postgres-fill/fill-sink.ts'
import { pauseUnless } from '../runs/pause-unless.ts'
import { guardRun } from '../seed/run-taken-error.ts'
import { admitFill } from './admit-fill.ts'
import { type BegunFill, beginFill } from './begin-fill.ts'
import { checkFill } from './check-fill.ts'
import { ControlFile } from './control-file.ts'
import { type FillDocument, fillDocument } from './fill-document.ts'
import { type FillMetricsDocument, fillMetrics } from './fill-metrics.ts'
import type { FillRequest, FillSurroundings } from './fill-request.ts'
import { type FillSource, fillSource } from './fill-source.ts'
import { ledgerAccess } from './ledger-access.ts'
import { type OpenFill, openFill } from './open-fill.ts'
import { requireRights } from './require-rights.ts'
import { TimedSource } from './timed-source.ts'

/** What filling came to. */
export interface FillResult {
  readonly status: 'filled' | 'interrupted'
  readonly name: string
  /** Undefined when interrupted. */
  readonly document: FillDocument | undefined
  /** The run in figures. */
  readonly metrics: FillMetricsDocument
}

/** What one attempt leaves to the next one. */
export interface FillProgress {
  /** The run that this very call has booked. */
  run?: number
  isTold?: boolean
}

/** What a run is carried out with. */
interface Filling extends OpenFill {
  readonly connection: ExclusiveConnection
  readonly begun: BegunFill
  readonly isResumed: boolean
  readonly source: FillSource
}

/** One attempt at a filling: from what is booked by then. */
export async function* fillOnce(
  request: FillRequest,
  surroundings: FillSurroundings,
  progress: FillProgress,
): AsyncGenerator<RunEvent, FillResult> {
  const { waitMilliseconds, isDurable } = request
  await using connection = await ExclusiveConnection.open(surroundings.target, {
    waitMilliseconds,
    isDurable,
  })
  const { plan, strategy } = request
  const tables = plan.tables.map(({ table }) => table)
  await requireRights(connection.current, surroundings.target, tables, strategy)
  const isBooked = await tellLedger(connection, surroundings, progress)
  const asked = progress.run === undefined ? request : { ...request, resume: progress.run }
  const admission = isBooked
    ? await admitFill(connection.current, asked)
    : ({ way: 'begin', replaced: [] } as const)
  const fill = await openFill(connection, asked, admission)
  tellCaps(fill, surroundings, progress)
  const { kept, compiled } = fill
  ControlFile.requireWritable(request.controlFile)
  using source = fillSource(compiled, kept, request.workers)
  const begun = await beginFill(connection, asked, admission, { kept, isBooked })
  if (begun.run !== undefined) {
    progress.run = begun.run
    await guardRun(connection, begun.run)
  }
  const isResumed = admission.way === 'resume'
  return yield* carryOut({ ...fill, connection, begun, isResumed, source }, asked, surroundings)
}

/** Loads, checks, and books how it ended. */
async function* carryOut(
  filling: Filling,
  request: FillRequest,
  surroundings: FillSurroundings,
): AsyncGenerator<RunEvent, FillResult> {
  const { begun, compiled, connection } = filling
  const { clock } = surroundings
  const metrics = new RunMetrics()
  const source = new TimedSource(filling.source, clock)
  const beganMilliseconds = clock.nowMilliseconds()
  const figures = (end: { readonly violations: number; readonly error?: unknown }) =>
    fillMetrics(metrics, {
      beganMilliseconds,
      endedMilliseconds: clock.nowMilliseconds(),
      waitedMilliseconds: source.waitedMilliseconds,
      connections: begun.run === undefined ? 1 : 2,
      workers: filling.source.workers,
      target: surroundings.target,
      ...end,
    })
  await using control = await ControlFile.open(request.controlFile, begun.name, compiled.plan, clock)
  try {
    let outcome: RunOutcome | undefined
    for await (const event of loadUnits({ ...filling, source }, request, surroundings, control)) {
      metrics.take(event)
      control.take(event)
      if (event.type === 'done') outcome = event.outcome
      else yield event
    }
    if (outcome === undefined) {
      await control.end('interrupted')
      const ended = figures({ violations: 0 })
      await bookEnd(connection, begun, 'interrupted', { metrics: ended })
      return { status: 'interrupted', name: begun.name, document: undefined, metrics: ended }
    }
    const checked = yield* checkFill(connection.current, filling.kept.input, compiled)
    const document = fillDocument(filling, begun, outcome, checked)
    yield { type: 'done', outcome }
    const isSound = document.problems.length === 0
    const error = isSound ? undefined : new Error(document.problems.join('; '))
    const status = isSound ? 'complete' : 'failed'
    await control.end(status, error)
    const ended = figures({ violations: document.violations })
    await bookEnd(connection, begun, status, { error, metrics: ended })
    return { status: 'filled', name: begun.name, document, metrics: ended }
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    await control.end('failed', error)
    await bookEnd(connection, begun, 'failed', { error, metrics: figures({ violations: 0, error }) }).catch(
      () => undefined,
    )
    throw thrown
  }
}

/** Brings the units of a plan to the database, as the run is told while it goes on. */
async function* loadUnits(
  {
    connection,
    begun,
    compiled,
    isResumed,
    source,
    kept,
  }: Omit<Filling, 'source'> & {
    readonly source: BatchSource
  },
  { retry, rateRowsPerSecond = null }: FillRequest,
  { clock, signal }: FillSurroundings,
  control: ControlFile,
): AsyncGenerator<RunEvent> {
  const { run } = begun
  const staged = new Set(kept.staged)
  await using sink = new FillSink({
    tables: compiled.tables.map((table) => ({
      ...table,
      isStaged: table.isStaged || staged.has(table.table),
    })),
    connection,
    book: run === undefined ? undefined : new SliceLedger(run),
    isResumed,
  })
  await using desk = run === undefined ? undefined : new WishDesk(connection.target, run)
  const initial = (await desk?.read()) ?? { command: null, rateRowsPerSecond }
  yield* orchestrate({
    plan: compiled.plan,
    sink,
    source,
    clock,
    control: new PolledControl({
      read: () => control.wishes(desk === undefined ? async () => initial : () => desk.read()),
      initial,
      clock,
      sleep: pauseUnless(signal),
      signal,
      onPause: async (isPaused) => {
        control.tellPause(isPaused)
        await desk?.tellPause(isPaused)
      },
    }),
    retryPolicy: retry,
    sleep: pauseUnless(signal),
    ...(signal === undefined ? {} : { signal }),
  })
}

async function bookEnd(
  { current }: ExclusiveConnection,
  { run }: BegunFill,
  status: EndStatus,
  { error, metrics }: { readonly error?: Error | undefined; readonly metrics: object },
): Promise<void> {
  if (run === undefined) return
  await current.script('set synchronous_commit = on')
  const message = error === undefined ? null : redactSecrets(error.message)
  await endRun(current, run, { status, error: message, metrics })
}

/** Says what becomes of the ledger. @returns whether the run can be booked */
async function tellLedger(
  { current, target }: ExclusiveConnection,
  { tell = () => undefined }: FillSurroundings,
  progress: FillProgress,
): Promise<boolean> {
  const access = await ledgerAccess(current)
  const isNews = progress.isTold !== true
  progress.isTold = true
  if (access.isUsable) {
    if (access.isNew && isNews)
      tell(
        `The ledger of the run is made in ${target.database}, in the schema dhub; dhub runs forget takes it away`,
      )
    return true
  }
  if (isNews)
    tell(
      `This run cannot be resumed or undone, nor told what to do but through --control-file: found ${access.found}; expected to keep a ledger there`,
    )
  await current.script('set synchronous_commit = on')
  return false
}

function tellCaps(
  { compiled, failures }: OpenFill,
  { tell = () => undefined }: FillSurroundings,
  progress: FillProgress,
): void {
  if (progress.run !== undefined) return
  for (const [name, failure] of failures) tell(`The generator ${name} is skipped: ${failure}`)
  for (const { table, planned, rows, reason } of compiled.caps)
    tell(`${table} gets ${rows} rows instead of ${planned}: ${reason}`)
}
