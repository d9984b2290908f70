import { SECONDS_PER_DAY, workingDayFrom } from '../../../../../core/calendar.ts'
import type { Draws } from '../../../../../core/draws.ts'
import type { AuditEntity } from '../../../lists.ts'
import type { CustomerLife } from '../../lives.ts'
import { transactionId } from '../../money/transaction-id.ts'
import type { Role } from '../../staff-contract.ts'
import type { Journal } from './journal.ts'

/** Of all entries 15 % tell of records that were only looked at. */
const VIEWS_PER_ENTRY = 0.15 / 0.85
const VIEWS_MAX = 64

/** A record that can be looked at, and since when. */
interface Viewed {
  readonly entity: AuditEntity
  readonly id: string
  readonly since: number
  readonly viewers: readonly Role[]
}

/** Adds, for what was done to a customer's records, how often they were looked at. */
export function logViews(journal: Journal, life: CustomerLife, draws: Draws): void {
  const { index } = life.customer
  const expected = journal.entries.length * VIEWS_PER_ENTRY
  const count = Math.min(VIEWS_MAX, Math.floor(expected + draws.fraction(index)))
  for (let i = 0; i < count; i++) {
    const viewed = recordOf(life, draws, i)
    const first = Math.floor(viewed.since / SECONDS_PER_DAY) + 1
    const last = life.world.asOf - 1
    const day = workingDayFrom(first + draws.below(Math.max(1, last - first), index, 4 * i + 1))
    if (day > last) continue
    const role = draws.pick(viewed.viewers, index, 4 * i + 2)
    journal.on(day, { entity: viewed.entity, id: viewed.id, action: 'view' }, { role })
  }
}

/** Half of the time the customer's file, else an account, one of its postings, a loan or a policy. */
function recordOf(life: CustomerLife, draws: Draws, view: number): Viewed {
  const { customer, ledgers, loanBook, policyBook } = life
  const bits = draws.bits(customer.index, 4 * view + 3) >>> 0
  const file: Viewed = {
    entity: 'customer',
    id: customer.id,
    since: customer.sinceSecond,
    viewers: ['Customer Service Representative', 'Branch Manager', 'Compliance Officer', 'Internal Auditor'],
  }
  const ledger = ledgers[bits % Math.max(1, ledgers.length)]
  const kind = (bits >>> 8) % 8
  if (kind < 2 || !ledger) return file
  if (kind < 4) {
    const { id, openedDay } = ledger.account
    const viewers: Role[] = ['Customer Service Representative', 'Operations Specialist', 'Internal Auditor']
    return { entity: 'account', id, since: openedDay * SECONDS_PER_DAY, viewers }
  }
  const loan = loanBook.loans[0]
  if (kind === 4 && loan) {
    const since = loan.plan.disbursedDay * SECONDS_PER_DAY
    return {
      entity: 'loan',
      id: loan.id,
      since,
      viewers: ['Loan Officer', 'Risk Analyst', 'Internal Auditor'],
    }
  }
  const policy = policyBook.policies[0]
  if (kind === 5 && policy) {
    const viewers: Role[] = ['Insurance Agent', 'Customer Service Representative', 'Internal Auditor']
    return { entity: 'policy', id: policy.id, since: policy.signedSecond, viewers }
  }
  const posting = ledger.postings[(bits >>> 12) % ledger.postings.length]
  if (!posting) return file
  const id = transactionId(customer.index, ledger.account, posting.sequence)
  return {
    entity: 'transaction',
    id,
    since: posting.second,
    viewers: ['Customer Service Representative', 'Compliance Officer', 'Internal Auditor'],
  }
}
