import { rootDigits } from '../../../../core/id-manager.ts'
import { NumberedKey } from '../../../../core/numbered-key.ts'
import type { Account } from '../contracts.ts'

/** Postings that an account has room for in its keys. */
const POSTINGS_MAX = 100_000
const DIGITS = 6

/** The keys of the postings of an account, each of customer, account and its number within the account, from 1. */
export function transactionKeys(customer: number, account: Account): (sequence: number) => NumberedKey {
  const head = `TXN-${rootDigits(customer)}-`
  const before = (account.ordinal + 1) * POSTINGS_MAX
  return (sequence) => new NumberedKey(head, before + sequence, DIGITS)
}

/** The key of one posting as a text. */
export const transactionId = (customer: number, account: Account, sequence: number): string =>
  transactionKeys(customer, account)(sequence).toString()
