import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { findProductionSign } from '../../postgres/production-patterns.ts'

/**
 * Stops whatever would change data where the host or the database looks like production.
 *
 * @param isAllowed the user's `--allow-production`
 * @throws UserError naming what looks so
 */
export function refuseProduction(target: ConnectionTarget, isAllowed: boolean): void {
  const sign = findProductionSign(target)
  if (sign === undefined || isAllowed) return
  throw new UserError(
    `Cannot change ${showTarget(target)}: found the ${sign.part} ${sign.name}, which looks like production; expected another server`,
    ['Add --allow-production if you are sure'],
  )
}
