import type { AnyTable } from '../../core/table.ts'
import { qualifiedName } from '../../core/table.ts'
import { sqlType } from '../../postgres/ddl/column-type.ts'
import type { Querying } from '../../postgres/session.ts'
import { namespaceOf, type Place, placedName } from './place.ts'

/** What a database holds in the schemas of a domain before anything is done to it. */
export interface PlaceState {
  /** Schemas of the domain that are there. */
  readonly namespaces: readonly string[]
  /** Tables of the domain that are there, as `schema.table`. */
  readonly present: ReadonlySet<string>
  /** Those among them whose columns are not the domain's. */
  readonly differing: readonly string[]
  /** Those among them that hold rows. */
  readonly filled: readonly string[]
  /** Tables in these schemas that the domain does not know, as `schema.table`. */
  readonly foreign: readonly string[]
  /** Whether the schema for the domain's views is there. */
  readonly hasAnalytics: boolean
}

interface FoundTable {
  readonly namespace: string
  readonly name: string
  readonly columns: readonly string[]
}

/** The schema of a domain's views and procedures. */
export const analyticsSchema = 'analytics'

const relationsQuery = `
select n.nspname as namespace, c.relname as name,
       coalesce(to_json(array(
         select a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum
       )), '[]') as columns
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname in (select json_array_elements_text($1::json)) and c.relkind in ('r', 'p', 'f', 'm')
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
order by 1, 2`

/** Looks at a place without changing it. */
export async function inspectPlace(querying: Querying, place: Place): Promise<PlaceState> {
  const names = [...new Set(place.schemas.map(({ name }) => namespaceOf(place, name)))]
  const spaces = await querying.query<{ name: string }>(
    'select nspname as name from pg_namespace where nspname in (select json_array_elements_text($1::json))',
    [JSON.stringify([...names, analyticsSchema])],
  )
  const found = await querying.query<FoundTable>(relationsQuery, [JSON.stringify(names)])
  const byName = new Map(found.map((table) => [`${table.namespace}.${table.name}`, table]))
  const known = place.tables.flatMap((table) => {
    const there = byName.get(`${namespaceOf(place, table.schema)}.${table.name}`)
    return there === undefined ? [] : [{ table, there }]
  })
  const knownFound = new Set(known.map(({ there }) => there))
  const namespaces = spaces.map(({ name }) => name)
  return {
    namespaces: namespaces.filter((name) => name !== analyticsSchema),
    present: new Set(known.map(({ table }) => qualifiedName(table))),
    differing: known
      .filter(({ table, there }) => !hasColumnsOf(table, there))
      .map(({ table }) => qualifiedName(table)),
    filled: await filledTables(
      querying,
      place,
      known.map(({ table }) => table),
    ),
    foreign: found
      .filter((table) => !knownFound.has(table))
      .map((table) => `${table.namespace}.${table.name}`),
    hasAnalytics: place.layout === 'schemas' && namespaces.includes(analyticsSchema),
  }
}

async function filledTables(
  querying: Querying,
  place: Place,
  tables: readonly AnyTable[],
): Promise<readonly string[]> {
  if (tables.length === 0) return []
  const checks = tables.map((table) => `exists (select 1 from ${placedName(place, table)})`)
  const [row] = await querying.query<{ filled: readonly boolean[] }>(
    `select json_build_array(${checks.join(', ')}) as filled`,
  )
  return tables.filter((_, position) => row?.filled[position] === true).map(qualifiedName)
}

function hasColumnsOf(table: AnyTable, found: FoundTable): boolean {
  const expected = Object.entries(table.columns).map(
    ([name, column]) => `${name} ${catalogType(sqlType(column.type))}${column.isNullable ? '' : ' not null'}`,
  )
  return expected.length === found.columns.length && expected.every((line, i) => line === found.columns[i])
}

/** The type as `format_type` writes it. */
function catalogType(type: string): string {
  if (type === 'timestamp') return 'timestamp without time zone'
  return type.startsWith('varchar') ? type.replace('varchar', 'character varying') : type
}
