import type {
  CatalogColumn,
  CatalogTable,
  CheckConstraint,
  ForeignKey,
  InsertTrigger,
  KeyPart,
  PartitionBound,
} from '../../core/catalog/catalog.ts'
import type { CatalogGraph } from './catalog-graph.ts'
import type { ColumnRow } from './column-rows.ts'
import type { CheckRow, ForeignKeyRow, KeyRow } from './constraint-rows.ts'
import { foldForeignKeys } from './fold-foreign-keys.ts'
import { keysOfTable, type PartitionKey } from './keys-of-table.ts'
import { parsePartitionBounds, splitExpressions } from './partition-bounds.ts'
import type { RelationRow, RuleRow, TriggerRow } from './relation-rows.ts'
import { makeTypeResolver, type TypeResolver } from './resolve-types.ts'
import type { TypeRow } from './type-rows.ts'

/** What the queries found, before it is put together by table. */
export interface CatalogRows {
  readonly columns: readonly ColumnRow[]
  readonly types: readonly TypeRow[]
  readonly keys: readonly KeyRow[]
  readonly foreignKeys: readonly ForeignKeyRow[]
  readonly checks: readonly CheckRow[]
  readonly triggers: readonly TriggerRow[]
  readonly rules: readonly RuleRow[]
}

/** The rows by the table that they are about, and what is shared by all tables. */
interface Pieces {
  readonly graph: CatalogGraph
  readonly types: TypeResolver
  readonly columns: ReadonlyMap<number, readonly ColumnRow[]>
  readonly keys: ReadonlyMap<number, readonly KeyRow[]>
  /** Of a partitioned table: keys that sit on its partitions alone. */
  readonly partitionKeys: ReadonlyMap<number, readonly PartitionKey[]>
  readonly checks: ReadonlyMap<number, readonly CheckRow[]>
  readonly triggers: ReadonlyMap<number, readonly TriggerRow[]>
  readonly rules: ReadonlyMap<number, readonly RuleRow[]>
  readonly foreignKeys: ReadonlyMap<number, readonly ForeignKey[]>
  readonly bounds: ReadonlyMap<number, PartitionBound>
}

/** Puts the tables together, by their numbers. */
export async function buildTables(
  graph: CatalogGraph,
  ids: readonly number[],
  rows: CatalogRows,
): Promise<ReadonlyMap<number, CatalogTable>> {
  const relations = ids.flatMap((id) => graph.relation(id) ?? [])
  const byTable = <Row extends { readonly table: number }>(list: readonly Row[]) =>
    Map.groupBy(list, ({ table }) => table)
  const columnNames = new Map(rows.columns.map(({ table, number, name }) => [`${table}.${number}`, name]))
  const pieces: Pieces = {
    graph,
    types: makeTypeResolver(rows.types),
    columns: byTable(rows.columns),
    keys: byTable(rows.keys),
    partitionKeys: keysOnPartitions(rows.keys, graph),
    checks: byTable(rows.checks),
    triggers: byTable(rows.triggers),
    rules: byTable(rows.rules),
    foreignKeys: foldForeignKeys(rows.foreignKeys, {
      tableOf: (id) => nameOf(graph.relation(id)),
      columnOf: (table, number) => columnNames.get(`${table}.${number}`) ?? '',
      rootOf: (id) => graph.rootOf(id),
    }),
    bounds: await boundsOf(relations),
  }
  const tables = new Map<number, CatalogTable>()
  for (const relation of relations) tables.set(relation.id, await buildTable(relation, pieces))
  return tables
}

function keysOnPartitions(
  keys: readonly KeyRow[],
  graph: CatalogGraph,
): ReadonlyMap<number, readonly PartitionKey[]> {
  const found = keys.flatMap((row) => {
    const root = row.isOfPartitionedIndex ? undefined : graph.rootOf(row.table)
    return root === undefined ? [] : [{ root, row, partition: nameOf(graph.relation(row.table)) }]
  })
  return Map.groupBy(found, ({ root }) => root)
}

async function boundsOf(relations: readonly RelationRow[]): Promise<ReadonlyMap<number, PartitionBound>> {
  const bounded = relations.flatMap(({ id, bound }) => (bound === null ? [] : [{ id, bound }]))
  const parsed = await parsePartitionBounds(bounded.map(({ bound }) => bound))
  return new Map(
    bounded.flatMap(({ id }, index) => (parsed[index] === undefined ? [] : [[id, parsed[index]]])),
  )
}

async function buildTable(relation: RelationRow, pieces: Pieces): Promise<CatalogTable> {
  const { id, schema, name, comment, rowSecurity, isInsertable } = relation
  const columns = pieces.columns.get(id) ?? []
  const parents = pieces.graph.parentsOf(id).map((parent) => nameOf(pieces.graph.relation(parent)))
  const bound = pieces.bounds.get(id)
  const kinds = { r: 'table', p: 'partitioned', f: 'foreign' } as const
  return {
    schema,
    name,
    comment,
    kind: kinds[relation.kind],
    columns: columns.map((column) => buildColumn(column, relation, pieces.types)),
    ...keysOfTable(pieces.keys.get(id) ?? [], pieces.partitionKeys.get(id) ?? []),
    foreignKeys: pieces.foreignKeys.get(id) ?? [],
    checks: (pieces.checks.get(id) ?? []).map((check) => buildCheck(check, columns)),
    partitioning: await buildPartitioning(relation, columns),
    partitionOf: bound === undefined ? null : { table: parents[0] ?? '', bound },
    inherits: relation.isPartition ? [] : parents,
    insertTriggers: (pieces.triggers.get(id) ?? []).map(buildTrigger),
    insertRules: (pieces.rules.get(id) ?? []).map((rule) => ({
      name: rule.name,
      isInstead: rule.isInstead,
      sql: rule.sql,
    })),
    rowSecurity,
    isInsertable,
    estimatedRows: pieces.graph.estimatedRowsOf(relation),
  }
}

function nameOf(relation: RelationRow | undefined): string {
  return relation === undefined ? '' : `${relation.schema}.${relation.name}`
}

function buildColumn(row: ColumnRow, relation: RelationRow, types: TypeResolver): CatalogColumn {
  const type = types.typeOf(row.type, row.modifier)
  const isNullable = !row.isNotNull && (type.kind !== 'domain' || type.rules.isNullable)
  const isFilled = row.isGenerated || row.identity !== null
  return {
    name: row.name,
    type,
    typeSql: row.typeSql,
    isNullable,
    comment: row.comment,
    defaultSql: isFilled ? null : (row.expression ?? types.defaultOf(row.type)),
    identity: row.identity,
    generatedSql: row.isGenerated ? row.expression : null,
    collation:
      row.collation === null ? null : { name: row.collation, isDeterministic: row.isDeterministic ?? true },
    sequence: row.sequence,
    isInherited: row.isInherited && !relation.isPartition,
  }
}

function buildCheck(row: CheckRow, columns: readonly ColumnRow[]): CheckConstraint {
  return {
    name: row.name,
    sql: row.sql,
    columns: row.columns.flatMap((number) => columns.find((column) => column.number === number)?.name ?? []),
    isValidated: row.isValidated,
    ...(row.isEnforced ? {} : { isEnforced: false }),
  }
}

async function buildPartitioning(
  { strategy, keyColumns, keyExpressions }: RelationRow,
  columns: readonly ColumnRow[],
): Promise<CatalogTable['partitioning']> {
  if (strategy === null) return null
  const expressions = keyExpressions === null ? [] : [...(await splitExpressions(keyExpressions))]
  const key = (keyColumns ?? []).map((number): KeyPart => {
    if (number === 0) return { sql: expressions.shift() ?? '' }
    return { column: columns.find((column) => column.number === number)?.name ?? '' }
  })
  const strategies = { r: 'range', l: 'list', h: 'hash' } as const
  return { strategy: strategies[strategy], key }
}

function buildTrigger({ type, ...row }: TriggerRow): InsertTrigger {
  return {
    name: row.name,
    timing: (type & 2) === 0 ? 'after' : 'before',
    level: (type & 1) === 0 ? 'statement' : 'row',
    function: row.function,
    source: row.source,
    isConstraint: row.isConstraint,
    arguments: Buffer.from(row.arguments, 'hex').toString().split('\0').slice(0, -1),
  }
}
