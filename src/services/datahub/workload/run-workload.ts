import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../../../core/clock.ts'
import { Draws } from '../../../core/draws.ts'
import { UserError } from '../../../core/errors.ts'
import { bankStaff } from '../../../domains/bank/catalogue/bank-staff.ts'
import { bank } from '../../../domains/bank/domain.ts'
import { landingSchema } from '../../../domains/bank/landing/feed.ts'
import { World } from '../../../domains/bank/life/world.ts'
import type { ConnectionTarget } from '../../../postgres/connection/connection-target.ts'
import { openSession } from '../../../postgres/open-session.ts'
import { PostgresError } from '../../../postgres/postgres-error.ts'
import type { Session } from '../../../postgres/session.ts'
import { refuseProduction } from '../../database/refuse-production.ts'
import { requireCompleteRun } from '../../seed/require-complete-run.ts'
import { bankSystems } from '../bank-scopes.ts'
import { readWorkload } from '../observe/read-workload.ts'
import { type DemoRole, dropDemoRoles, makeDemoRoles } from './demo-roles.ts'
import { type PlannedCall, pickCalls } from './pick-calls.ts'

/** How much is to be asked of the database. */
export interface WorkloadWish {
  readonly target: ConnectionTarget
  readonly minutes: number
  readonly callsPerMinute: number
  /** The user's `--allow-production`. */
  readonly isProductionAllowed: boolean
}

/** What was asked. */
export interface RanWorkload {
  readonly calls: number
  readonly queries: readonly { readonly title: string; readonly calls: number }[]
  readonly roles: readonly string[]
  /** Whether the server counts statements, so that DataHub can read who asked what. */
  readonly isCounted: boolean
}

/**
 * Runs the bank's queries, each under the role of somebody who would, evenly over the time.
 *
 * @throws UserError without a complete bank in one database
 */
export async function runWorkload(wish: WorkloadWish): Promise<RanWorkload> {
  const { target, minutes, callsPerMinute } = wish
  const { identity, layout } = await requireCompleteRun(bank, target, undefined, 'query')
  if (layout === 'databases')
    throw new UserError(
      'Cannot run the workload: found a bank with a database for each system; expected one with all systems in one database',
      ['Seed it so: dhub seed all --layout schemas'],
    )
  refuseProduction(target, wish.isProductionAllowed)
  const { people } = bankStaff(new World(identity))
  await using session = await openSession(target)
  const schemas = await presentSchemas(session)
  const queries = (await readWorkload(bank.name)).filter(
    ({ sql }) => schemas.includes(landingSchema) || !sql.includes(`${landingSchema}.`),
  )
  const count = Math.max(1, Math.round(minutes * callsPerMinute))
  const calls = pickCalls(queries, people, count, new Draws(identity.seed, 'datahub.calls'))
  const callers = [...new Set(calls.map(({ person }) => person))].toSorted()
  const isCounted = await countStatements(session)
  const roles = await makeDemoRoles(session, callers, schemas)
  await runCalls(target, calls, roles, 60_000 / callsPerMinute)
  return {
    calls: calls.length,
    queries: countByTitle(calls),
    roles: roles.map(({ name }) => name),
    isCounted,
  }
}

/** Drops the roles of the workload; their names are returned. */
export async function cleanWorkload(
  target: ConnectionTarget,
  isProductionAllowed: boolean,
): Promise<readonly string[]> {
  refuseProduction(target, isProductionAllowed)
  await using session = await openSession(target)
  return await dropDemoRoles(session)
}

async function runCalls(
  target: ConnectionTarget,
  calls: readonly PlannedCall[],
  roles: readonly DemoRole[],
  pauseMilliseconds: number,
): Promise<void> {
  const roleOf = new Map(roles.map((role) => [role.person, role]))
  const started = systemClock.nowMilliseconds()
  for (const [i, { query, person }] of calls.entries()) {
    const role = roleOf.get(person) as DemoRole
    const own = { ...target, user: role.name, password: role.password }
    await using session = await openSession(own, { readOnly: true })
    await session.query(query.sql)
    const ahead = started + (i + 1) * pauseMilliseconds - systemClock.nowMilliseconds()
    if (ahead > 0 && i < calls.length - 1) await sleep(ahead)
  }
}

async function presentSchemas(session: Session): Promise<readonly string[]> {
  const wanted = [...bankSystems('schemas'), landingSchema]
  const rows = await session.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname in (select jsonb_array_elements_text($1)) order by 1',
    [[...new Set(wanted)]],
  )
  return rows.map(({ name }) => name)
}

async function countStatements(session: Session): Promise<boolean> {
  try {
    await session.script('create extension if not exists pg_stat_statements')
    await session.query('select from pg_stat_statements limit 1')
    return true
  } catch (error) {
    if (error instanceof PostgresError) return false
    throw error
  }
}

function countByTitle(calls: readonly PlannedCall[]): RanWorkload['queries'] {
  const counts = new Map<string, number>()
  for (const { query } of calls) counts.set(query.title, (counts.get(query.title) ?? 0) + 1)
  return [...counts]
    .map(([title, count]) => ({ title, calls: count }))
    .toSorted((one, other) => other.calls - one.calls || (one.title < other.title ? -1 : 1))
}
