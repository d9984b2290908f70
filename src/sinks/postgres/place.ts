import type { Layout } from '../../core/dataset.ts'
import type { Domain, SchemaSpec } from '../../core/domain.ts'
import { tablesOf } from '../../core/domain.ts'
import type { AnyTable } from '../../core/table.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { quoteQualified } from '../../postgres/quote.ts'

/** One database that holds schemas of a domain, and under which names. */
export interface Place {
  readonly target: ConnectionTarget
  readonly layout: Layout
  readonly schemas: readonly SchemaSpec[]
  /** Every table of these schemas, in the domain's order. */
  readonly tables: readonly AnyTable[]
}

const PUBLIC = 'public'

/** The databases that a layout makes of a domain: one with all schemas, or one for each of them. */
export function placesOf(domain: Domain, layout: Layout, target: ConnectionTarget): readonly Place[] {
  const tables = tablesOf(domain)
  if (layout === 'schemas') return [{ target, layout, schemas: domain.schemas, tables }]
  return domain.schemas.map((schema) => ({
    target: withDatabase(target, schema.name),
    layout,
    schemas: [schema],
    tables: tables.filter((table) => table.schema === schema.name),
  }))
}

/** The schema of the database in which a schema of the domain lies. */
export function namespaceOf({ layout }: Place, schema: string): string {
  return layout === 'schemas' ? schema : PUBLIC
}

/** The two parts of `schema.table`. */
export function tableNamed(name: string): { readonly schema: string; readonly name: string } {
  const dot = name.indexOf('.')
  return { schema: name.slice(0, dot), name: name.slice(dot + 1) }
}

/** The quoted full name of a table where it lies. */
export function placedName(place: Place, table: { readonly schema: string; readonly name: string }): string {
  return quoteQualified(namespaceOf(place, table.schema), table.name)
}
