import type { KeyPart } from '../../core/catalog/catalog.ts'
import type { Querying } from '../../postgres/session.ts'

/** A unique index, with the constraint that it stands for, or the index of an exclusion constraint. */
export interface KeyRow {
  readonly table: number
  readonly name: string
  readonly method: string
  readonly isPrimary: boolean
  readonly isUnique: boolean
  readonly isConstraint: boolean
  /** Whether it belongs to an index of the partitioned table above. */
  readonly isOfPartitionedIndex: boolean
  readonly nullsDistinct: boolean
  readonly parts: readonly KeyPart[]
  readonly predicateSql: string | null
  readonly isDeferrable: boolean
  readonly isDeferred: boolean
  /** Of exclusion constraints and keys WITHOUT OVERLAPS: the operator of each part. */
  readonly operators: readonly string[] | null
}

/** A foreign key by numbers of tables and columns, those that Postgres makes on partitions among them. */
export interface ForeignKeyRow {
  readonly id: number
  /** The one that it is a copy of, 0 for none. */
  readonly parent: number
  readonly name: string
  readonly table: number
  readonly target: number
  readonly columns: readonly number[]
  readonly references: readonly number[]
  /** `s` simple, `f` full, `p` partial. */
  readonly match: 's' | 'f' | 'p'
  readonly isDeferrable: boolean
  readonly isDeferred: boolean
  readonly isValidated: boolean
  readonly isEnforced: boolean
  /** Its last column is a PERIOD. */
  readonly isPeriod: boolean
}

export interface CheckRow {
  readonly table: number
  readonly name: string
  readonly sql: string
  readonly columns: readonly number[]
  readonly isValidated: boolean
  readonly isEnforced: boolean
}

// Properties that came with later servers are asked for as JSON, where they may be missing.
const isEnforced = `coalesce((to_jsonb(k)->>'conenforced')::boolean, true) as "isEnforced"`

const columnOfPart = `(select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[p - 1])`

/** A part with a collation of its own that sees texts as equal which the column does not. */
const looserCollation = `(select format('%I.%I', cn.nspname, co.collname)
  from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[p - 1]
  where co.oid = i.indcollation[p - 1] and co.oid <> a.attcollation and not co.collisdeterministic)`

/** Unique indexes and exclusion constraints that the database holds rows to, and indexes that work something out. */
export async function readKeys(querying: Querying, tables: string): Promise<KeyRow[]> {
  return await querying.query<KeyRow>(
    `select i.indrelid as "table", coalesce(k.conname, x.relname) as name, m.amname as method,
       i.indisprimary as "isPrimary", i.indisunique as "isUnique", k.oid is not null as "isConstraint",
       x.relispartition as "isOfPartitionedIndex",
       not coalesce((to_jsonb(i)->>'indnullsnotdistinct')::boolean, false) as "nullsDistinct",
       (select jsonb_agg(case when i.indkey[p - 1] = 0 then jsonb_build_object('sql', pg_get_indexdef(i.indexrelid, p, true))
           when ${looserCollation} is not null then
             jsonb_build_object('sql', quote_ident(${columnOfPart}) || ' collate ' || ${looserCollation})
           else jsonb_build_object('column', ${columnOfPart}) end order by p)
         from generate_series(1, i.indnkeyatts::integer) p) as parts,
       pg_get_expr(i.indpred, i.indrelid) as "predicateSql",
       coalesce(k.condeferrable, false) as "isDeferrable", coalesce(k.condeferred, false) as "isDeferred",
       (select jsonb_agg(o.oprname order by u.place) from unnest(k.conexclop) with ordinality u(id, place)
         join pg_operator o on o.oid = u.id) as operators
     from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
       join pg_am m on m.oid = x.relam
       left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x')
     where i.indrelid = any($1::oid[]) and (i.indisunique or k.contype = 'x' or i.indexprs is not null) and i.indislive and i.indisready
       and (t.relkind <> 'p' or i.indisvalid)
     order by i.indrelid, name`,
    [tables],
  )
}

/** The foreign keys of the tables, and copies of them on partitions. */
export async function readForeignKeys(querying: Querying, tables: string): Promise<ForeignKeyRow[]> {
  return await querying.query<ForeignKeyRow>(
    `select k.oid as id, k.conparentid as parent, k.conname as name, k.conrelid as "table", k.confrelid as target,
       to_jsonb(k.conkey) as columns, to_jsonb(k.confkey) as references, k.confmatchtype as match,
       k.condeferrable as "isDeferrable", k.condeferred as "isDeferred", k.convalidated as "isValidated",
       ${isEnforced}, coalesce((to_jsonb(k)->>'conperiod')::boolean, false) as "isPeriod"
     from pg_constraint k where k.contype = 'f' and k.conrelid = any($1::oid[])
     order by k.conrelid, k.conname`,
    [tables],
  )
}

/** The CHECK constraints of the tables. */
export async function readChecks(querying: Querying, tables: string): Promise<CheckRow[]> {
  return await querying.query<CheckRow>(
    `select k.conrelid as "table", k.conname as name, pg_get_expr(k.conbin, k.conrelid) as sql,
       coalesce(to_jsonb(k.conkey), '[]') as columns, k.convalidated as "isValidated", ${isEnforced}
     from pg_constraint k where k.contype = 'c' and k.conrelid = any($1::oid[])
     order by k.conrelid, k.conname`,
    [tables],
  )
}
