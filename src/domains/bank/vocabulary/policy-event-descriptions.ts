import { lineList } from './line-list.ts'

/** What can happen to a policy. */
export type PolicyEventType = 'renewal' | 'modification' | 'cancellation' | 'reinstatement'

/** What the policy's history says about an event. Slots: {date}, {amount}. */
export const policyEventDescriptions: Readonly<Record<PolicyEventType, readonly string[]>> = Object.freeze({
  renewal: lineList(`
    Renewed for another year with unchanged cover.
    Renewed on {date}; premium {amount} as before.
    Automatic renewal; no notice was received from the holder.
    Renewed after the holder confirmed the details by phone.
    Renewed at the anniversary; documents sent by post.
    Renewed with the same deductible and limits.`),
  modification: lineList(`
    Address of the insured changed.
    Beneficiaries changed at the holder's request.
    Linked account for the premium changed.
    Contact details of the holder corrected.
    Wording of the travel region clarified at the holder's request.
    Additional driver entered without change of premium.`),
  cancellation: lineList(`
    Cancelled by the holder with effect from {date}.
    Cancelled because the insured property was sold.
    Cancelled by the holder, who found cover elsewhere.
    Cancelled on {date} at the holder's written request.
    Cancelled because the vehicle was taken off the road.
    Cancelled by agreement after the holder moved abroad.`),
  reinstatement: lineList(`
    Reinstated after the overdue premium was received.
    Reinstated on {date}; arrears of {amount} paid in full.
    Reinstated at the holder's request within the grace period.
    Lapse withdrawn after the payment was found to be in time.
    Reinstated with unchanged terms after health questions were answered.
    Reinstated after the bank details for the debit were corrected.`),
})
