import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { readHistory } from '../../runs/run-history.ts'

/**
 * The name of a new plan, which no run in the database has.
 *
 * @param wanted by the person; made of the name of the database when left out
 * @throws UserError when a run has the name that was wanted
 */
export async function freePlanName(target: ConnectionTarget, wanted?: string): Promise<string> {
  await using session = await openSession(target, { readOnly: true })
  const taken = new Set((await readHistory(session)).map(({ name }) => name))
  if (wanted !== undefined && !taken.has(wanted)) return wanted
  if (wanted !== undefined) {
    throw new UserError(
      `Cannot call the plan ${wanted}: found a run of that name; expected one that is free`,
      ['Give another one with --name', 'See the names: dhub runs list'],
    )
  }
  const usual = `fill-${target.database}`
  for (let number = 1; ; number++) {
    const name = number === 1 ? usual : `${usual}-${number}`
    if (!taken.has(name)) return name
  }
}
