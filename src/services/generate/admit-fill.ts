import { UserError } from '../../core/errors.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import type { Querying } from '../../postgres/session.ts'
import { readRuns } from '../../runs/read-runs.ts'
import { readRunInput } from '../../runs/run-input.ts'
import type { LedgerRun, RunStatus } from '../../runs/run-record.ts'
import { planDigest } from './fill-digest.ts'
import type { FillRequest } from './fill-request.ts'

/** What is kept of a filling beside its request, so that it can go on, and be undone, from anywhere. */
export interface KeptFill {
  readonly input: FillInput
  /** Where paths of the plan start. */
  readonly folder: string
  /** Tables whose rows go through INSERT, beside those that need it by themselves. */
  readonly staged: readonly string[]
  /** Columns that triggers fill with something else than is sent, by table. */
  readonly overwritten: Readonly<Record<string, readonly string[]>>
}

/** How a filling is to be begun. */
export type FillAdmission =
  | { readonly way: 'begin'; readonly replaced: readonly number[] }
  | { readonly way: 'resume'; readonly run: number; readonly name: string; readonly kept: KeptFill }

const unfinished: readonly RunStatus[] = ['running', 'paused', 'interrupted', 'failed']

/**
 * Decides whether a run begins or an unfinished one goes on. To be called by whoever holds the database.
 *
 * @throws UserError when an unfinished run of another plan of that name stands in the way
 */
export async function admitFill(querying: Querying, request: FillRequest): Promise<FillAdmission> {
  const open = (await readRuns(querying)).filter(
    ({ kind, status, run }) =>
      kind === 'generate' &&
      unfinished.includes(status) &&
      (request.resume === undefined || run === request.resume),
  )
  if (request.resume !== undefined) {
    const [run] = open
    if (run !== undefined) return await resumed(querying, run)
    throw new UserError(
      `Cannot go on with run ${request.resume}: found no such unfinished run; expected one of kind generate`,
      ['See them with dhub runs list'],
    )
  }
  const own = open.filter(({ domain }) => domain === runDomain(request.plan.name))
  const digest = planDigest(request)
  const same = own.find(({ request: asked }) => asked['planDigest'] === digest)
  if (same !== undefined && (request.name === undefined || request.name === same.name))
    return await resumed(querying, same)
  const [other] = own
  if (other === undefined || request.strategy === 'refresh')
    return { way: 'begin', replaced: own.map(({ run }) => run) }
  throw new UserError(
    `Cannot fill by the plan ${request.plan.name}: found its run ${other.name} unfinished, with another plan or strategy; expected it to be ended first`,
    [
      `Go on with it as it began: dhub runs resume ${other.name}`,
      `Take its rows away: dhub generate undo ${other.name}`,
      `Or keep its rows and forget about it: dhub runs forget ${other.name}`,
    ],
  )
}

/** What the ledger says that the rows of a plan come from. */
export const runDomain = (plan: string): string => plan.slice(0, 50)

async function resumed(querying: Querying, { run, name }: LedgerRun): Promise<FillAdmission> {
  const kept = (await readRunInput(querying, run)) as KeptFill | undefined
  if (kept !== undefined) return { way: 'resume', run, name, kept }
  throw new UserError(
    `Cannot go on with the run ${name}: found nothing in the ledger of what its rows follow from; expected it in dhub.run_input`,
    [`Forget about it: dhub runs forget ${name}`],
  )
}
