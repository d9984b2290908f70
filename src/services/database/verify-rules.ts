import { performance } from 'node:perf_hooks'
import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import type { Row, Session } from '../../postgres/session.ts'
import type { Rule } from './rule-files.ts'
import { describeSqlError } from './sql-error.ts'

/** What became of one rule. */
export type RuleOutcome = {
  readonly rule: Rule
  /** Undefined when the query itself failed. */
  readonly offenders: number | undefined
  /** Some of them, by column name. */
  readonly samples: readonly Row[]
  /** Why the query failed. */
  readonly error: Error | undefined
  readonly seconds: number
}

/** How to run rules. */
export type VerifyOptions = {
  readonly rules: readonly Rule[]
  /** Connections that work side by side. */
  readonly connections: number
  /** Schemas in which names without one are looked for. */
  readonly searchPath?: readonly string[]
  /** Told of each rule as it ends, in no order. */
  readonly onOutcome?: (outcome: RuleOutcome) => void
}

const samplesMax = 5

/**
 * Runs every rule in a read-only transaction of its own and gives the outcomes in the order of the rules. A rule whose
 * query fails does not stop the others.
 *
 * @throws PostgresError when the database cannot be reached or goes away
 */
export async function verifyRules(
  target: ConnectionTarget,
  options: VerifyOptions,
): Promise<readonly RuleOutcome[]> {
  const outcomes: RuleOutcome[] = []
  const waiting = options.rules.map((rule, index) => ({ rule, index }))
  const work = async () => {
    await using session = await openSession(target, {
      readOnly: true,
      ...(options.searchPath === undefined ? {} : { searchPath: options.searchPath }),
    })
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const outcome = await runRule(session, next.rule)
      outcomes[next.index] = outcome
      options.onOutcome?.(outcome)
    }
  }
  const connections = Math.max(1, Math.min(options.connections, options.rules.length))
  await Promise.all(Array.from({ length: connections }, work))
  return outcomes
}

/** Whether every rule holds. */
export function areAllKept(outcomes: readonly RuleOutcome[]): boolean {
  return outcomes.every(({ offenders }) => offenders === 0)
}

async function runRule(session: Session, rule: Rule): Promise<RuleOutcome> {
  const started = performance.now()
  const ended = () => (performance.now() - started) / 1000
  // The line end keeps a comment at the end of the rule from swallowing the bracket.
  const offendersOf = (columns: string) => `select ${columns} from (\n${rule.sql}\n) as offenders`
  try {
    const [offenders, samples] = await session.transaction(async () => {
      const [row] = await session.query<{ count: number }>(offendersOf('count(*) as count'))
      const count = row?.count ?? 0
      const found = count === 0 ? [] : await session.query(`${offendersOf('*')} limit ${samplesMax}`)
      return [count, found] as const
    }, 'isolation level repeatable read read only')
    return { rule, offenders, samples, error: undefined, seconds: ended() }
  } catch (thrown) {
    // The bracket stands on a line of its own before the rule.
    const error = describeSqlError(thrown, offendersOf('count(*) as count'), -1)
    if (!(error instanceof UserError)) throw thrown
    return { rule, offenders: undefined, samples: [], error, seconds: ended() }
  }
}
