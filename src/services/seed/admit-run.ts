import { UserError } from '../../core/errors.ts'
import type { RunPlan, RunRecord } from '../../runs/run-record.ts'
import { inspectPlace, type PlaceState } from '../../sinks/postgres/inspect-place.ts'
import { comparePlans, describeDifferences } from './compare-plans.ts'
import type { OpenPlace, Site } from './open-site.ts'

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
export interface ReplaceRequest {
  readonly isReplacing: boolean
  /** The name of the database whose foreign tables may go too. */
  readonly confirm?: string | undefined
}

const NAMES_SHOWN_MAX = 3

/**
 * Decides, before anything is changed, what is to be done in each database of a site.
 *
 * @throws UserError when rows of others, or of another plan, stand in the way
 */
export async function admitRun(
  site: Site,
  plan: RunPlan,
  request: ReplaceRequest,
): Promise<readonly Admission[]> {
  const admissions: Admission[] = []
  for (const open of site.places) admissions.push(await admit(open, plan, request))
  return admissions
}

async function admit(
  { place, connection, run }: OpenPlace,
  plan: RunPlan,
  { isReplacing, confirm }: ReplaceRequest,
): Promise<Admission> {
  const { database } = place.target
  const isNeeded = place.schemas.some(({ name }) => plan.schemas.includes(name))
  if (!isNeeded) return run !== undefined && isReplacing ? { way: 'retire', run } : { way: 'leave' }
  if (run !== undefined && !isReplacing) {
    requireSamePlan(run, plan, database)
    if (run.status === 'complete') return { way: 'complete', run }
  }
  const state = await inspectPlace(connection.current, place)
  if (run !== undefined && !isReplacing) return { way: 'resume', run, state }
  const others = othersIn(state, run)
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
function othersIn(state: PlaceState, run: RunRecord | undefined): string | undefined {
  if (state.foreign.length > 0) return `tables that dhub does not know (${listed(state.foreign)})`
  if (run !== undefined) return undefined
  if (state.filled.length > 0) return `rows that dhub has not written (${listed(state.filled)})`
  if (state.differing.length > 0) return `tables with other columns (${listed(state.differing)})`
  if (state.hasAnalytics && state.present.size === 0) return 'a schema analytics of others'
  return undefined
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN_MAX).join(', ')
  return names.length > NAMES_SHOWN_MAX ? `${shown} and ${names.length - NAMES_SHOWN_MAX} more` : shown
}
