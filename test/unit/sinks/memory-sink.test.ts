import { describe } from 'vitest'
import { MemorySink } from '../../../src/sinks/memory/memory-sink.ts'
import { sinkContract } from './sink-contract.ts'

describe('MemorySink', () => {
  sinkContract(async () => {
    const sink = new MemorySink()
    const tables = ['people.buyers', 'sales.orders', 'sales.shelves']
    return {
      sink,
      countRows: async () =>
        Object.fromEntries(tables.map((table) => [table, countTuples(sink.chunksOf(table))])),
    }
  })
})

/** Counts COPY BINARY tuples by walking over their fields. */
function countTuples(chunks: readonly Uint8Array[]): number {
  const bytes = Buffer.concat(chunks)
  let count = 0
  for (let at = 0; at < bytes.length; count++) {
    const fields = bytes.readInt16BE(at)
    at += 2
    for (let field = 0; field < fields; field++) at += 4 + Math.max(0, bytes.readInt32BE(at))
  }
  return count
}
