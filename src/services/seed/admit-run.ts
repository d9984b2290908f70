import type { Domain } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import type { Querying } from '../../postgres/session.ts'
import type { RunPlan, RunRecord } from '../../runs/run-record.ts'
import { SliceLedger } from '../../runs/slice-ledger.ts'
import { inspectPlace, type PlaceState } from '../../sinks/postgres/inspect-place.ts'
import { namespaceOf, type Place, tableNamed } from '../../sinks/postgres/place.ts'
import { comparePlans, describeDifferences } from './compare-plans.ts'
import { compareVersion } from './dataset-version.ts'
import type { OpenPlace, Site } from './open-site.ts'
import { type RunWords, requireFreeName, requireSameRun } from './require-fit.ts'
import type { SeedRequest } from './seed-request.ts'
import { describeFoundVersion, listedNames } from './version-difference.ts'

/**
 * How a database is to be brought to the plan: nothing is due, a run goes on, tables are made where none are or used
 * as they stand, or take the place of what is there. A database that the plan does not need is left alone, unless it
 * holds a part of the dataset that is replaced.
 */
export type Admission =
  | { readonly way: 'leave' }
  | { readonly way: 'retire'; readonly run: RunRecord }
  | { readonly way: 'complete'; readonly run: RunRecord }
  | { readonly way: 'resume'; readonly run: RunRecord; readonly state: PlaceState }
  | { readonly way: 'create'; readonly state: PlaceState }
  | {
      readonly way: 'replace'
      readonly run: RunRecord | undefined
      readonly state: PlaceState
      readonly isForeign: boolean
    }

/** What a user has said about what is there already. */
type AdmissionRequest = RunWords & Pick<SeedRequest, 'isReplacing' | 'confirm'>

/**
 * Decides, before anything is changed, what is to be done in each database of a site.
 *
 * @throws UserError when rows of others, or of another plan, stand in the way
 */
export async function admitRun(
  domain: Domain,
  site: Site,
  plan: RunPlan,
  request: AdmissionRequest,
): Promise<readonly Admission[]> {
  const admissions: Admission[] = []
  for (const open of site.places) admissions.push(await admit(domain, open, plan, request))
  return admissions
}

async function admit(
  domain: Domain,
  { place, connection, run }: OpenPlace,
  plan: RunPlan,
  request: AdmissionRequest,
): Promise<Admission> {
  const { isReplacing, confirm } = request
  const { database } = place.target
  const isNeeded = place.schemas.some(({ name }) => plan.schemas.includes(name))
  if (!isNeeded) return run !== undefined && isReplacing ? { way: 'retire', run } : { way: 'leave' }
  if (run !== undefined && !isReplacing) {
    await requireSameVersion(domain, connection.current, place, run)
    requireSamePlan(run, plan, database)
    requireSameRun(run, request, database)
    if (run.status === 'complete') return { way: 'complete', run }
  }
  const state = await inspectPlace(connection.current, place)
  if (run !== undefined && !isReplacing) return { way: 'resume', run, state }
  await requireFreeName(connection.current, request, database)
  const own = run === undefined ? [] : await new SliceLedger(run.id).tables(connection.current)
  const others = othersIn(
    place,
    state,
    run,
    own.map(({ table }) => table),
  )
  if (others === undefined)
    return run === undefined ? { way: 'create', state } : { way: 'replace', run, state, isForeign: false }
  if (isReplacing && confirm === database) return { way: 'replace', run, state, isForeign: true }
  throw new UserError(
    `Cannot seed ${database}: found ${others}; expected nothing in these schemas that dhub has not put there`,
    [
      'Name another database with --database-url',
      `Or have all of it deleted: --replace --confirm ${database}`,
    ],
  )
}

async function requireSameVersion(
  domain: Domain,
  querying: Querying,
  place: Place,
  run: RunRecord,
): Promise<void> {
  const difference = await compareVersion(querying, domain, place, run)
  if (difference === undefined) return
  throw new UserError(
    `Cannot seed ${place.target.database}: found ${describeFoundVersion(difference)}; expected version ${difference.expectedVersion} as this dhub makes it`,
    [
      'Put a new dataset in its place: --replace',
      'Or keep what is there, and use it with the dhub that has made it',
    ],
  )
}

function requireSamePlan(run: RunRecord, plan: RunPlan, database: string): void {
  const differences = comparePlans(run, plan)
  if (differences.length === 0) return
  const isUnfinished = run.status !== 'complete'
  throw new UserError(
    `Cannot seed ${database}: found ${isUnfinished ? 'an unfinished run' : 'a dataset'} with ${describeDifferences(differences)}; expected the same plan`,
    [
      isUnfinished
        ? 'Leave these flags out to finish that run'
        : 'Leave these flags out to keep what is there',
      'Or put the new dataset in its place: --replace',
    ],
  )
}

/** What stands in the schemas that dhub has not put there, in words; undefined when nothing does. */
function othersIn(
  place: Place,
  state: PlaceState,
  run: RunRecord | undefined,
  own: readonly string[],
): string | undefined {
  const placed = new Set(
    own.map((name) => `${namespaceOf(place, tableNamed(name).schema)}.${tableNamed(name).name}`),
  )
  const foreign = state.foreign.filter((name) => !placed.has(name))
  if (foreign.length > 0) return `tables that dhub does not know (${listedNames(foreign)})`
  if (run !== undefined) return undefined
  if (state.filled.length > 0) return `rows that dhub has not written (${listedNames(state.filled)})`
  if (state.differing.length > 0) return `tables with other columns (${listedNames(state.differing)})`
  if (state.hasAnalytics && state.present.size === 0) return 'a schema analytics of others'
  return undefined
}
