import { lineList } from './line-list.ts'

/** What makes activity suspicious. */
export type SuspiciousActivityType = 'structuring' | 'unusual_pattern' | 'high_risk_country'

/**
 * What a report says. Slots: {amount} (total), {count} (postings), {from} and {to} (dates); no {to} in
 * `unusual_pattern`, which is about one day, and {country} in `high_risk_country` only.
 */
export const suspiciousActivityNarratives: Readonly<Record<SuspiciousActivityType, readonly string[]>> =
  Object.freeze({
    structuring: lineList(`
      Between {from} and {to} the account received {count} cash deposits of {amount} in all. Each stayed \
        just below the reporting threshold. No business purpose is known.
      {count} cash deposits came to {amount} from {from} to {to}. The amounts are close to each other \
        and below the limit at which a report is due. The customer gave no reason when asked.
      From {from} to {to} cash of {amount} was paid in on {count} occasions, never above the reporting \
        limit. The sums do not fit the income on file.
      The customer split {amount} into {count} cash deposits between {from} and {to}. The pattern \
        suggests that the threshold was known and avoided.
      Review of {from} to {to}: {count} cash deposits, {amount} in total, none of which alone had to be \
        reported. The customer runs no business that takes cash.
      Teller noted repeated cash deposits shortly below the limit. From {from} to {to} there were \
        {count}, adding up to {amount}.`),
    unusual_pattern: lineList(`
      On {from} {count} wires of {amount} in all left the account within hours, far more than on any day \
        before. The activity does not fit the customer's profile.
      {count} wires on one day, {from}, came to {amount}. The money was moved out almost as soon as it \
        came in.
      Monitoring raised the account after {count} outgoing wires of {amount} in total on {from}. The \
        customer could not explain the sudden activity.
      On {from} the turnover of the day reached {amount} in {count} wires, a multiple of the declared \
        monthly income. Papers asked for were not supplied.
      No wire had left the account until {from}. That day it saw {count} of them, {amount} in total, with \
        no change in the customer's circumstances on file.
      Number and size of {count} wires on {from}, {amount} in total, differ from all earlier behaviour of \
        this customer.`),
    high_risk_country: lineList(`
      {count} payments of {amount} in all went to or came from {country} between {from} and {to}. No \
        family or business tie to that country is on file.
      Between {from} and {to} the account exchanged {amount} in {count} payments with {country}, which \
        is on the bank's list of high-risk countries. Purpose unknown.
      From {from} to {to}: {count} payments with {country}, {amount} in total. The customer named a \
        relative, but could not show any proof.
      Review found {count} payments involving {country} between {from} and {to}. The total of {amount} \
        does not fit the purpose stated when the account was opened.
      Payments with {country} began on {from} and reached {amount} in {count} postings by {to}. Enhanced \
        checks were not answered.
      The customer moved {amount} in {count} payments connected with {country} from {from} to {to}. The \
        other side is not known to the bank.`),
  })
