import { loadParser } from '../load-parser.ts'
import { QueryReader } from './query-reader.ts'
import { type FindRelation, type Origin, originKey } from './relation.ts'
import { fieldsOf, type Node } from './syntax.ts'

/** What a query reads, in an order that does not depend on how it is written. */
export interface QuerySubjects {
  readonly datasets: readonly string[]
  /** Every column that it reads, in conditions too. */
  readonly columns: readonly Origin[]
}

/** The datasets and columns that a SELECT reads; views are read themselves, not what is behind them. */
export async function readQuery(sql: string, find: FindRelation): Promise<QuerySubjects> {
  const { parse } = await loadParser()
  const parsed = (await parse(sql)) as { readonly stmts?: readonly { stmt: Node }[] }
  const reader = new QueryReader(find)
  const select = fieldsOf(parsed.stmts?.[0]?.stmt, 'SelectStmt')
  if (select !== undefined) reader.readSelect(select, undefined)
  const columns = [...reader.columns.values()].toSorted((one, other) =>
    originKey(one) < originKey(other) ? -1 : 1,
  )
  return { datasets: [...reader.datasets].toSorted(), columns }
}
