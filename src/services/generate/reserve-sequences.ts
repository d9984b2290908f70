import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import type { Querying } from '../../postgres/session.ts'
import { maySet, reserveSequenceSql } from '../../sinks/postgres-fill/set-sequence.ts'

/**
 * Where triggers write rows of their own, has the sequences of the planned tables go on behind all that will be sent, so
 * that those rows do not get the same numbers while sample rows are tried. Sequences take no part in transactions: this
 * stays.
 */
export async function reserveSequences(
  querying: Querying,
  { catalog }: FillInput,
  { tables }: CompiledFill,
): Promise<void> {
  const planned = new Set(tables.map(({ table }) => table))
  const writes = catalog.tables
    .filter(({ schema, name, partitionOf }) => planned.has(`${schema}.${name}`) || partitionOf !== null)
    .flatMap(({ insertTriggers }) => insertTriggers)
    .some(({ source }) => source === null || /\binsert\b/i.test(source))
  if (!writes) return
  for (const { sequence, largest } of tables.flatMap(({ sequences }) => sequences)) {
    if (largest !== undefined && (await maySet(querying, sequence)))
      await querying.script(reserveSequenceSql(sequence, largest))
  }
}
