import type { ComplaintType } from './complaint-descriptions.ts'
import { lineList } from './line-list.ts'

/** How complaints were settled. Slots: {amount}, {date}. */
export const complaintResolutions: Readonly<Record<ComplaintType, readonly string[]>> = Object.freeze({
  service: lineList(`
    Apologised by phone on {date}; the request was carried out the same day.
    Branch manager spoke with the customer on {date} and arranged a fixed contact.
    Written apology sent on {date}; the team was reminded of the call-back rule.
    The steps were explained again on {date}; customer accepts the answer.`),
  fee: lineList(`
    Fee was charged according to the tariff; explained to the customer on {date}.
    {amount} refunded on {date} as a gesture of goodwill.
    The charge was an error and {amount} was refunded on {date}.
    Customer moved to an account without this fee on {date}.`),
  product: lineList(`
    Calculation checked and sent to the customer on {date}; no error found.
    Technical fault corrected on {date}; customer confirmed that it works.
    Missing document sent again on {date}.
    Conditions explained on {date} and a copy of the contract handed over.`),
  fraud: lineList(`
    Card blocked and replaced on {date}; the disputed amount was credited.
    Merchant proved the purchase; customer withdrew the complaint on {date}.
    Case handed to the police by the customer; amount of {amount} credited on {date}.
    Payment was authorised with the customer's code; claim declined on {date}.`),
  other: lineList(`
    Data corrected on {date} and confirmed in writing.
    Customer's wish passed on to the branch management on {date}.
    Advertising consent withdrawn in all systems on {date}.
    Machine repaired on {date}; customer informed.`),
})
