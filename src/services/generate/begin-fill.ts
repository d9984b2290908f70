import { UserError } from '../../core/errors.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { quoteLiteral } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'
import { keepRunInput } from '../../runs/run-input.ts'
import { beginRun, continueRun, endRun, freeRunName } from '../../runs/run-ledger.ts'
import { quotedTable } from '../../sinks/postgres-fill/quoted-table.ts'
import { requireFreeName } from '../seed/require-fit.ts'
import { type FillAdmission, runDomain } from './admit-fill.ts'
import { planDigest } from './fill-digest.ts'
import type { FillRequest } from './fill-request.ts'
import type { OpenFill } from './open-fill.ts'

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
    if (input.strategy === 'refresh') await emptyAll(current, tables)
    if (!isBooked) return { run: undefined, name: request.name ?? input.plan.name }
    return await bookRun(current, request, admission.replaced, { kept })
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

/** @throws UserError when tables that are not planned refer to those that are */
async function emptyAll(querying: Querying, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return
  const list = tables.map((table) => quoteLiteral(quotedTable(table))).join(', ')
  const others = await querying.query<{ child: string; parent: string }>(
    `select distinct c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
     from pg_constraint c join unnest(array[${list}]::regclass[]) p on c.confrelid = p
     where c.contype = 'f' and c.conrelid <> all (array[${list}]::regclass[])
       and not exists (select 1 from pg_partition_ancestors(c.conrelid) a where a.relid = any (array[${list}]::regclass[]))
     order by 1`,
  )
  if (others.length > 0) {
    const found = others.map(({ child, parent }) => `${child} that refers to ${parent}`).join(', ')
    throw new UserError(
      `Cannot empty the planned tables: found ${found}; expected no table outside the plan to refer to one in it`,
      ['Take these tables into the plan too', 'Or add rows instead: --strategy append'],
    )
  }
  await querying.script(`truncate ${tables.map(quotedTable).join(', ')}`)
}
