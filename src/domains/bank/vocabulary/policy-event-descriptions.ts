import type { PolicyType } from '../lists.ts'
import { lineList } from './line-list.ts'

/** What the history says of a renewal by itself. Slots: {premium}, {until}. */
export const automaticRenewals = lineList(`
  Renewed for another year with unchanged cover; premium {premium} as before.
  Automatic renewal until {until}; no notice was received from the holder.
  Renewed at the anniversary until {until}; documents sent by e-mail.
  Renewed with the same deductibles and limits.`)

/** What the history says of a renewal that somebody saw to. Slots: {premium}, {until}. */
export const assistedRenewals = lineList(`
  Renewed until {until} after the holder confirmed the details by phone.
  Cover reviewed with the holder and renewed for another year.
  Renewed for another year; premium {premium} confirmed with the holder.
  Renewed until {until}; sums insured checked and found sufficient.`)

/** Changes that leave cover and premium as they are. Slot: {beneficiary}. */
export const modifications = lineList(`
  Contact details of the holder corrected.
  Documents are sent by e-mail from now on, no longer by post.
  Holder's address confirmed and noted on the policy.
  Marketing consent withdrawn by the holder.
  Reminder before each premium set up at the holder's request.
  Duplicate of the policy document issued.`)

/** The same, where somebody is to receive the benefit. Slot: {beneficiary}. */
export const beneficiaryModifications = lineList(`
  E-mail address of {beneficiary} updated.
  {beneficiary} confirmed as beneficiary at the holder's request.
  Spelling of the name of {beneficiary} corrected.`)

/** Why a policy was cancelled, for any kind. Slot: {date}. */
export const cancellations = lineList(`
  Cancelled by the holder with effect from {date}.
  Cancelled by the holder, who found cover elsewhere.
  Cancelled on {date} at the holder's written request.
  Cancelled by agreement after the holder asked to save the premium.`)

/** Why a policy of a kind was cancelled. */
export const cancellationsByType: Readonly<Record<PolicyType, readonly string[]>> = Object.freeze({
  life: lineList(`
    Cancelled by the holder, who is now insured through the employer.`),
  property: lineList(`
    Cancelled because the insured property was sold.
    Cancelled because the holder moved to a rented home.`),
  vehicle: lineList(`
    Cancelled because the vehicle was sold.
    Cancelled because the vehicle was taken off the road.`),
  health: lineList(`
    Cancelled by the holder, who joined the plan of a new employer.`),
  travel: lineList(`
    Cancelled because no further journeys are planned.`),
})

/** Added where the last premium is given back. Slot: {amount}. */
export const premiumReturned = 'The last premium of {amount} is returned.'

/** What the history says of a reinstatement. Slots: {lapsed}, {amount}. */
export const reinstatements = lineList(`
  Reinstated after the overdue premium was received; lapsed since {lapsed}.
  Lapsed on {lapsed}; reinstated, arrears of {amount} paid in full.
  Reinstated at the holder's request after payment of {amount}; cover rested since {lapsed}.
  Reinstated with unchanged terms; the overdue {amount} was received after the lapse of {lapsed}.`)
