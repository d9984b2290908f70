import type { Querying } from '../../postgres/session.ts'

/** A column as `pg_attribute` has it. */
export interface ColumnRow {
  readonly table: number
  /** What keys and constraints name it by. */
  readonly number: number
  readonly name: string
  readonly type: number
  readonly modifier: number
  readonly typeSql: string
  readonly isNotNull: boolean
  readonly comment: string | null
  /** Of the default, or of the generated column. */
  readonly expression: string | null
  readonly isGenerated: boolean
  readonly identity: 'always' | 'by default' | null
  readonly collation: string | null
  readonly isDeterministic: boolean | null
  readonly sequence: string | null
  readonly isInherited: boolean
}

/** The columns of the tables, in the order of the database. */
export async function readColumns(querying: Querying, tables: string): Promise<ColumnRow[]> {
  return await querying.query<ColumnRow>(
    `select a.attrelid as "table", a.attnum as number, a.attname as name, a.atttypid as type, a.atttypmod as modifier,
       format_type(a.atttypid, a.atttypmod) as "typeSql", a.attnotnull as "isNotNull",
       col_description(a.attrelid, a.attnum) as comment, pg_get_expr(d.adbin, d.adrelid) as expression,
       a.attgenerated <> '' as "isGenerated",
       case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
       case when cn.nspname = 'pg_catalog' then co.collname else cn.nspname || '.' || co.collname end as collation,
       co.collisdeterministic as "isDeterministic", coalesce(
         (select sn.nspname || '.' || s.relname
          from pg_depend e join pg_class s on s.oid = e.refobjid and s.relkind = 'S'
            join pg_namespace sn on sn.oid = s.relnamespace
          where e.classid = 'pg_attrdef'::regclass and e.objid = d.oid and e.refclassid = 'pg_class'::regclass limit 1),
         (select sn.nspname || '.' || s.relname
          from pg_depend e join pg_class s on s.oid = e.objid and s.relkind = 'S'
            join pg_namespace sn on sn.oid = s.relnamespace
          where e.classid = 'pg_class'::regclass and e.refclassid = 'pg_class'::regclass and e.refobjid = a.attrelid
            and e.refobjsubid = a.attnum and e.deptype = 'i' limit 1)) as sequence,
       a.attinhcount > 0 as "isInherited"
     from pg_attribute a
       left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       left join pg_collation co on co.oid = a.attcollation and co.collname <> 'default'
       left join pg_namespace cn on cn.oid = co.collnamespace
     where a.attrelid = any($1::oid[]) and a.attnum > 0 and not a.attisdropped
     order by a.attrelid, a.attnum`,
    [tables],
  )
}
