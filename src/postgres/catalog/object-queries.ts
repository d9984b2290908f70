/** Kinds of objects that a schema is made of, as messages name them. */
export type ObjectKind =
  | 'schema'
  | 'table'
  | 'column'
  | 'constraint'
  | 'index'
  | 'sequence'
  | 'routine'
  | 'trigger'
  | 'type'

/** `$1` is the list of schemas to leave everything else out; the conditions for a schema `n`. */
const wanted = 'n.nspname in (select jsonb_array_elements_text($1::jsonb))'

/** Objects of extensions come and go with those, not with the schema. */
const ownOnly = (oid: string) =>
  `not exists (select from pg_depend e where e.objid = ${oid} and e.deptype = 'e')`

const relations = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${wanted} and ${ownOnly('c.oid')}`

/**
 * One query for each kind: `schema`, `table` where the object is part of one, `name` (inside the schema) and `properties`
 * that tell two objects of one name apart. Run them with an empty search path, so that every definition names its schemas.
 */
export const objectQueries: Readonly<Record<ObjectKind, string>> = {
  schema: `select n.nspname as schema, '' as name,
      jsonb_build_object('comment', obj_description(n.oid, 'pg_namespace')) as properties
    from pg_namespace n where ${wanted}`,
  table: `select n.nspname as schema, c.relname as name, jsonb_build_object(
        'kind', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
          when 'p' then 'partitioned table' else 'table' end,
        'comment', obj_description(c.oid, 'pg_class'),
        'definition', case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,
        'partitioned by', case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end,
        'partition of', case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end,
        'row security', case when c.relrowsecurity then 'on' end) as properties
    ${relations} and c.relkind in ('r', 'p', 'v', 'm', 'f')`,
  column: `select n.nspname as schema, c.relname as "table", c.relname || '.' || a.attname as name, jsonb_build_object(
        'type', format_type(a.atttypid, a.atttypmod),
        'null', case when a.attnotnull then 'not null' else 'null' end,
        'default', case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end,
        'generated', case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end,
        'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end,
        'collation', case when a.attcollation <> t.typcollation then (select collname from pg_collation where oid = a.attcollation) end,
        'comment', col_description(c.oid, a.attnum)) as properties
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${wanted} and ${ownOnly('c.oid')} and c.relkind in ('r', 'p', 'f')`,
  // NOT NULL is a property of the column; since Postgres 18 it is a constraint as well.
  constraint: `select n.nspname as schema, c.relname as "table", c.relname || '.' || k.conname as name, jsonb_build_object(
        'definition', pg_get_constraintdef(k.oid),
        'comment', obj_description(k.oid, 'pg_constraint')) as properties
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${wanted} and ${ownOnly('c.oid')} and k.contype in ('c', 'f', 'p', 'u', 'x')`,
  index: `select n.nspname as schema, t.relname as "table", c.relname as name, jsonb_build_object(
        'definition', pg_get_indexdef(c.oid),
        'comment', obj_description(c.oid, 'pg_class')) as properties
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_index i on i.indexrelid = c.oid join pg_class t on t.oid = i.indrelid
    where ${wanted} and ${ownOnly('c.oid')} and not c.relispartition
      and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))`,
  sequence: `select n.nspname as schema, c.relname as name, jsonb_build_object(
        'type', format_type(s.seqtypid, null), 'start', s.seqstart, 'increment', s.seqincrement,
        'minimum', s.seqmin, 'maximum', s.seqmax, 'cycle', s.seqcycle) as properties
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_sequence s on s.seqrelid = c.oid
    where ${wanted} and ${ownOnly('c.oid')}
      and not exists (select from pg_depend i where i.objid = c.oid and i.deptype = 'i')`,
  routine: `select n.nspname as schema, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
      jsonb_build_object(
        'definition', case when p.prokind = 'a' then 'aggregate' else pg_get_functiondef(p.oid) end,
        'comment', obj_description(p.oid, 'pg_proc')) as properties
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${wanted} and ${ownOnly('p.oid')}`,
  trigger: `select n.nspname as schema, c.relname as "table", c.relname || '.' || g.tgname as name,
      jsonb_build_object('definition', pg_get_triggerdef(g.oid)) as properties
    from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${wanted} and not g.tgisinternal`,
  type: `select n.nspname as schema, t.typname as name, jsonb_build_object(
        'kind', case t.typtype when 'e' then 'enum' when 'd' then 'domain' when 'r' then 'range' else 'composite' end,
        'values', (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
        'base', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
        'checks', (select string_agg(pg_get_constraintdef(k.oid), '; ' order by k.conname) from pg_constraint k
          where k.contypid = t.oid and k.contype = 'c'),
        'fields', case when t.typtype = 'c' then (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
          from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) end,
        'comment', obj_description(t.oid, 'pg_type')) as properties
    from pg_type t join pg_namespace n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid
    where ${wanted} and ${ownOnly('t.oid')} and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and c.relkind = 'c'))`,
}
