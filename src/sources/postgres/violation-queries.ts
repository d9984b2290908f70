import type {
  Catalog,
  CatalogTable,
  ExclusionConstraint,
  ForeignKey,
  KeyPart,
  UniqueKey,
} from '../../core/catalog/catalog.ts'
import { domainChecksOf } from '../../core/catalog/value-type.ts'
import { quoteIdentifier, quoteQualified, quoteTable } from '../../postgres/quote.ts'

/** Something that rows have to keep, and the query that counts those that do not. */
export interface ViolationQuery {
  /** `schema.table`. */
  readonly table: string
  readonly constraint: string
  readonly kind: 'key' | 'unique' | 'reference' | 'check' | 'exclusion' | 'not null'
  /** Gives one row with the one column `violations`. */
  readonly sql: string
  /** False where rows may be there that never had to keep it. */
  readonly isValidated: boolean
}

/**
 * A query for every constraint of the given tables, independent of what the database does to enforce them. What is NOT
 * ENFORCED is left out.
 */
export function violationQueries(catalog: Catalog, tables: readonly string[]): readonly ViolationQuery[] {
  const known = new Map(
    [...catalog.outside, ...catalog.tables].map((table) => [`${table.schema}.${table.name}`, table]),
  )
  return tables.flatMap((name) => {
    const table = known.get(name)
    return table === undefined ? [] : queriesOf(name, table, known)
  })
}

function queriesOf(
  name: string,
  table: CatalogTable,
  known: ReadonlyMap<string, CatalogTable>,
): readonly ViolationQuery[] {
  const query = (
    constraint: string,
    kind: ViolationQuery['kind'],
    sql: string,
    isValidated = true,
  ): ViolationQuery => ({ table: name, constraint, kind, sql, isValidated })
  const { primaryKey, uniques, foreignKeys, checks, exclusions } = table
  const required = table.columns.filter(({ isNullable }) => !isNullable).map((column) => column.name)
  return [
    ...(required.length === 0 ? [] : [query('not null', 'not null', nullsIn(table, required))]),
    ...(primaryKey === null ? [] : [query(primaryKey.name, 'key', duplicates(table, primaryKey))]),
    ...uniques.map((key) => query(key.name, 'unique', duplicates(table, key))),
    ...foreignKeys
      .filter(({ isEnforced }) => isEnforced !== false)
      .map((key) => query(key.name, 'reference', orphans(table, key, known), key.isValidated)),
    ...checks
      .filter(({ isEnforced }) => isEnforced !== false)
      .map((check) => query(check.name, 'check', breaking(fromOf(table), check.sql), check.isValidated)),
    ...domainChecks(table).map(({ constraint, sql }) => query(constraint, 'check', sql)),
    ...exclusions.map((exclusion) => query(exclusion.name, 'exclusion', conflicts(table, exclusion))),
  ]
}

/** The rows that a constraint of the table speaks of: its partitions', but not those of tables that inherit from it. */
export function fromOf({ schema, name, kind }: Pick<CatalogTable, 'schema' | 'name' | 'kind'>): string {
  return `${kind === 'table' ? 'only ' : ''}${quoteQualified(schema, name)}`
}

const sqlOf = (part: KeyPart): string => ('column' in part ? quoteIdentifier(part.column) : `(${part.sql})`)

function nullsIn(table: CatalogTable, columns: readonly string[]): string {
  const some = columns.map((column) => `${quoteIdentifier(column)} is null`).join(' or ')
  return `select count(*) as violations from ${fromOf(table)} where ${some}`
}

/** A check holds unless it is false. */
const breaking = (from: string, condition: string): string =>
  `select count(*) as violations from ${from} where not (${condition})`

function duplicates(table: CatalogTable, key: UniqueKey): string {
  const froms = key.partitions === undefined ? [fromOf(table)] : key.partitions.map(quoteTable)
  const counts = froms.map((from) => `(${duplicatesIn(from, key)})`)
  return `select ${counts.join(' + ')} as violations`
}

function duplicatesIn(from: string, { parts, predicateSql, nullsDistinct }: UniqueKey): string {
  const columns = parts.map((part, at) => `${sqlOf(part)} as k${at}`).join(', ')
  const names = parts.map((_, at) => `k${at}`)
  const where = predicateSql === null ? '' : ` where ${predicateSql}`
  const whole = nullsDistinct
    ? ` where ${names.map((name) => `not (${name} is not distinct from null)`).join(' and ')}`
    : ''
  const groups = `select count(*) - 1 as extra from (select ${columns} from ${from}${where}) keys${whole} group by ${names.join(', ')} having count(*) > 1`
  return `select coalesce(sum(extra), 0)::bigint from (${groups}) duplicates`
}

function orphans(table: CatalogTable, key: ForeignKey, known: ReadonlyMap<string, CatalogTable>): string {
  const parent = known.get(key.table)
  const parentFrom = parent === undefined ? quoteTable(key.table) : fromOf(parent)
  const froms = key.partitions.length === 0 ? [fromOf(table)] : key.partitions.map(quoteTable)
  const own = key.columns.map((column) => `c.${quoteIdentifier(column)}`)
  const others = key.references.map((column) => `p.${quoteIdentifier(column)}`)
  const plain = key.isPeriod === true ? own.length - 1 : own.length
  const pairs = own.slice(0, plain).map((column, at) => `${column} = ${others[at]}`)
  const where = pairs.length === 0 ? '' : ` where ${pairs.join(' and ')}`
  const missing =
    key.isPeriod === true
      ? `not coalesce(${own[plain]} <@ (select range_agg(${others[plain]}) from ${parentFrom} p${where}), false)`
      : `not exists (select 1 from ${parentFrom} p${where})`
  const whole = own.map((column) => `${column} is not null`).join(' and ')
  const torn =
    key.match === 'full' && own.length > 1
      ? ` or num_nulls(${own.join(', ')}) between 1 and ${own.length - 1}`
      : ''
  const counts = froms.map(
    (from) => `(select count(*) from ${from} c where (${whole} and ${missing})${torn})`,
  )
  return `select ${counts.join(' + ')} as violations`
}

/** Every pair of rows whose parts all meet. */
function conflicts(table: CatalogTable, { parts, predicateSql }: ExclusionConstraint): string {
  const columns = parts.map(({ part }, at) => `${sqlOf(part)} as k${at}`).join(', ')
  const where = predicateSql === null ? '' : ` where ${predicateSql}`
  const rows = `(select tableoid as t, ctid as r, ${columns} from ${fromOf(table)}${where})`
  const meets = parts.map(({ operator }, at) => `a.k${at} ${operatorSql(operator)} b.k${at}`)
  return `select count(*) as violations from ${rows} a join ${rows} b on (a.t, a.r) < (b.t, b.r) and ${meets.join(' and ')}`
}

/** An operator as it may be written anywhere, with its schema or without. */
const operatorSql = (operator: string): string =>
  /^[-+*/<>=~!@#%^&|`?]+$/.test(operator) || operator.startsWith('OPERATOR(')
    ? operator
    : `operator(${operator})`

/** The checks of the domains that columns have, with the value in the place of the word VALUE. */
function domainChecks(table: CatalogTable): readonly { readonly constraint: string; readonly sql: string }[] {
  return table.columns.flatMap(({ name, type }) =>
    domainChecksOf(type).map((check) => {
      const from = `(select ${quoteIdentifier(name)} as "value" from ${fromOf(table)}) checked`
      return { constraint: `${name}: ${check.name}`, sql: breaking(from, check.sql) }
    }),
  )
}
