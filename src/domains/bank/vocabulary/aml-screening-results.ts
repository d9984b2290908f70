import { lineList } from './line-list.ts'

/** What a customer or posting is screened against. */
export type AmlCheckType = 'watchlist' | 'sanctions' | 'pep_screening' | 'transaction_monitoring'

/** What a screening found. Slots in `transaction_monitoring` when flagged: {amount}, {date}. */
export const amlScreeningResults: Readonly<
  Record<AmlCheckType, { readonly flagged: readonly string[]; readonly clear: readonly string[] }>
> = Object.freeze({
  watchlist: {
    flagged: lineList(`
      Partial match on name and year of birth; passed on for review
      Name is similar to an entry on the internal watch list; papers requested
      Match on name, address differs; analyst to decide
      Possible match with an earlier case of the bank; review open`),
    clear: lineList(`
      No match on any watch list
      Name matched once, date of birth differs; cleared
      No entry found; next check at the periodic review
      Lists checked in full, nothing found`),
  },
  sanctions: {
    flagged: lineList(`
      Name resembles a sanctioned person; review opened
      Partial match on the consolidated list; second reader asked
      Alias on the list matches the family name; identity papers requested
      Match score above the limit; analyst to decide`),
    clear: lineList(`
      No match on sanctions lists
      Checked against the consolidated lists, nothing found
      Weak match on the family name only; cleared automatically
      No sanctioned person or company found`),
  },
  pep_screening: {
    flagged: lineList(`
      May be a close relative of a person in public office; source of funds requested
      Former public office found in a directory; approval by management needed
      Name and town match a local office holder; review open
      Possible politically exposed person; enhanced checks started`),
    clear: lineList(`
      Not a politically exposed person
      No public office known for the customer or close family
      Directory checked, nothing found
      Same name as an office holder, age differs; cleared`),
  },
  transaction_monitoring: {
    flagged: lineList(`
      Posting of {amount} on {date} is above the usual range of the account
      Posting of {amount} on {date} fits a monitored pattern; analyst to decide
      Amount of {amount} on {date} is large for the income on file; papers requested
      {amount} on {date} raised an alert; customer to be contacted`),
    clear: lineList(`
      Posting is in line with the customer's profile
      Purpose of the payment is documented
      Large posting explained by a known contract
      Checked against all patterns, no alert`),
  },
})
