import { UserError } from '../../core/errors.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { findProductionSign } from '../../postgres/production-patterns.ts'

/**
 * Keeps made-up rows out of places that look like production.
 *
 * @throws UserError unless the user has said that it is meant
 */
export function refuseProduction(target: ConnectionTarget, isAllowed: boolean): void {
  const sign = isAllowed ? undefined : findProductionSign(target)
  if (sign === undefined) return
  throw new UserError(
    `Cannot work on ${target.host}/${target.database}: found a ${sign.part} that looks like production (${sign.name}); expected a place for made-up rows`,
    ['Name another place with --database-url', 'Or say that it is meant: --allow-production'],
  )
}
