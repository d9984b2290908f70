import type { Domain } from '../core/domain.ts'
import { BugError } from '../core/errors.ts'
import { bank } from './bank/domain.ts'

/** The worlds that dhub can make, by name. */
export const domains: Readonly<Record<string, Domain>> = { [bank.name]: bank }

/** The domain of a name that a plan or a ledger holds. */
export function domainNamed(name: string): Domain {
  const domain = domains[name]
  if (domain === undefined)
    throw new BugError(`Cannot find the domain ${name}: expected one of ${Object.keys(domains).join(', ')}`)
  return domain
}
