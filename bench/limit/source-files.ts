import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quoteIdentifier, quoteLiteral, quoteQualified } from '../../src/postgres/quote.ts'
import { runMetered } from '../metered-program.ts'
import type { BenchServer } from '../server/bench-server.ts'
import type { ClientPrograms } from '../server/client-programs.ts'

/** What others load the same database from. */
export interface SourceFiles {
  /** Made by `pg_dump -Fc`. */
  readonly dump: string
  /** A script for psql: tables, `\copy` of ready-made files, keys, indexes, references, counters, statistics. */
  readonly copyScript: string
}

const SECONDS_MAX = 3600

const tablesQuery = `
select n.nspname as schema, c.relname as name,
       (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
order by 1, 2`

const countersQuery = `
select schemaname as schema, sequencename as name, last_value::text as value
from pg_sequences where last_value is not null`

/** Takes a filled database out as a dump and as files, for those who load it again. */
export async function writeSourceFiles(
  server: BenchServer,
  programs: ClientPrograms,
  database: string,
): Promise<SourceFiles> {
  const environment = server.clientEnvironment(database)
  const run = (file: string, ...words: string[]) =>
    runMetered({ file, words, environment, secondsMax: SECONDS_MAX })
  const dump = join(server.folder, 'bank.dump')
  await run(programs.pgDump, '-Fc', `--file=${dump}`)
  const [before, after] = [join(server.folder, 'before.sql'), join(server.folder, 'after.sql')]
  await run(programs.pgRestore, '--section=pre-data', `--file=${before}`, dump)
  await run(programs.pgRestore, '--section=post-data', `--file=${after}`, dump)
  const copies = await copyLines(server, database)
  const exportScript = join(server.folder, 'export.sql')
  await writeFile(exportScript, copies.map(({ out }) => out).join('\n'))
  await run(programs.psql, '--quiet', '--no-psqlrc', '--set=ON_ERROR_STOP=1', `--file=${exportScript}`)
  const copyScript = join(server.folder, 'load.sql')
  const lines = [
    `\\i ${before}`,
    ...copies.map((copy) => copy.in),
    `\\i ${after}`,
    ...(await counterLines(server, database)),
    'analyze;',
  ]
  await writeFile(copyScript, `${lines.join('\n')}\n`)
  return { dump, copyScript }
}

async function copyLines(server: BenchServer, database: string) {
  const tables = await server.on(database, (session) =>
    session.query<{ schema: string; name: string; columns: readonly string[] }>(tablesQuery),
  )
  return tables.map(({ schema, name, columns }) => {
    const table = `${quoteQualified(schema, name)} (${columns.map(quoteIdentifier).join(', ')})`
    const file = quoteLiteral(join(server.folder, `${schema}.${name}.copy`))
    return { out: `\\copy ${table} to ${file}`, in: `\\copy ${table} from ${file}` }
  })
}

async function counterLines(server: BenchServer, database: string): Promise<readonly string[]> {
  const counters = await server.on(database, (session) =>
    session.query<{ schema: string; name: string; value: string }>(countersQuery),
  )
  return counters.map(
    ({ schema, name, value }) => `select setval(${quoteLiteral(quoteQualified(schema, name))}, ${value});`,
  )
}
