import { lineList } from './line-list.ts'

/** How the review of a rule violation ended, by what broke the rule. */
export const violationResolutions: Readonly<
  Record<
    'incoming' | 'outgoing' | 'frequent' | 'reported',
    { readonly resolved: readonly string[]; readonly falsePositive: readonly string[] }
  >
> = Object.freeze({
  incoming: {
    resolved: lineList(`
      Customer showed the sales contract; origin of the money is clear
      Papers received and filed; no further action
      Inheritance documented by the probate court
      Source of funds checked and accepted by the compliance officer
      Maturity of a deposit with another bank documented`),
    falsePositive: lineList(`
      Money moved over from the customer's own account with another bank
      Proceeds announced by the customer before they came in
      Amount explained by papers that were already on file`),
  },
  outgoing: {
    resolved: lineList(`
      Purchase documented with the invoice
      Customer was reminded of the limit; limit left unchanged
      Second approval obtained afterwards and recorded
      Purpose confirmed by the customer over the phone
      Papers received and filed; no further action`),
    falsePositive: lineList(`
      Payment announced by the customer beforehand
      Purpose stated on the order and overlooked by the rule
      Payout agreed with the branch in advance`),
  },
  frequent: {
    resolved: lineList(`
      Customer explained the number of movements; nothing unusual found
      Pattern ended by itself; account stays under watch for three months
      Customer was reminded of the limit; limit left unchanged
      Papers received and filed; no further action
      Movements compared with earlier months; reason understood`),
    falsePositive: lineList(`
      Movements are unrelated to each other
      Same pattern as in earlier years at this time
      Threshold only just reached, no other sign of concern`),
  },
  reported: {
    resolved: lineList(`
      Report sent to the authority; account stays under watch
      Report sent to the authority; relationship reviewed and risk rating raised
      Taken up in the report on suspicious activity that was filed`),
    falsePositive: lineList('Counted again by a second rule; the report covers it'),
  },
})
