import { SECONDS_PER_DAY } from '../../../../../core/calendar.ts'
import type { CustomerLife } from '../../lives.ts'
import type { Journal } from './journal.ts'

/** A complaint, whether somebody took it up, and how it was settled. */
export function logComplaint(journal: Journal, life: CustomerLife): void {
  if (!life.world.contacts.hasComplaint(life.customer)) return
  const { complaint } = life.contacts
  if (!complaint) return
  const of = { entity: 'complaint', id: complaint.id } as const
  const role = 'Customer Service Representative'
  const open = { status: 'open' }
  const filed = journal.enteredSecond(complaint.filedSecond)
  journal.at(filed, { ...of, action: 'create', after: open }, { role })
  if (complaint.status === 'open') return
  const second = complaint.resolvedSecond ?? filed
  const deed = { ...of, action: 'update', before: open, after: { status: complaint.status } } as const
  const day = Math.floor(second / SECONDS_PER_DAY)
  journal.at(second, deed, complaint.assignee < 0 ? { role } : journal.onDuty(complaint.assignee, day, role))
}
