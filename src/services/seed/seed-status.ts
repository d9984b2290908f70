import type { Layout } from '../../core/dataset.ts'
import { Digest } from '../../core/digest.ts'
import type { ProgressState } from '../../core/event.ts'
import { type Plan, tablesOfPlan } from '../../core/plan.ts'
import { qualifiedName } from '../../core/table.ts'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { isLockedQuery } from '../../postgres/database-locks.ts'
import type { RunStatus } from '../../runs/run-record.ts'
import { readCurrentRun } from '../../runs/seed-runs.ts'
import { arePaused, readShards, type ShardEntry } from '../../runs/shard-ledger.ts'
import { type SliceEntry, SliceLedger } from '../../runs/slice-ledger.ts'
import { placesOf, tableNamed } from '../../sinks/postgres/place.ts'
import { type DatasetFacts, datasetFacts } from './dataset-facts.ts'
import { compareSite } from './dataset-version.ts'
import { findRecordedRun } from './find-recorded-run.ts'
import { datasetDigest } from './seed-document.ts'
import type { VersionDifference } from './version-difference.ts'

/** How far a table has come; `done` of `total` units. */
export interface TableStatus {
  readonly schema: string
  readonly table: string
  readonly state: ProgressState
  readonly done: number
  readonly total: number
  readonly rows: number
  readonly digest: string
}

/** How far one of several processes has come with its part. */
export interface ShardStatus {
  /** From 1. */
  readonly shard: number
  readonly state: RunStatus | 'not started'
  readonly error: string | null
}

/** What `dhub seed status --json` prints; its JSON schema is schemas/seed-status.schema.json. */
export type StatusDocument =
  | { readonly state: 'empty' }
  | (DatasetFacts & {
      /** `interrupted` when it is unfinished and nobody is at work on it. */
      readonly state: 'complete' | 'running' | 'paused' | 'interrupted' | 'failed'
      /** In what it is not of this dhub's version; null when it is. */
      readonly versionDifference: VersionDifference | null
      readonly started: string
      readonly ended: string | null
      readonly error: string | null
      /** The run's shards, all of them, in order; null when it is one piece. */
      readonly shards: readonly ShardStatus[] | null
      readonly tables: readonly TableStatus[]
      readonly rows: number
      readonly digest: string
    })

/** What the ledger says of a database, against the plan. Changes nothing and waits for nobody. */
export async function seedStatus(
  request: { readonly domain: string; readonly layout?: Layout | undefined },
  target: ConnectionTarget,
): Promise<StatusDocument> {
  const domain = domainNamed(request.domain)
  const run = await findRecordedRun(domain, target, request.layout)
  if (run === undefined) return { state: 'empty' }
  const entries: SliceEntry[] = []
  let isRunning = false
  const states = new Set<string>()
  let shards: readonly ShardEntry[] | undefined
  for (const place of placesOf(domain, run.layout, target)) {
    if (!place.schemas.some(({ name }) => run.schemas.includes(name))) continue
    await using connection = await openCopyConnection(place.target)
    const own = await readCurrentRun(connection)
    states.add(own?.status ?? 'interrupted')
    if (own !== undefined) {
      entries.push(...(await new SliceLedger(own.id).read(connection)))
      // The first database is where a shard ends last.
      shards ??= await readShards(connection, own.id)
    }
    const [row] = await connection.query<{ isLocked: boolean }>(isLockedQuery)
    isRunning ||= row?.isLocked === true
  }
  const versionDifference = (await compareSite(domain, run, target)) ?? null
  const tables =
    versionDifference === null
      ? tableStatuses(makePlan(domain, run.identity, run), entries)
      : bookedStatuses(entries, run.status === 'complete')
  const { started, ended, error } = run
  return {
    state: overallState(states, isRunning, shards ?? []),
    versionDifference,
    ...datasetFacts(run),
    started,
    ended,
    error,
    shards: run.shards === 1 ? null : shardStatuses(run.shards, shards ?? []),
    tables,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    digest: datasetDigest(tables),
  }
}

function shardStatuses(count: number, begun: readonly ShardEntry[]): readonly ShardStatus[] {
  return Array.from({ length: count }, (_, position) => {
    const { state = 'not started', error = null } = begun.find(({ shard }) => shard === position + 1) ?? {}
    return { shard: position + 1, state, error }
  })
}

function overallState(states: ReadonlySet<string>, isRunning: boolean, shards: readonly ShardEntry[]) {
  if (states.size === 1 && states.has('complete')) return 'complete'
  if (isRunning) return states.has('paused') || arePaused(shards) ? 'paused' : 'running'
  return states.has('failed') ? 'failed' : 'interrupted'
}

/** Without the plan of the dhub that has made them: what is booked, which is all of it in a complete dataset. */
function bookedStatuses(entries: readonly SliceEntry[], isComplete: boolean): readonly TableStatus[] {
  return [...digestsOf(entries)].map(([table, { digest, done }]) => ({
    schema: tableNamed(table).schema,
    table: tableNamed(table).name,
    state: isComplete ? 'completed' : 'in progress',
    done,
    total: done,
    rows: digest.rows,
    digest: digest.toString(),
  }))
}

function digestsOf(entries: readonly SliceEntry[]): ReadonlyMap<string, { digest: Digest; done: number }> {
  const found = new Map<string, { digest: Digest; done: number }>()
  for (const { table, rows, digest } of entries) {
    const known = found.get(table) ?? { digest: new Digest(), done: 0 }
    known.digest.merge(Digest.parse(digest, rows))
    known.done++
    found.set(table, known)
  }
  return found
}

function tableStatuses(plan: Plan, entries: readonly SliceEntry[]): readonly TableStatus[] {
  const found = digestsOf(entries)
  return tablesOfPlan(plan).map((table) => {
    const { digest, done } = found.get(qualifiedName(table)) ?? { digest: new Digest(), done: 0 }
    const phase = plan.phases.find(({ tables }) => tables.includes(table))
    const total = phase?.units.filter(({ root }) => root === table.root).length ?? 0
    return {
      schema: table.schema,
      table: table.name,
      state: done === 0 ? 'not started' : done < total ? 'in progress' : 'completed',
      done,
      total,
      rows: digest.rows,
      digest: digest.toString(),
    }
  })
}
