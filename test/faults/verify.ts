import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { verifyDataset } from '../../src/services/seed/verify-dataset.ts'
import type { VerifyDocument } from '../../src/services/seed/verify-document.ts'

/** Runs every rule of the bank against a database, and recomputes every digest from the plan. */
export async function verify(database: ConnectionTarget): Promise<VerifyDocument> {
  const verifying = verifyDataset({ domain: 'bank', workers: 0 }, database)
  for (;;) {
    const step = await verifying.next()
    if (step.done === true) return step.value
  }
}
