import type { Routine } from '../../core/estate/structure.ts'
import type { Querying } from '../../postgres/session.ts'

/** Procedures and functions of the schemas, by schema, name and arguments; those of extensions are left out. */
export async function readRoutines(
  querying: Querying,
  schemas: readonly string[],
): Promise<readonly Routine[]> {
  const [server] = await querying.query<{ version: number }>(
    "select current_setting('server_version_num')::integer as version",
  )
  const body =
    (server?.version ?? 0) >= 140_000 ? 'coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)' : 'p.prosrc'
  return await querying.query<Routine>(
    `select n.nspname as schema, p.proname as name,
       case p.prokind when 'p' then 'procedure' else 'function' end as kind,
       pg_get_function_arguments(p.oid) as arguments, l.lanname as language, ${body} as source,
       obj_description(p.oid, 'pg_proc') as comment
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
     where p.prokind in ('p', 'f') and l.lanname not in ('internal', 'c')
       and n.nspname in (select jsonb_array_elements_text($1))
       and not exists (select from pg_depend e
         where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
     order by n.nspname, p.proname, pg_get_function_arguments(p.oid)`,
    [schemas],
  )
}
