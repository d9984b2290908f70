import { redactSecrets } from '../../core/redact-secrets.ts'
import type { Sink } from '../../core/sink.ts'
import { qualifiedName } from '../../core/table.ts'
import { withDatabase } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { releaseSql, takeSql, turnLock } from '../../postgres/database-locks.ts'
import type { Querying } from '../../postgres/session.ts'
import { setRate } from '../../runs/run-commands.ts'
import { beginRun, continueRun, endRun, freeRunName } from '../../runs/run-ledger.ts'
import type { EndStatus, RunPlan, RunRecord } from '../../runs/run-record.ts'
import { newSeedRun } from '../../runs/seed-runs.ts'
import { beginShard, endShard, hasOtherShards } from '../../runs/shard-ledger.ts'
import { SliceLedger } from '../../runs/slice-ledger.ts'
import { PostgresSink } from '../../sinks/postgres/postgres-sink.ts'
import { dropSchemasSql, dropTablesSql } from '../../sinks/postgres/prepare-place.ts'
import { SplitSink } from '../../sinks/postgres/split-sink.ts'
import type { Admission } from './admit-run.ts'
import { readAnalyticsScripts } from './analytics-scripts.ts'
import type { OpenPlace, Site } from './open-site.ts'
import { guardRun } from './run-taken-error.ts'
import type { SeedRequest, Shard } from './seed-request.ts'

type LoadAdmission = Exclude<Admission, { readonly way: 'leave' | 'retire' }>

/** How many connections add constraints side by side. */
const CONNECTIONS = 2

/** Runs that have begun, one in each database, and the sink that they share. */
export interface OpenRuns {
  readonly sink: Sink
  readonly runs: readonly { readonly open: OpenPlace; readonly run: number }[]
}

/** What is booked beside the plan. */
interface Booking {
  readonly request: SeedRequest
  readonly askedIn: string
}

/**
 * Books the runs, clears what they replace, and makes the sink for them.
 *
 * `askedIn` is the database that the command is connected to. A run has one name in all databases.
 */
export async function openRuns(
  site: Site,
  admissions: readonly Admission[],
  plan: RunPlan,
  { request, askedIn }: Booking,
): Promise<OpenRuns> {
  const analytics = await analyticsFor(site, plan)
  const booking = {
    askedIn,
    request: { ...request, name: await nameOf(site, admissions, plan, { askedIn, request }) },
  }
  const opened = []
  for (const [position, open] of site.places.entries()) {
    const admission = admissions[position] as Admission
    if (admission.way === 'leave') continue
    if (admission.way === 'retire') {
      await retireRun(open, admission.run)
      continue
    }
    const run = await bookRun(open, admission, plan, booking)
    await guardRun(open.connection, run)
    const present = presentTables(open, admission)
    const { place, connection } = open
    const sink = new PostgresSink({
      place,
      connection,
      book: new SliceLedger(run),
      present,
      isResumed: admission.way === 'resume' || admission.way === 'complete',
      connections: CONNECTIONS,
      analytics,
      retry: request.retry,
    })
    opened.push({ open, run, sink })
  }
  const sinks = opened.map(({ sink }) => sink)
  const [only] = sinks
  return { runs: opened, sink: sinks.length === 1 && only !== undefined ? only : new SplitSink(sinks) }
}

/** The tables that stay: all of a complete database, those found where a run goes on or finds bare ones. */
function presentTables({ place }: OpenPlace, admission: LoadAdmission): ReadonlySet<string> {
  if (admission.way === 'complete') return new Set(place.tables.map(qualifiedName))
  return admission.way === 'replace' ? new Set() : admission.state.present
}

/**
 * Books how all runs ended, as far as their connections still allow: one that died is found by its lock.
 *
 * @param metrics the run in figures
 */
export async function endRuns(
  { runs }: OpenRuns,
  status: EndStatus,
  { error, metrics }: { readonly error?: Error; readonly metrics?: object },
): Promise<void> {
  for (const { open, run } of runs) {
    const { current } = open.connection
    const end = { status, error: messageOf(error), metrics }
    const ended = current.script('set synchronous_commit = on').then(() => endRun(current, run, end))
    await (status === 'complete' ? ended : ended.catch(() => undefined))
  }
}

/**
 * Books how a shard ended, in the first database last: what is booked there holds for all of them.
 *
 * @returns whether all shards are complete, which only the last one sees
 */
export async function endShards(
  { runs }: OpenRuns,
  { number, of }: Shard,
  status: EndStatus,
  error?: Error,
): Promise<boolean> {
  let complete = 0
  for (const { open, run } of runs.toReversed()) {
    const { current } = open.connection
    const ended = current
      // Two that end at once would each find the other one unfinished.
      .script(`set synchronous_commit = on; ${takeSql(turnLock)}`)
      .then(() => endShard(current, run, number, { status, error: messageOf(error) }))
    complete = await (status === 'complete' ? ended : ended.catch(() => 0))
    await current.script(releaseSql(turnLock)).catch(() => undefined)
  }
  return complete === of
}

const messageOf = (error: Error | undefined) => (error === undefined ? null : redactSecrets(error.message))

/** What is replaced goes in the transaction that books the new run: there is never neither. */
async function bookRun(
  { connection, place, run }: OpenPlace,
  admission: LoadAdmission,
  plan: RunPlan,
  booking: Booking,
): Promise<number> {
  const { current } = connection
  if (admission.way === 'complete') return admission.run.id
  return await current.transaction(async () => {
    // All later commits may be lost in a crash of the server, as long as this one is not.
    await current.script('set local synchronous_commit = on')
    if (admission.way === 'resume') {
      await goOn(current, admission.run.id, booking.request)
      return admission.run.id
    }
    if (admission.way === 'replace')
      await current.script(
        admission.isForeign
          ? dropSchemasSql(place)
          : dropTablesSql(place, plan.schemas, await bookedTables(current, run)),
      )
    if (run !== undefined) await endRun(current, run.id, { status: 'replaced' })
    const { askedIn, request } = booking
    const { name, rateRowsPerSecond, shard } = request
    const begun = { ...newSeedRun(plan, { askedIn, shards: shard?.of ?? 1 }), name, rateRowsPerSecond }
    const id = await beginRun(current, begun)
    if (shard !== undefined) await beginShard(current, id, shard.number)
    return id
  })
}

/** Whoever is the first at work forgets what the run was told before; shards that join others obey it. */
async function goOn(
  querying: Querying,
  run: number,
  { shard, rateRowsPerSecond }: SeedRequest,
): Promise<void> {
  const isJoining = shard !== undefined && (await hasOtherShards(querying, shard.number))
  if (!isJoining) await continueRun(querying, run, rateRowsPerSecond)
  else if (rateRowsPerSecond !== undefined) await setRate(querying, run, rateRowsPerSecond)
  if (shard !== undefined) await beginShard(querying, run, shard.number)
}

/** One name in all databases, and free in the one that the command is connected to, where people will use it. */
async function nameOf(
  { places }: Site,
  admissions: readonly Admission[],
  plan: RunPlan,
  { askedIn, request }: Booking,
): Promise<string> {
  const resumed = admissions.find(({ way }) => way === 'resume' || way === 'complete')
  if (resumed !== undefined && 'run' in resumed && resumed.run !== undefined) return resumed.run.name
  if (request.name !== undefined) return request.name
  const queryings: Querying[] = places.map(({ connection }) => connection.current)
  const [first] = places
  if (first === undefined || plan.layout === 'schemas')
    return await freeRunName(queryings, plan.identity.domain)
  await using asked = await openCopyConnection(withDatabase(first.place.target, askedIn))
  return await freeRunName([...queryings, asked], plan.identity.domain)
}

async function bookedTables(querying: Querying, run: RunRecord | undefined): Promise<readonly string[]> {
  if (run === undefined) return []
  return (await new SliceLedger(run.id).tables(querying)).map(({ table }) => table)
}

/** Takes away what a database holds of the dataset that is replaced, where the new one has nothing for it. */
async function retireRun({ connection, place }: OpenPlace, run: RunRecord): Promise<void> {
  const { current } = connection
  await current.transaction(async () => {
    await current.script(dropTablesSql(place, [], await bookedTables(current, run)))
    await endRun(current, run.id, { status: 'replaced' })
  })
}

/** Views over all schemas need all schemas, side by side. */
async function analyticsFor(site: Site, plan: RunPlan): Promise<readonly string[] | undefined> {
  const [first] = site.places
  if (site.layout !== 'schemas' || first === undefined) return undefined
  if (first.place.schemas.some(({ name }) => !plan.schemas.includes(name))) return undefined
  return await readAnalyticsScripts(plan.identity.domain)
}
