import type { Lineage } from '../../../core/estate/structure.ts'
import { loadParser } from '../load-parser.ts'
import type { CatalogView } from '../read-views.ts'
import { formulaOf } from './formula.ts'
import { QueryReader } from './query-reader.ts'
import { type FindRelation, type Origin, type Origins, originKey } from './relation.ts'
import { type Fields, fieldsOf, type Node } from './syntax.ts'

/** Where a view comes from, and all that it reads for that. */
export interface ViewLineage {
  readonly lineage: Lineage
  /** Every column that the view reads, in conditions too: what the database notes as its dependencies. */
  readonly reads: readonly Origin[]
}

/**
 * Follows a view down to the columns that each of its own comes from.
 *
 * @param dataset the name of the view in the estate
 */
export async function viewLineage(
  dataset: string,
  view: CatalogView,
  find: FindRelation,
): Promise<ViewLineage> {
  const select = await parseSelect(view.qualifiedDefinition)
  if (select === undefined) return notedLineage(dataset, view, find)
  const reader = new QueryReader(find)
  const outputs = reader.readSelect(select, undefined)
  const columns = []
  for (const [i, { name }] of view.columns.entries()) {
    const output = outputs[i]
    if (output === undefined || output.origins.size === 0) continue
    const formula = await formulaOf(output.expression)
    columns.push({
      column: name,
      upstreams: sorted(output.origins),
      ...(formula === undefined ? {} : { formula }),
    })
  }
  const upstreams = [...reader.datasets].toSorted()
  return { lineage: { dataset, upstreams, columns }, reads: sorted(reader.columns) }
}

async function parseSelect(sql: string): Promise<Fields | undefined> {
  const { parse } = await loadParser()
  try {
    const parsed = (await parse(sql)) as { readonly stmts?: readonly { stmt: Node }[] }
    return fieldsOf(parsed.stmts?.[0]?.stmt, 'SelectStmt')
  } catch {
    return undefined
  }
}

/** Of a view in words that the parser does not know: the tables that the database has noted. */
function notedLineage(dataset: string, view: CatalogView, find: FindRelation): ViewLineage {
  const upstreams = view.dependencies.flatMap(({ schema, table }) => find(schema, table)?.dataset ?? [])
  return { lineage: { dataset, upstreams: [...new Set(upstreams)].toSorted(), columns: [] }, reads: [] }
}

/** Columns in an order that does not depend on how a query is written. */
export function sorted(origins: Origins): readonly Origin[] {
  return [...origins.values()].toSorted((a, b) => (originKey(a) < originKey(b) ? -1 : 1))
}
