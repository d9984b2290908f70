import { Digest } from '../core/digest.ts'
import { BinaryRows } from './binary-rows.ts'
import type { CopyConnection } from './copy.ts'

/**
 * The digest of the rows that a query gives, streamed in binary: the same as that of the generated rows when they are
 * the same, whatever their order.
 *
 * @param query a table with its columns in brackets, or a query in brackets, as COPY takes it
 */
export async function readDigest(connection: CopyConnection, query: string): Promise<Digest> {
  const digest = new Digest()
  const rows = new BinaryRows((view, from, to) => digest.addRow(view, from, to))
  for await (const chunk of connection.copyOut(`copy ${query} to stdout (format binary)`)) rows.push(chunk)
  rows.end()
  return digest
}
