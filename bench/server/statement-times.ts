import type { BenchServer } from './bench-server.ts'

/** How long the server spent on statements of each kind, added up over all connections. */
export type StatementTimes = Readonly<Record<string, number>>

/** Kinds by what a statement begins with or holds; the first that fits counts. */
const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['rows', /^\s*copy\b/i],
  ['references', /foreign key|validate constraint/i],
  ['keys and checks', /add constraint|add primary key|add check/i],
  ['indexes', /^\s*create (?:unique )?index/i],
  ['statistics', /^\s*(?:analyze|vacuum)\b/i],
  ['views', /materialized view|^\s*create (?:or replace )?(?:view|function|procedure)/i],
]

/** Forgets what was counted so far. */
export async function forgetStatements(server: BenchServer): Promise<void> {
  await server.on('postgres', (session) => session.query('select pg_stat_statements_reset()'))
}

/** Seconds by kind of all statements in a database since the last reset. */
export async function readStatementTimes(server: BenchServer, database: string): Promise<StatementTimes> {
  const rows = await server.on('postgres', (session) =>
    session.query<{ query: string; seconds: number }>(
      `select s.query, s.total_exec_time / 1000 as seconds
       from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = $1`,
      [database],
    ),
  )
  const times = new Map<string, number>([...kinds.map(([kind]) => [kind, 0] as const), ['other', 0]])
  for (const { query, seconds } of rows) {
    const kind = kinds.find(([, pattern]) => pattern.test(query))?.[0] ?? 'other'
    times.set(kind, (times.get(kind) ?? 0) + seconds)
  }
  return Object.fromEntries(times)
}
