import type { Querying } from '../session.ts'

/** A database of the server that takes connections. */
export type DatabaseEntry = {
  readonly name: string
  readonly owner: string
  readonly sizeBytes: number
  readonly comment: string | undefined
}

/** The databases of the server, templates left out; a size that may not be asked for counts as 0. */
export async function listDatabases(querying: Querying): Promise<DatabaseEntry[]> {
  const rows = await querying.query<DatabaseEntry & { comment: string | null }>(
    `select d.datname as name, pg_get_userbyid(d.datdba) as owner,
       case when has_database_privilege(d.oid, 'connect') then pg_database_size(d.oid) else 0 end as "sizeBytes",
       shobj_description(d.oid, 'pg_database') as comment
     from pg_database d
     where d.datallowconn and not d.datistemplate
     order by d.datname`,
  )
  return rows.map((row) => ({ ...row, comment: row.comment ?? undefined }))
}
