import { redactSecrets } from '../../core/redact-secrets.ts'
import type { Sink } from '../../core/sink.ts'
import { qualifiedName } from '../../core/table.ts'
import type { Querying } from '../../postgres/session.ts'
import { beginRun, continueRun, endRun } from '../../runs/run-ledger.ts'
import type { EndStatus, RunPlan, RunRecord } from '../../runs/run-record.ts'
import { newSeedRun } from '../../runs/seed-runs.ts'
import { SliceLedger } from '../../runs/slice-ledger.ts'
import { PostgresSink } from '../../sinks/postgres/postgres-sink.ts'
import { dropSchemasSql, dropTablesSql } from '../../sinks/postgres/prepare-place.ts'
import { SplitSink } from '../../sinks/postgres/split-sink.ts'
import type { Admission } from './admit-run.ts'
import { readAnalyticsScripts } from './analytics-scripts.ts'
import type { OpenPlace, Site } from './open-site.ts'
import type { SeedRequest } from './seed-request.ts'

type LoadAdmission = Exclude<Admission, { readonly way: 'leave' | 'retire' }>

/** How many connections add constraints side by side. */
const CONNECTIONS = 2

/** Runs that have begun, one in each database, and the sink that they share. */
export interface OpenRuns {
  readonly sink: Sink
  readonly runs: readonly { readonly open: OpenPlace; readonly run: number }[]
}

/**
 * Books the runs, clears what they replace, and makes the sink for them.
 *
 * `askedIn` is the database that the command is connected to.
 */
export async function openRuns(
  site: Site,
  admissions: readonly Admission[],
  plan: RunPlan,
  { retry, askedIn }: { readonly retry: SeedRequest['retry']; readonly askedIn: string },
): Promise<OpenRuns> {
  const analytics = await analyticsFor(site, plan)
  const opened = []
  for (const [position, open] of site.places.entries()) {
    const admission = admissions[position] as Admission
    if (admission.way === 'leave') continue
    if (admission.way === 'retire') {
      await retireRun(open, admission.run)
      continue
    }
    const run = await bookRun(open, admission, plan, askedIn)
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
      retry,
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

/** Books how all runs ended, as far as their connections still allow: one that died is found by its lock. */
export async function endRuns({ runs }: OpenRuns, status: EndStatus, error?: Error): Promise<void> {
  const message = error === undefined ? null : redactSecrets(error.message)
  for (const { open, run } of runs) {
    const { current } = open.connection
    const ended = current
      .script('set synchronous_commit = on')
      .then(() => endRun(current, run, { status, error: message }))
    await (status === 'complete' ? ended : ended.catch(() => undefined))
  }
}

/** What is replaced goes in the transaction that books the new run: there is never neither. */
async function bookRun(
  { connection, place, run }: OpenPlace,
  admission: LoadAdmission,
  plan: RunPlan,
  askedIn: string,
): Promise<number> {
  const { current } = connection
  if (admission.way === 'complete') return admission.run.id
  return await current.transaction(async () => {
    // All later commits may be lost in a crash of the server, as long as this one is not.
    await current.script('set local synchronous_commit = on')
    if (admission.way === 'resume') {
      await continueRun(current, admission.run.id)
      return admission.run.id
    }
    if (admission.way === 'replace')
      await current.script(
        admission.isForeign
          ? dropSchemasSql(place)
          : dropTablesSql(place, plan.schemas, await bookedTables(current, run)),
      )
    if (run !== undefined) await endRun(current, run.id, { status: 'replaced' })
    return await beginRun(current, newSeedRun(plan, { askedIn }))
  })
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
