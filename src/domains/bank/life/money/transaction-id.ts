import { IdManager } from '../../../../core/id-manager.ts'
import type { Account } from '../contracts.ts'

/** Postings that an account has room for in its keys. */
const POSTINGS_MAX = 100_000

/** The key of a posting: customer, account and its number within the account. */
export const transactionId = (customer: number, account: Account, sequence: number): string =>
  IdManager.child('TXN', customer, (account.ordinal + 1) * POSTINGS_MAX + sequence - 1, 6)
