import type { Querying } from '../session.ts'

/** What there is to know of a database and its server at a glance. */
export type DatabaseDescription = {
  readonly database: string
  readonly owner: string
  readonly sizeBytes: number
  readonly encoding: string
  readonly collation: string
  readonly comment: string | undefined
  readonly extensions: readonly string[]
  readonly connections: number
  readonly connectionsMax: number
  readonly serverVersion: string
  /** Seconds since the server started. */
  readonly uptimeSeconds: number
  readonly isProtected: boolean
  readonly isReplica: boolean
  readonly settings: Readonly<Record<string, string>>
}

const settingsShown = [
  'shared_buffers',
  'work_mem',
  'maintenance_work_mem',
  'max_wal_size',
  'wal_level',
  'fsync',
  'synchronous_commit',
  'autovacuum',
  'TimeZone',
]

/** Describes the database that the session is in. */
export async function describeDatabase(querying: Querying): Promise<DatabaseDescription> {
  const [row] = await querying.query<DatabaseDescription & { comment: string | null }>(
    `select d.datname as database, pg_get_userbyid(d.datdba) as owner, pg_database_size(d.oid) as "sizeBytes",
       pg_encoding_to_char(d.encoding) as encoding,
       coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale', d.datcollate) as collation,
       shobj_description(d.oid, 'pg_database') as comment,
       (select coalesce(jsonb_agg(extname || ' ' || extversion order by extname), '[]') from pg_extension) as extensions,
       (select count(*) from pg_stat_activity where datname = d.datname) as connections,
       current_setting('max_connections')::integer as "connectionsMax",
       current_setting('server_version') as "serverVersion",
       extract(epoch from now() - pg_postmaster_start_time())::bigint as "uptimeSeconds",
       coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as "isProtected",
       pg_is_in_recovery() as "isReplica",
       (select jsonb_object_agg(name, current_setting(name)) from pg_settings where name in
         (select jsonb_array_elements_text($1::jsonb))) as settings
     from pg_database d where d.datname = current_database()`,
    [settingsShown],
  )
  if (row === undefined) throw new Error('the current database is not in pg_database')
  return { ...row, comment: row.comment ?? undefined }
}
