import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import type { FilledTable } from '../../generation/fill/filled-table.ts'
import { quoteLiteral } from '../../postgres/quote.ts'
import type { Querying } from '../../postgres/session.ts'
import { quotedTable } from '../../sinks/postgres-fill/quoted-table.ts'

/** Rows that are looked at for the greatest number that is sent. */
const LOOKED_AT = 50

const advanceSql = (sequence: string, to: number): string => `
select setval(s.seqrelid, ${to}) from pg_catalog.pg_sequence s, ${quotedTable(sequence)} q
where s.seqrelid = ${quoteLiteral(quotedTable(sequence))}::regclass and s.seqincrement > 0
  and ${to} > q.last_value and ${to} < s.seqmax`

/**
 * Where triggers write rows of their own, has the sequences of the planned tables go on behind all that will be sent, so
 * that those rows do not get the same numbers. Sequences take no part in transactions: this stays.
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
  for (const table of tables) {
    for (const { column, sequence } of table.sequences) {
      const greatest = greatestOf(table, column)
      if (greatest !== undefined) await querying.script(advanceSql(sequence, greatest + table.rows))
    }
  }
}

function greatestOf({ columns, rows, rowAt }: FilledTable, column: string): number | undefined {
  const at = columns.indexOf(column)
  let greatest: number | undefined
  for (let i = 0; i < Math.min(rows, LOOKED_AT); i++) {
    const value = Number(rowAt(Math.floor((i * rows) / LOOKED_AT))[at] ?? Number.NaN)
    if (Number.isSafeInteger(value)) greatest = Math.max(greatest ?? value, value)
  }
  return greatest
}
