import { formatDay } from '../../../../../core/calendar.ts'
import type { Claim, Policy } from '../../insurance/policy.ts'
import { GRACE_DAYS } from '../../insurance/products.ts'
import type { CustomerLife } from '../../lives.ts'
import type { Journal } from './journal.ts'

const active = { policy_status: 'active' }

/** Each policy from its signing to its end, and each claim. */
export function logInsurance(journal: Journal, { policyBook }: CustomerLife): void {
  for (const policy of policyBook.policies) {
    logPolicy(journal, policy)
    for (const claim of policy.claims) logClaim(journal, claim)
  }
}

function logPolicy(journal: Journal, policy: Policy): void {
  const of = { entity: 'policy', id: policy.id } as const
  journal.at(
    policy.signedSecond,
    { ...of, action: 'create', after: { ...active, policy_type: policy.type } },
    { employee: policy.agent },
  )
  logReinstatement(journal, policy)
  if (policy.endedDay === null) return
  const after = { policy_status: policy.status, since: formatDay(policy.endedDay) }
  const deed = { ...of, action: 'update', before: active, after } as const
  const cancellation = policy.events.find(({ type }) => type === 'cancellation')
  const isCancelledBySomeone = cancellation !== undefined && cancellation.employee >= 0
  journal.on(
    policy.endedDay,
    deed,
    isCancelledBySomeone ? { employee: cancellation.employee } : { role: 'Operations Specialist' },
  )
}

/** A policy that came back had lapsed before, once the grace for its premium was over. */
function logReinstatement(journal: Journal, { id, events, payments }: Policy): void {
  const back = events.find(({ type }) => type === 'reinstatement')
  if (!back) return
  const late = payments.find(({ day, status }) => day === back.day && status === 'completed')
  const lapsedDay = (late?.dueDay ?? back.day - GRACE_DAYS) + GRACE_DAYS
  const of = { entity: 'policy', id, action: 'update' } as const
  const lapsed = { policy_status: 'lapsed', since: formatDay(lapsedDay) }
  journal.on(lapsedDay, { ...of, before: active, after: lapsed }, { role: 'Operations Specialist' })
  journal.on(
    back.day,
    { ...of, before: lapsed, after: { ...active, since: formatDay(back.day) } },
    back.employee < 0 ? { role: 'Operations Specialist' } : { employee: back.employee },
  )
}

function logClaim(journal: Journal, claim: Claim): void {
  const of = { entity: 'claim', id: claim.id } as const
  const submitted = { status: 'submitted' }
  const update = { ...of, action: 'update' } as const
  journal.on(claim.filedDay, { ...of, action: 'create', after: submitted }, { role: 'Insurance Agent' })
  if (claim.status === 'under_review') {
    const after = { status: 'under_review' }
    journal.on(
      journal.enteredDay(claim.filedDay) + 1,
      { ...update, before: submitted, after },
      { role: 'Insurance Agent' },
    )
  }
  if (claim.decidedDay === null) return
  const decision =
    claim.approved === null
      ? { status: 'rejected' }
      : { status: 'approved', approved_amount: (claim.approved / 100).toFixed(2) }
  const processor = journal.onDuty(claim.processor, claim.decidedDay, 'Operations Specialist')
  journal.on(claim.decidedDay, { ...update, before: submitted, after: decision }, processor)
  if (claim.settledDay === null) return
  const after = { status: 'paid', settlement_date: formatDay(claim.settledDay) }
  journal.on(claim.settledDay, { ...update, before: decision, after }, { role: 'Operations Specialist' })
}
