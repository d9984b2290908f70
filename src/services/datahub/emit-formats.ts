import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { dbtFiles } from '../../datahub/dbt/dbt-files.ts'
import { openLineageEvents } from '../../datahub/openlineage/open-lineage-events.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { GatheredEstate } from './gather-estate.ts'

/** What `dhub datahub emit` can write. */
export const EMIT_FORMATS = ['datahub', 'openlineage', 'dbt'] as const
export type EmitFormat = (typeof EMIT_FORMATS)[number]

/** Files that were written, and how many things each tells of. */
export interface WrittenFiles {
  readonly files: readonly { readonly path: string; readonly records: number }[]
  readonly records: number
}

const EVENTS_FILE = 'events.ndjson'

/**
 * Writes an estate as events of OpenLineage, one a line.
 *
 * @param server where the tables lie; its host and port are part of every name
 */
export async function emitOpenLineage(
  { estate, at }: GatheredEstate,
  server: Pick<ConnectionTarget, 'host' | 'port'>,
  folder: string,
): Promise<WrittenFiles> {
  await makeFolder(folder, [EVENTS_FILE])
  const namespace = `postgres://${server.host}:${server.port}`
  const lines = [...openLineageEvents(estate, namespace, at)].map((event) => JSON.stringify(event))
  await writeFile(join(folder, EVENTS_FILE), `${lines.join('\n')}\n`)
  return { files: [{ path: EVENTS_FILE, records: lines.length }], records: lines.length }
}

/** Writes an estate as the YAML files by which dbt knows sources and models. */
export async function emitDbt({ estate }: GatheredEstate, folder: string): Promise<WrittenFiles> {
  const files = dbtFiles(estate)
  await makeFolder(folder, ['sources.yml', 'schema.yml'])
  const written = []
  for (const { path, text } of files) {
    await writeFile(join(folder, path), text)
    const isSources = path.startsWith('sources')
    const told = estate.structure.datasets.filter(({ kind }) => (kind === 'table') === isSources)
    written.push({ path, records: told.length })
  }
  return { files: written, records: estate.structure.datasets.length }
}

async function makeFolder(folder: string, own: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const foreign = (await readdir(folder)).find((name) => !own.includes(name))
  if (foreign === undefined) return
  throw new UserError(`Cannot write to ${folder}: found ${foreign} in it; expected an empty folder`, [
    'Set --out to an empty or a new folder',
  ])
}
