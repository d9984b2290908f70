import type { Querying } from '../../postgres/session.ts'

/** A type as `pg_type` and its neighbours have it. */
export interface TypeRow {
  readonly id: number
  /** As `format_type` writes it with an empty search path. */
  readonly name: string
  /** The bare name. */
  readonly plainName: string
  readonly isBuiltIn: boolean
  /** The extension that brought it. */
  readonly extension: string | null
  readonly kind: 'base' | 'array' | 'enum' | 'domain' | 'composite' | 'range' | 'multirange' | 'other'
  /** Of an array its elements, of a domain its base, of a range its subtype; of a multirange its range's. */
  readonly inner: number | null
  /** Of a domain: the modifier of its base. */
  readonly innerModifier: number
  readonly isNotNull: boolean
  readonly defaultSql: string | null
  readonly labels: readonly string[]
  readonly checks: readonly { readonly name: string; readonly sql: string }[]
  readonly fields: readonly { readonly name: string; readonly type: number; readonly modifier: number }[]
}

// pg_range knows its multirange since Postgres 14 only; asked for as JSON, it may be missing.
const multirange = `(to_jsonb(r)->>'rngmultitypid')::oid`
const isArray = `t.typelem <> 0 and t.typlen = -1 and t.typcategory = 'A'`

/** The types of the given numbers and all that they are made of. */
export async function readTypes(querying: Querying, types: string): Promise<TypeRow[]> {
  return await querying.query<TypeRow>(
    `with recursive used(id) as (
       select unnest($1::oid[])
       union
       select inside.id from used u join pg_type t on t.oid = u.id cross join lateral (
         select t.typelem as id where ${isArray}
         union all select t.typbasetype where t.typtype = 'd'
         union all select r.rngsubtype from pg_range r where t.oid in (r.rngtypid, ${multirange})
         union all select a.atttypid from pg_attribute a
           where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
       ) inside
     )
     select t.oid as id, format_type(t.oid, null) as name, t.typname as "plainName",
       n.nspname = 'pg_catalog' as "isBuiltIn",
       (select x.extname from pg_depend e join pg_extension x on x.oid = e.refobjid
        where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e') as extension,
       case when ${isArray} then 'array' else
         case t.typtype when 'b' then 'base' when 'e' then 'enum' when 'd' then 'domain' when 'c' then 'composite'
           when 'r' then 'range' when 'm' then 'multirange' else 'other' end end as kind,
       case when ${isArray} then t.typelem when t.typtype = 'd' then t.typbasetype when t.typtype in ('r', 'm') then
         (select r.rngsubtype from pg_range r where t.oid in (r.rngtypid, ${multirange})) end as inner,
       t.typtypmod as "innerModifier", t.typnotnull as "isNotNull",
       case when t.typtype = 'd' then pg_get_expr(t.typdefaultbin, 0) end as "defaultSql",
       coalesce((select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid), '[]')
         as labels,
       coalesce((select jsonb_agg(jsonb_build_object('name', k.conname, 'sql', pg_get_expr(k.conbin, 0)) order by k.conname)
         from pg_constraint k where k.contypid = t.oid and k.contype = 'c'), '[]') as checks,
       coalesce((select jsonb_agg(jsonb_build_object('name', a.attname, 'type', a.atttypid::bigint, 'modifier', a.atttypmod)
           order by a.attnum) from pg_attribute a
         where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped), '[]') as fields
     from used join pg_type t on t.oid = used.id join pg_namespace n on n.oid = t.typnamespace`,
    [types],
  )
}
