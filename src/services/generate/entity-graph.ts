import type { Catalog, CatalogColumn, CatalogTable, ForeignKey } from '../../core/catalog/catalog.ts'
import { shortType } from './short-type.ts'

/** A schema as diagrams see it: tables with their columns, and who refers to whom. */
export interface EntityGraph {
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
}

/** A table; a partitioned one stands for its partitions. */
export interface Entity {
  /** `schema.table`. */
  readonly id: string
  readonly schema: string
  readonly name: string
  readonly comment: string | null
  /** Not in scope, but referred to. */
  readonly isOutside: boolean
  /** Partitions at all levels. */
  readonly partitions: number
  readonly columns: readonly EntityColumn[]
}

export interface EntityColumn {
  readonly name: string
  readonly type: string
  readonly comment: string | null
  readonly isNullable: boolean
  readonly isPrimary: boolean
  readonly isUnique: boolean
  readonly isReference: boolean
}

/** A foreign key, or plain inheritance. */
export interface Relation {
  readonly kind: 'reference' | 'inheritance'
  readonly name: string
  /** The table that refers, or inherits. */
  readonly child: string
  readonly parent: string
  readonly columns: readonly string[]
  readonly references: readonly string[]
  /** Whether a row can do without a parent. */
  readonly isOptional: boolean
  /** Whether a parent has one child at most. */
  readonly isOneToOne: boolean
}

/** The graph of what was learnt. */
export function entityGraph(catalog: Catalog): EntityGraph {
  const all = new Map([...catalog.tables, ...catalog.outside].map((table) => [idOf(table), table]))
  const inScope = new Set(catalog.tables)
  const isShown = (table: CatalogTable) => rootOf(table, all) === table || !inScope.has(rootOf(table, all))
  const shown = catalog.tables.filter(isShown)
  const relations = shown.flatMap((table) => relationsOf(table, all))
  const referred = new Set(relations.map(({ parent }) => parent))
  const outside = catalog.outside.filter((table) => referred.has(idOf(table)))
  const partitions = Map.groupBy(catalog.tables, (table) => idOf(rootOf(table, all)))
  return {
    entities: [...shown, ...outside].map((table) => ({
      id: idOf(table),
      schema: table.schema,
      name: table.name,
      comment: table.comment,
      isOutside: !inScope.has(table),
      partitions:
        table.partitionOf === null ? Math.max(0, (partitions.get(idOf(table))?.length ?? 0) - 1) : 0,
      columns: table.columns.map((column) => columnOf(column, table)),
    })),
    relations,
  }
}

function idOf({ schema, name }: CatalogTable): string {
  return `${schema}.${name}`
}

/** The partitioned table at the top, where it is known. */
function rootOf(table: CatalogTable, all: ReadonlyMap<string, CatalogTable>): CatalogTable {
  const parent = table.partitionOf === null ? undefined : all.get(table.partitionOf.table)
  return parent === undefined ? table : rootOf(parent, all)
}

function relationsOf(table: CatalogTable, all: ReadonlyMap<string, CatalogTable>): readonly Relation[] {
  const references = table.foreignKeys.map((key): Relation => {
    const target = all.get(key.table)
    return {
      kind: 'reference',
      name: key.name,
      child: idOf(table),
      parent: target === undefined ? key.table : idOf(rootOf(target, all)),
      columns: key.columns,
      references: key.references,
      isOptional: table.columns.some(({ name, isNullable }) => isNullable && key.columns.includes(name)),
      isOneToOne: isUniqueTogether(table, key),
    }
  })
  const inherited = table.inherits.map((parent): Relation => {
    const nothing = { columns: [], references: [], isOptional: false, isOneToOne: true }
    return { kind: 'inheritance', name: 'inherits', child: idOf(table), parent, ...nothing }
  })
  return [...references, ...inherited]
}

function isUniqueTogether({ primaryKey, uniques }: CatalogTable, { columns }: ForeignKey): boolean {
  const keys = primaryKey === null ? uniques : [primaryKey, ...uniques]
  return keys.some(
    ({ parts, predicateSql }) =>
      predicateSql === null && parts.every((part) => 'column' in part && columns.includes(part.column)),
  )
}

function columnOf(column: CatalogColumn, { primaryKey, uniques, foreignKeys }: CatalogTable): EntityColumn {
  const { name, comment, isNullable } = column
  const isPart = (parts: readonly object[]) => parts.some((part) => 'column' in part && part.column === name)
  return {
    name,
    type: shortType(column.typeSql),
    comment,
    isNullable,
    isPrimary: primaryKey !== null && isPart(primaryKey.parts),
    isUnique: uniques.some(
      ({ parts, predicateSql }) => predicateSql === null && parts.length === 1 && isPart(parts),
    ),
    isReference: foreignKeys.some(({ columns }) => columns.includes(name)),
  }
}
