import type { Catalog, CatalogColumn, CatalogTable, KeyPart } from '../../../core/catalog/catalog.ts'
import { entityGraph } from '../../../services/generate/entity-graph.ts'
import { shortType } from '../../../services/generate/short-type.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextTable } from '../results/text-table.ts'

/** The tables of a schema, a line each; partitions count with the table that they are of. */
export function schemaOverview(catalog: Catalog): TextTable {
  const { entities, relations } = entityGraph(catalog)
  const tables = new Map(catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  const rows = entities.flatMap((entity) => {
    const table = tables.get(entity.id)
    if (table === undefined) return []
    const parents = relations
      .filter(({ child }) => child === entity.id)
      .map(({ parent }) => tailOf(parent, table))
    const children = relations.filter(({ parent }) => parent === entity.id)
    return [
      [
        table.schema,
        table.name,
        table.estimatedRows === null ? '' : humanCount(table.estimatedRows),
        String(table.columns.length),
        (table.primaryKey?.parts ?? []).map(partText).join(', '),
        [...new Set(parents)].join(', '),
        String(new Set(children.map(({ child }) => child)).size),
        notesOn(table, entity.partitions).join(', '),
      ],
    ]
  })
  return {
    columns: [
      { name: 'schema' },
      { name: 'table' },
      { name: 'rows (estimate)', isNumber: true },
      { name: 'columns', isNumber: true },
      { name: 'primary key' },
      { name: 'refers to' },
      { name: 'referred to by', isNumber: true },
      { name: 'rules and notes' },
    ],
    rows,
  }
}

/** The columns of one table, a line each. */
export function tableOverview(table: CatalogTable): TextTable {
  return {
    columns: [
      { name: 'column' },
      { name: 'type' },
      { name: 'null' },
      { name: 'key' },
      { name: 'filled by' },
      { name: 'checks' },
      { name: 'comment' },
    ],
    rows: table.columns.map((column) => [
      column.name,
      shortType(column.typeSql),
      column.isNullable ? 'null' : 'not null',
      keysOf(column, table).join(', '),
      filledBy(column),
      table.checks
        .filter(({ columns }) => columns.includes(column.name))
        .map(({ sql }) => sql)
        .join(' and '),
      column.comment ?? '',
    ]),
  }
}

/** The schema is left out where it is the same. */
function tailOf(id: string, { schema }: CatalogTable): string {
  return id.startsWith(`${schema}.`) ? id.slice(schema.length + 1) : id
}

function partText(part: KeyPart): string {
  return 'column' in part ? part.column : part.sql
}

function notesOn(table: CatalogTable, partitions: number): readonly string[] {
  const counted = (count: number, one: string, many = `${one}s`) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  return [
    ...(table.kind === 'foreign' ? ['foreign table'] : []),
    ...counted(partitions, 'partition'),
    ...table.inherits.map((parent) => `inherits ${tailOf(parent, table)}`),
    ...counted(table.uniques.length, 'unique', 'uniques'),
    ...counted(table.checks.length, 'check'),
    ...counted(table.exclusions.length, 'exclusion'),
    ...counted(table.insertTriggers.length, 'insert trigger'),
    ...counted(table.insertRules.length, 'insert rule'),
    ...(table.rowSecurity === 'off' ? [] : ['row security']),
    ...(table.isInsertable ? [] : ['not insertable']),
  ]
}

function keysOf({ name }: CatalogColumn, table: CatalogTable): readonly string[] {
  const isPart = (parts: readonly KeyPart[]) => parts.some((part) => 'column' in part && part.column === name)
  const references = table.foreignKeys.flatMap((key) => {
    const index = key.columns.indexOf(name)
    return index < 0 ? [] : [`→ ${tailOf(key.table, table)}.${key.references[index] ?? ''}`]
  })
  return [
    ...(table.primaryKey !== null && isPart(table.primaryKey.parts) ? ['primary'] : []),
    ...(table.uniques.some(({ parts }) => isPart(parts)) ? ['unique'] : []),
    ...references,
  ]
}

function filledBy({ identity, generatedSql, defaultSql }: CatalogColumn): string {
  if (identity !== null) return `identity (${identity})`
  if (generatedSql !== null) return `generated ${generatedSql}`
  return defaultSql === null ? '' : `default ${defaultSql}`
}
