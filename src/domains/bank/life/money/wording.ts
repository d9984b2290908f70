import type { Customer, Posting } from '../contracts.ts'

/** What the statement says of a posting. */
export function describePosting(posting: Posting, _customer: Customer): string {
  return posting.kind
}
