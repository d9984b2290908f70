import { type FillPlan, OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import { UserError } from '../../core/errors.ts'
import { type Refusal, reasonOfRefusal } from '../../generation/fill/constraint-entry.ts'
import { acceptFallbacks } from '../../generation/meaning/accept-fallbacks.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { openSession } from '../../postgres/open-session.ts'
import type { Session } from '../../postgres/session.ts'
import { openFillParts } from './fill-parts.ts'
import { refuseAll } from './open-fill.ts'
import { readFillInput } from './prepare-fill.ts'
import { requireRights } from './require-rights.ts'
import { tryFill } from './try-fill.ts'

/** A table of the scope that is not in the plan, as no row can be made for it. */
export interface LeftOutTable {
  /** `schema.table`. */
  readonly table: string
  /** "found <state>; expected <state>", the first of what stands in the way. */
  readonly reason: string
}

/** What is left of a proposal. */
export interface ReducedPlan {
  readonly plan: FillPlan
  readonly leftOut: readonly LeftOutTable[]
}

/** A table that is left out may be all that others could refer to, and those all that still others could. */
const ROUNDS_MAX = 12

/**
 * Takes out of a proposal the tables that could not be filled, so that one of them does not stand in the way of all
 * others. Sample rows are tried as before a run, and rolled back; in production nothing is tried.
 *
 * @param kept tables that stay, as a person has planned them before
 * @throws UserError with every refusal where nothing would be left
 */
export async function leaveOutRefused(
  target: ConnectionTarget,
  proposal: FillPlan,
  kept: ReadonlySet<string>,
): Promise<ReducedPlan> {
  const leftOut: LeftOutTable[] = []
  let plan = proposal
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const refusals = (await refusalsOf(target, plan)).filter(
      (refusal) => !kept.has(refusal.table) && !isOpen(plan, refusal),
    )
    const refused = Map.groupBy(refusals, ({ table }) => table)
    const tables = plan.tables.filter(({ table }) => !refused.has(table))
    if (tables.length === plan.tables.length) break
    if (tables.length === 0)
      refuseAll(refusals, ['Plan them all the same, to mend them: dhub generate plan --with-refused'])
    for (const [table, [first]] of refused)
      if (first !== undefined) leftOut.push({ table, reason: reasonOfRefusal(first) })
    plan = { ...plan, tables }
  }
  return { plan, leftOut }
}

/** Whether it is about a column that a person has to choose for yet. */
const isOpen = ({ tables }: FillPlan, { table, subject }: Refusal): boolean =>
  tables.some((one) => one.table === table && one.columns[subject]?.generator === OPEN_CHOICE)

async function refusalsOf(target: ConnectionTarget, plan: FillPlan): Promise<readonly Refusal[]> {
  const choices = { strategy: plan.strategy ?? 'append', overflow: 'cap' } as const
  await using session = await openSession(target)
  const whole = await readFillInput(session, plan, choices)
  const input = { ...whole, plan: acceptFallbacks(plan, whole.catalog) }
  const parts = await openFillParts(input.plan, '.')
  if (!(await canTry(session, target, plan))) return (await tryFill(undefined, input, parts)).refusals
  await using connection = await openCopyConnection(target)
  return (await tryFill(connection, input, parts)).refusals
}

/** Whether sample rows may be tried: who may only read can plan, too. */
async function canTry(session: Session, target: ConnectionTarget, plan: FillPlan): Promise<boolean> {
  // A filling that empties tables first would have to lock them to be tried.
  if (plan.environment === 'production' || plan.strategy === 'refresh') return false
  try {
    const tables = plan.tables.map(({ table }) => table)
    await requireRights(session, target, tables, 'append')
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}
