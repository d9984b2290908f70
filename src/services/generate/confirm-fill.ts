import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { findProductionSign } from '../../postgres/production-patterns.ts'

/** What has to be said on purpose before a database of others is changed. */
export interface FillConfirmation {
  readonly question: string
  /** What to answer. */
  readonly answer: string
  /** The flag that says it. */
  readonly flag: string
}

/** What is to be confirmed, in order: production, by the plan or by its looks, and tables that are emptied. */
export function confirmationsFor(
  target: ConnectionTarget,
  plan: FillPlan,
  { strategy, isResumed }: { readonly strategy: string; readonly isResumed: boolean },
): readonly FillConfirmation[] {
  const sign = findProductionSign(target)
  const why =
    plan.environment === 'production'
      ? 'the plan says that it is production'
      : sign === undefined
        ? undefined
        : `the ${sign.part} ${sign.name} looks like production`
  const production: readonly FillConfirmation[] =
    why === undefined
      ? []
      : [
          {
            question: `Rows are about to be written to ${showTarget(target)}: ${why}. Type the name of the database to go on`,
            answer: target.database,
            flag: '--allow-production',
          },
        ]
  if (strategy !== 'refresh' || isResumed) return production
  const count = plan.tables.length
  return [
    ...production,
    {
      question: `All rows of ${count} ${count === 1 ? 'table' : 'tables'} in ${showTarget(target)} are about to be deleted. Type yes to go on`,
      answer: 'yes',
      flag: '--yes',
    },
  ]
}

/** @returns what stops a run that was not confirmed */
export function notConfirmed(target: ConnectionTarget, { question, flag }: FillConfirmation): UserError {
  const [found = question] = question.split('. ')
  return new UserError(`Cannot fill ${showTarget(target)}: found no confirmation (${found}); expected one`, [
    `Add ${flag} if you are sure`,
  ])
}
