import type { Session } from '../../../../src/postgres/session.ts'

/** A table as the server's catalog tells of it. */
export interface CatalogTable {
  readonly comment: string | null
  readonly columns: readonly CatalogColumn[]
  /** Constraint by name, as `pg_get_constraintdef` writes it. */
  readonly constraints: Readonly<Record<string, string>>
  /** Indexes that no constraint owns, by name, with their columns. */
  readonly indexes: Readonly<Record<string, readonly string[]>>
}

export interface CatalogColumn {
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly defaultSql: string | null
  readonly isIdentity: boolean
  readonly collation: string | null
  readonly comment: string | null
}

/** The tables of a schema, by name. */
export async function readCatalog(session: Session, schema: string): Promise<Record<string, CatalogTable>> {
  const tables = await session.query<{ oid: number; name: string; comment: string | null }>(
    `select c.oid, c.relname as name, obj_description(c.oid, 'pg_class') as comment
     from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'r'`,
    [schema],
  )
  const entries = []
  for (const { oid, name, comment } of tables) {
    const columns = await session.query<CatalogColumn>(columnsQuery, [oid])
    const constraints = await session.query<{ name: string; definition: string }>(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = $1 and contype <> 'n' and convalidated order by conname`,
      [oid],
    )
    const indexes = await session.query<{ name: string; columns: string[]; condition: string | null }>(
      `select c.relname as name, to_json(array(select attname from pg_attribute a where a.attrelid = c.oid order by attnum)) as columns,
              pg_get_expr(i.indpred, i.indrelid) as condition
       from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indrelid = $1 and not exists (select 1 from pg_constraint k where k.conindid = c.oid and k.conrelid = $1)
       order by c.relname`,
      [oid],
    )
    const table: CatalogTable = {
      comment,
      columns,
      constraints: Object.fromEntries(constraints.map((one) => [one.name, one.definition])),
      indexes: Object.fromEntries(
        indexes.map(({ name: index, columns: indexed, condition }) => [
          index,
          condition === null ? indexed : [...indexed, `where ${condition}`],
        ]),
      ),
    }
    entries.push([name, table] as const)
  }
  return Object.fromEntries(entries)
}

const columnsQuery = `
select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as "isNullable",
       pg_get_expr(d.adbin, d.adrelid) as "defaultSql", a.attidentity = 'd' as "isIdentity",
       case when a.attcollation <> t.typcollation then (select collname from pg_collation where oid = a.attcollation) end as collation,
       col_description(a.attrelid, a.attnum) as comment
from pg_attribute a
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
order by a.attnum`
