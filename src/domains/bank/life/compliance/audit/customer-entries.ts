import { formatDay, workingDayUpTo } from '../../../../../core/calendar.ts'
import type { CustomerLife } from '../../lives.ts'
import type { Journal } from './journal.ts'

/** A customer who came, fell asleep or left, and each account that was opened, frozen or closed. */
export function logCustomer(journal: Journal, { customer, ledgers }: CustomerLife): void {
  const of = { entity: 'customer', id: customer.id } as const
  journal.at(
    customer.sinceSecond,
    { ...of, action: 'create', after: { customer_status: 'active' } },
    { role: 'Customer Service Representative' },
  )
  for (const ledger of ledgers) logAccount(journal, ledger)
  if (customer.statusDay === null) return
  const after = { customer_status: customer.status, status_since: formatDay(customer.statusDay) }
  journal.on(
    customer.statusDay,
    { ...of, action: 'update', before: { customer_status: 'active' }, after },
    { role: customer.status === 'closed' ? 'Branch Manager' : 'Operations Specialist' },
  )
}

function logAccount(journal: Journal, { account, postings }: CustomerLife['ledgers'][number]): void {
  const of = { entity: 'account', id: account.id } as const
  const opening = postings[0]
  const open = { account_status: 'active' }
  if (opening) {
    journal.at(
      opening.second,
      { ...of, action: 'create', after: { ...open, account_type: account.type } },
      { employee: opening.employee },
    )
  }
  if (account.frozenDay !== null) {
    const after = { account_status: 'frozen', frozen_date: formatDay(account.frozenDay) }
    // Ordered on the last working day before it takes effect.
    const ordered = journal.secondOn(workingDayUpTo(account.frozenDay), 'afternoon')
    journal.at(ordered, { ...of, action: 'update', before: open, after }, { role: 'Compliance Officer' })
  }
  if (account.closedDay !== null) {
    const after = { account_status: 'closed', closed_date: formatDay(account.closedDay) }
    const deed = { ...of, action: 'update', before: open, after } as const
    const last = postings[postings.length - 1]
    if (last?.kind === 'closing') journal.at(last.second, deed, { employee: last.employee })
    else journal.on(account.closedDay, deed, { role: 'Customer Service Representative' })
  }
}
