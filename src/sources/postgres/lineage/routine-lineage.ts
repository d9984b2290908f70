import type { Lineage, Routine } from '../../../core/estate/structure.ts'
import { loadParser } from '../load-parser.ts'
import { formulaOf } from './formula.ts'
import type { FindRelation } from './relation.ts'
import { mergeChanges, StatementReader } from './statement-reader.ts'
import type { Node } from './syntax.ts'
import { sorted } from './view-lineage.ts'

/** `BEGIN ATOMIC` of SQL routines whose body is no text, and their end. */
const ATOMIC = /^\s*begin\s+atomic\s([\s\S]*)\send\s*;?\s*$/i

/**
 * What a routine in plain SQL reads and writes, table by table. One in another language, or one that cannot be parsed,
 * has no lineage.
 *
 * @param find names without a schema are looked for in that of the routine first
 */
export async function routineLineage(
  { language, source }: Routine,
  find: FindRelation,
): Promise<readonly Lineage[]> {
  if (language !== 'sql') return []
  const { parse } = await loadParser()
  const reader = new StatementReader(find)
  try {
    const parsed = (await parse(ATOMIC.exec(source)?.[1] ?? source)) as {
      readonly stmts?: readonly { stmt: Node }[]
    }
    for (const { stmt } of parsed.stmts ?? []) reader.read(stmt)
  } catch {
    return []
  }
  const lineage: Lineage[] = []
  for (const { dataset, reads, assignments } of mergeChanges(reader.changes)) {
    const columns = []
    for (const { column, origins, expression } of assignments) {
      if (origins.size === 0) continue
      const formula = await formulaOf(expression)
      columns.push({ column, upstreams: sorted(origins), ...(formula === undefined ? {} : { formula }) })
    }
    lineage.push({ dataset, upstreams: [...reads].toSorted(), columns })
  }
  return lineage
}
