import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import type { Querying } from '../../postgres/session.ts'
import { readRuns } from '../../runs/read-runs.ts'
import { keepRunInput } from '../../runs/run-input.ts'
import { beginRun, continueRun, endRun, freeRunName } from '../../runs/run-ledger.ts'
import { requireFreeName } from '../seed/require-fit.ts'
import { type FillAdmission, runDomain } from './admit-fill.ts'
import { emptyTables } from './empty-tables.ts'
import { planDigest } from './fill-digest.ts'
import type { FillRequest } from './fill-request.ts'
import type { OpenFill } from './open-fill.ts'
import { emptiedRuns } from './runs-since.ts'

/** A run that has begun; without a number where it cannot be booked. */
export interface BegunFill {
  readonly run: number | undefined
  readonly name: string
}

/** Books that a run begins or goes on, and empties what is to be filled anew, all in one transaction. */
export async function beginFill(
  connection: ExclusiveConnection,
  request: FillRequest,
  admission: FillAdmission,
  { kept, isBooked }: Pick<OpenFill, 'kept'> & { readonly isBooked: boolean },
): Promise<BegunFill> {
  const { current, target } = connection
  const { input } = kept
  if (admission.way === 'begin' && isBooked)
    await requireFreeName(current, { name: request.name, shard: undefined }, target.database)
  return await current.transaction(async () => {
    await current.script('set local synchronous_commit = on')
    if (admission.way === 'resume') {
      await continueRun(current, admission.run, request.rateRowsPerSecond)
      return { run: admission.run, name: admission.name }
    }
    const tables = input.plan.tables.map(({ table }) => table)
    const isEmptied = input.strategy === 'refresh'
    if (isEmptied) await emptyTables(current, tables)
    if (!isBooked) return { run: undefined, name: request.name ?? input.plan.name }
    const emptied = isEmptied ? emptiedRuns(await readRuns(current), tables) : []
    return await bookRun(current, request, [...new Set([...admission.replaced, ...emptied])], { kept })
  })
}

async function bookRun(
  querying: Querying,
  request: FillRequest,
  replaced: readonly number[],
  { kept }: Pick<OpenFill, 'kept'>,
): Promise<Required<BegunFill>> {
  const { plan, strategy, overflow } = kept.input
  const domain = runDomain(plan.name)
  const name = request.name ?? (await freeRunName([querying], domain))
  for (const run of replaced) await endRun(querying, run, { status: 'replaced' })
  const run = await beginRun(querying, {
    kind: 'generate',
    name,
    domain,
    version: 1,
    seed: plan.seed,
    asOf: plan.asOf,
    request: {
      plan: plan.name,
      planDigest: planDigest(request),
      environment: plan.environment,
      strategy,
      overflow,
      folder: kept.folder,
      tables: plan.tables.map(({ table }) => table),
    },
    rateRowsPerSecond: request.rateRowsPerSecond,
  })
  await keepRunInput(querying, run, kept)
  return { run, name }
}
