import { notOfExtension, ownSchemas } from '../../postgres/catalog/list-schemas.ts'
import type { Querying } from '../../postgres/session.ts'

/** A table of any schema of the user's, as `pg_class` and `pg_partitioned_table` have it. */
export interface RelationRow {
  readonly id: number
  readonly schema: string
  readonly name: string
  readonly comment: string | null
  /** `r` ordinary, `p` partitioned, `f` foreign. */
  readonly kind: 'r' | 'p' | 'f'
  readonly isPartition: boolean
  /** Brought by an extension. */
  readonly isForeignBody: boolean
  readonly rowSecurity: 'off' | 'on' | 'forced'
  readonly isInsertable: boolean
  readonly estimatedRows: number | null
  /** `FOR VALUES …` or `DEFAULT`, of a partition. */
  readonly bound: string | null
  /** `r` range, `l` list, `h` hash. */
  readonly strategy: 'r' | 'l' | 'h' | null
  /** Numbers of the columns of the partition key, 0 for an expression. */
  readonly keyColumns: readonly number[] | null
  /** The expressions of the partition key, with commas between. */
  readonly keyExpressions: string | null
}

/** A child and its parent, by partitioning or by plain inheritance. */
export interface InheritanceRow {
  readonly child: number
  readonly parent: number
}

/** A trigger or rule on insert. */
export interface TriggerRow {
  readonly table: number
  readonly name: string
  /** The bits of `tgtype`: 1 for each row, 2 before. */
  readonly type: number
  readonly function: string
  readonly source: string | null
  /** Bytes in hexadecimal; each argument ends with a zero byte. */
  readonly arguments: string
  readonly isConstraint: boolean
}

export interface RuleRow {
  readonly table: number
  readonly name: string
  readonly isInstead: boolean
  readonly sql: string
}

/** The schemas of the user's. */
export async function readSchemas(
  querying: Querying,
): Promise<{ readonly name: string; readonly comment: string | null }[]> {
  return await querying.query(
    `select n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment
     from pg_namespace n where ${ownSchemas} order by n.nspname`,
  )
}

/** Every table of the user's schemas, in the order of schema and name. */
export async function readRelations(querying: Querying): Promise<RelationRow[]> {
  return await querying.query<RelationRow>(
    `select c.oid as id, n.nspname as schema, c.relname as name, obj_description(c.oid, 'pg_class') as comment,
       c.relkind as kind, c.relispartition as "isPartition", not (${notOfExtension}) as "isForeignBody",
       case when c.relforcerowsecurity and c.relrowsecurity then 'forced' when c.relrowsecurity then 'on' else 'off' end
         as "rowSecurity",
       has_table_privilege(c.oid, 'INSERT') and has_schema_privilege(n.oid, 'USAGE')
         and (c.relkind <> 'f' or pg_relation_is_updatable(c.oid, true) & 8 <> 0) as "isInsertable",
       case when c.reltuples > 0 or (c.reltuples = 0 and c.relpages > 0) then c.reltuples::bigint
         when c.reltuples = 0 and current_setting('server_version_num')::integer >= 140000 then 0 end as "estimatedRows",
       pg_get_expr(c.relpartbound, c.oid) as bound,
       p.partstrat as strategy, to_jsonb(p.partattrs::int2[]) as "keyColumns",
       pg_get_expr(p.partexprs, c.oid) as "keyExpressions"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_partitioned_table p on p.partrelid = c.oid
     where c.relkind in ('r', 'p', 'f') and ${ownSchemas}
     order by n.nspname, c.relname`,
  )
}

/** Who hangs on whom, parents of one child in their order. */
export async function readInheritance(querying: Querying): Promise<InheritanceRow[]> {
  return await querying.query<InheritanceRow>(
    `select i.inhrelid as child, i.inhparent as parent
     from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where c.relkind in ('r', 'p', 'f') order by i.inhrelid, i.inhseqno`,
  )
}

/** Enabled triggers on insert, in firing order. */
export async function readInsertTriggers(querying: Querying, tables: string): Promise<TriggerRow[]> {
  return await querying.query<TriggerRow>(
    `select g.tgrelid as "table", g.tgname as name, g.tgtype::integer as type,
       n.nspname || '.' || p.proname as function,
       case when l.lanname not in ('internal', 'c') then p.prosrc end as source,
       encode(g.tgargs, 'hex') as arguments,
       g.tgconstraint <> 0 as "isConstraint"
     from pg_trigger g join pg_proc p on p.oid = g.tgfoid join pg_namespace n on n.oid = p.pronamespace
       join pg_language l on l.oid = p.prolang
     where g.tgrelid = any($1::oid[]) and not g.tgisinternal and g.tgtype & 4 <> 0 and g.tgenabled in ('O', 'A')
     order by g.tgrelid, (g.tgtype & 2) = 0, case when (g.tgtype & 2) <> 0 then g.tgtype & 1 else 1 - (g.tgtype & 1) end,
       g.tgname`,
    [tables],
  )
}

/** Enabled rules on insert. */
export async function readInsertRules(querying: Querying, tables: string): Promise<RuleRow[]> {
  return await querying.query<RuleRow>(
    `select r.ev_class as "table", r.rulename as name, r.is_instead as "isInstead", pg_get_ruledef(r.oid) as sql
     from pg_rewrite r
     where r.ev_class = any($1::oid[]) and r.ev_type = '3' and r.ev_enabled in ('O', 'A')
     order by r.ev_class, r.rulename`,
    [tables],
  )
}
