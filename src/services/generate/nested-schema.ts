import type { Catalog, CatalogTable, ForeignKey, KeyPart } from '../../core/catalog/catalog.ts'

/** A schema as one document, each table with the tables that it refers to inside it. */
export interface SchemaDocument {
  readonly serverVersion: number
  readonly schemas: Catalog['schemas']
  readonly tables: Readonly<Record<string, TableNode>>
}

export interface TableNode {
  readonly comment: string | null
  readonly kind: CatalogTable['kind']
  readonly estimatedRows: number | null
  readonly primaryKey: readonly string[]
  readonly uniques: Readonly<Record<string, readonly string[]>>
  readonly checks: Readonly<Record<string, string>>
  readonly columns: Readonly<Record<string, ColumnNode>>
  readonly partitions: readonly string[]
  /** By name of the foreign key. */
  readonly references: Readonly<Record<string, ReferenceNode>>
  /** Foreign keys that point here, by `schema.table` of those that have them. */
  readonly referencedBy: Readonly<Record<string, readonly string[]>>
}

export interface ColumnNode {
  readonly type: string
  readonly isNullable: boolean
  readonly default?: string
  readonly identity?: string
  readonly generated?: string
  readonly comment?: string
}

export interface ReferenceNode {
  readonly columns: readonly string[]
  readonly table: string
  readonly references: readonly string[]
  /** It leads to a table that this node is inside of. */
  readonly isCircular?: true
  /** The table, where the depth reaches it. */
  readonly node?: TableNode
}

/**
 * Nests what was learnt.
 *
 * @param depth how many references deep tables are repeated inside those that refer to them; 0 for names only
 */
export function nestSchema(catalog: Catalog, depth: number): SchemaDocument {
  const all = [...catalog.tables, ...catalog.outside]
  const nesting = new Nesting(new Map(all.map((table) => [idOf(table), table])))
  const roots = catalog.tables.filter(
    ({ partitionOf }) => partitionOf === null || !nesting.has(partitionOf.table),
  )
  const tables = roots.map((table) => [idOf(table), nesting.nodeOf(table, depth, [])] as const)
  return {
    serverVersion: catalog.serverVersion,
    schemas: catalog.schemas,
    tables: Object.fromEntries(tables),
  }
}

class Nesting {
  readonly #tables: ReadonlyMap<string, CatalogTable>
  readonly #partitions: ReadonlyMap<string, readonly string[]>
  readonly #referencedBy: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

  constructor(tables: ReadonlyMap<string, CatalogTable>) {
    this.#tables = tables
    const all = [...tables.values()]
    const partitions = all.filter(({ partitionOf }) => partitionOf !== null)
    const byParent = Map.groupBy(partitions, ({ partitionOf }) => partitionOf?.table ?? '')
    this.#partitions = new Map([...byParent].map(([parent, members]) => [parent, members.map(idOf)]))
    const keys = all.flatMap((table) =>
      table.partitionOf === null ? table.foreignKeys.map((key) => ({ from: idOf(table), key })) : [],
    )
    const byTarget = Map.groupBy(keys, ({ key }) => key.table)
    this.#referencedBy = new Map([...byTarget].map(([target, pointing]) => [target, namesBySource(pointing)]))
  }

  has(id: string): boolean {
    return this.#tables.has(id)
  }

  /** @param path the tables that this one is inside of, itself left out */
  nodeOf(table: CatalogTable, depth: number, path: readonly string[]): TableNode {
    const id = idOf(table)
    const inside = [...path, id]
    return {
      comment: table.comment,
      kind: table.kind,
      estimatedRows: table.estimatedRows,
      primaryKey: (table.primaryKey?.parts ?? []).map(partText),
      uniques: Object.fromEntries(table.uniques.map(({ name, parts }) => [name, parts.map(partText)])),
      checks: Object.fromEntries(table.checks.map(({ name, sql }) => [name, sql])),
      columns: Object.fromEntries(table.columns.map((column) => [column.name, columnNode(column)])),
      partitions: this.#partitions.get(id) ?? [],
      references: Object.fromEntries(
        table.foreignKeys.map((key) => [key.name, this.#referenceOf(key, depth, inside)]),
      ),
      referencedBy: Object.fromEntries(this.#referencedBy.get(id) ?? []),
    }
  }

  #referenceOf(
    { columns, table, references }: ForeignKey,
    depth: number,
    path: readonly string[],
  ): ReferenceNode {
    const reference = { columns, table, references }
    if (path.includes(table)) return { ...reference, isCircular: true }
    const target = this.#tables.get(table)
    if (depth === 0 || target === undefined) return reference
    return { ...reference, node: this.nodeOf(target, depth - 1, path) }
  }
}

function namesBySource(
  keys: readonly { readonly from: string; readonly key: ForeignKey }[],
): ReadonlyMap<string, readonly string[]> {
  const bySource = Map.groupBy(keys, ({ from }) => from)
  return new Map([...bySource].map(([from, some]) => [from, some.map(({ key }) => key.name)]))
}

function idOf({ schema, name }: CatalogTable): string {
  return `${schema}.${name}`
}

function partText(part: KeyPart): string {
  return 'column' in part ? part.column : part.sql
}

function columnNode(column: CatalogTable['columns'][number]): ColumnNode {
  return {
    type: column.typeSql,
    isNullable: column.isNullable,
    ...(column.defaultSql === null ? {} : { default: column.defaultSql }),
    ...(column.identity === null ? {} : { identity: column.identity }),
    ...(column.generatedSql === null ? {} : { generated: column.generatedSql }),
    ...(column.comment === null ? {} : { comment: column.comment }),
  }
}
