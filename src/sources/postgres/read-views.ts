import type { ValueType } from '../../core/catalog/value-type.ts'
import { notOfExtension } from '../../postgres/catalog/list-schemas.ts'
import type { Querying } from '../../postgres/session.ts'
import { readColumns } from './column-rows.ts'
import { makeTypeResolver } from './resolve-types.ts'
import { readTypes } from './type-rows.ts'

/** A view as the database knows it. */
export interface CatalogView {
  readonly schema: string
  readonly name: string
  readonly kind: 'view' | 'materialized view'
  readonly comment: string | null
  /** As the database prints it in the search path of the session, which is what others read too. */
  readonly definition: string
  /** The same with every name in full. */
  readonly qualifiedDefinition: string
  readonly columns: readonly ViewColumn[]
  /** What the database itself has noted that the view reads, without the server's own tables. */
  readonly dependencies: readonly ViewDependency[]
}

export interface ViewColumn {
  readonly name: string
  readonly type: ValueType
  readonly typeSql: string
  readonly comment: string | null
}

/** A column that a view reads, or with null a table of which it reads no column in particular. */
export interface ViewDependency {
  readonly schema: string
  readonly table: string
  readonly column: string | null
}

type ViewRow = Omit<CatalogView, 'columns' | 'dependencies' | 'qualifiedDefinition'> & { readonly id: number }
type DependencyRow = ViewDependency & { readonly view: number }

/** Views and materialized views of the schemas, by schema and name; those of extensions are left out. */
export async function readViews(
  querying: Querying,
  schemas: readonly string[],
): Promise<readonly CatalogView[]> {
  const rows = await querying.query<ViewRow>(
    `select c.oid as id, n.nspname as schema, c.relname as name, obj_description(c.oid, 'pg_class') as comment,
       case c.relkind when 'v' then 'view' else 'materialized view' end as kind,
       pg_get_viewdef(c.oid) as definition
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and n.nspname in (select jsonb_array_elements_text($1)) and ${notOfExtension}
     order by n.nspname, c.relname`,
    [schemas],
  )
  await querying.query("select set_config('search_path', '', true)")
  const ids = `{${rows.map(({ id }) => id).join(',')}}`
  const definitions = await querying.query<{ id: number; definition: string }>(
    'select id, pg_get_viewdef(id) as definition from unnest($1::oid[]) id',
    [ids],
  )
  const qualified = new Map(definitions.map(({ id, definition }) => [id, definition]))
  const columns = await readViewColumns(querying, ids)
  const dependencies = Map.groupBy(await readDependencies(querying, ids), ({ view }) => view)
  return rows.map(({ id, ...view }) => ({
    ...view,
    qualifiedDefinition: qualified.get(id) ?? view.definition,
    columns: columns.get(id) ?? [],
    dependencies: (dependencies.get(id) ?? []).map(({ schema, table, column }) => ({
      schema,
      table,
      column,
    })),
  }))
}

async function readViewColumns(
  querying: Querying,
  ids: string,
): Promise<ReadonlyMap<number, readonly ViewColumn[]>> {
  const rows = await readColumns(querying, ids)
  const used = new Set(rows.map(({ type }) => type))
  const types = makeTypeResolver(await readTypes(querying, `{${[...used].join(',')}}`))
  const columns = rows.map(({ table, name, type, modifier, typeSql, comment }) => ({
    table,
    column: { name, type: types.typeOf(type, modifier), typeSql, comment },
  }))
  const byView = Map.groupBy(columns, ({ table }) => table)
  return new Map([...byView].map(([id, list]) => [id, list.map(({ column }) => column)]))
}

async function readDependencies(querying: Querying, ids: string): Promise<DependencyRow[]> {
  return await querying.query<DependencyRow>(
    `select distinct r.ev_class as view, n.nspname as schema, c.relname as "table", a.attname as "column"
     from pg_rewrite r
       join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
         and d.refclassid = 'pg_class'::regclass and d.refobjid <> r.ev_class
       join pg_class c on c.oid = d.refobjid and c.relkind in ('r', 'p', 'v', 'm', 'f')
       join pg_namespace n on n.oid = c.relnamespace
       left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid and d.refobjsubid > 0
     where r.ev_class = any($1::oid[]) and n.nspname not in ('pg_catalog', 'information_schema')
     order by 1, 2, 3, 4`,
    [ids],
  )
}
