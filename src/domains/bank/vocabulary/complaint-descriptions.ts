import { lineList } from './line-list.ts'

/** What a complaint is about. */
export type ComplaintType = 'service' | 'fee' | 'product' | 'fraud' | 'other'

/** What customers complain about. Slots: {amount}, {date}, {reference}. */
export const complaintDescriptions: Readonly<Record<ComplaintType, readonly string[]>> = Object.freeze({
  service: lineList(`
    Customer waited more than forty minutes on {date} and left without being served. Ticket {reference}.
    A promised call back on {date} never came, and the customer had to ring again. Contact {reference}.
    Customer says that the answer given on {date} was wrong and led to a second visit. Contact \
      {reference}.
    The appointment on {date} was cancelled without notice. Contact {reference}.
    Customer was sent from counter to counter on {date} and felt treated rudely. Contact {reference}.
    A request made on {date} was not recorded; the customer had to explain it a second time. Contact \
      {reference}.
    Documents handed in on {date} were asked for again two weeks later. Contact {reference}.
    Customer was told on {date} that the matter was closed, but nothing had been done. Contact \
      {reference}.`),
  fee: lineList(`
    Customer disputes the fee of {amount} charged on {date}. Posting {reference}.
    The charge of {amount} on {date} was not expected; the customer asks for a refund. Posting \
      {reference}.
    Customer says that the account should be free and wants the {amount} of {date} back. Posting \
      {reference}.
    A fee of {amount} was taken on {date} although the balance was above the minimum. Posting \
      {reference}.
    Customer was not told about the fee of {amount} before it was charged on {date}. Posting \
      {reference}.
    The amount of {amount} charged on {date} differs from the printed tariff, says the customer. Posting \
      {reference}.
    Customer asks why {amount} was deducted on {date} and finds the description unclear. Posting \
      {reference}.
    Second complaint about account fees; this time about {amount} on {date}. Posting {reference}.`),
  product: lineList(`
    The interest credited on {date} is lower than the customer expected: {amount}. Reference \
      {reference}.
    Customer says that the conditions explained on {date} do not match the contract. Reference \
      {reference}.
    Card was declined on {date} although the account had enough money. Reference {reference}.
    The mobile app showed a wrong balance on {date}. Reference {reference}.
    Statement for the month before {date} is missing. Reference {reference}.
    A standing payment of {amount} was not carried out on {date}. Reference {reference}.
    Customer could not sign in to online access on {date} after the update. Reference {reference}.
    The payment of {amount} took longer than promised; it was booked on {date}. Reference {reference}.`),
  fraud: lineList(`
    Customer does not recognise the payment of {amount} on {date}. Posting {reference}.
    Card was used on {date} for {amount} while it was in the customer's purse. Posting {reference}.
    Customer gave a code to a caller on {date}; {amount} left the account shortly after. Posting \
      {reference}.
    A withdrawal of {amount} on {date} was made in a place where the customer has never been. Posting \
      {reference}.
    Customer received a false text message and lost {amount} on {date}. Posting {reference}.
    The same purchase of {amount} was booked twice on {date}; the customer suspects misuse. Posting \
      {reference}.
    Online order of {amount} on {date} was not placed by the customer. Posting {reference}.
    Customer reports the card stolen and disputes {amount} of {date}. Posting {reference}.`),
  other: lineList(`
    Customer objects to advertising received on {date} after having opted out. Reference {reference}.
    Letter of {date} was sent to an old address although the change had been reported. Reference \
      {reference}.
    Customer finds the opening hours of the branch too short; letter of {date}. Reference {reference}.
    The branch entrance was not accessible on {date}. Reference {reference}.
    Customer's name was misspelt in the letter of {date}. Reference {reference}.
    The cash machine was out of order on {date} for the third time. Reference {reference}.
    Customer asks for all personal data to be disclosed and is unhappy with the delay since {date}. \
      Reference {reference}.
    The queue ticket machine and the signs confused the customer on {date}. Reference {reference}.`),
})
