import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import type { EstateStructure } from '../../../src/core/estate/structure.ts'
import { defaultIdentity } from '../../../src/datahub/catalogue-identity.ts'
import { readPack } from '../../../src/datahub/pack/read-pack.ts'
import { checkRecords } from '../../../src/datahub/validate/check-records.ts'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { emitDbt, emitOpenLineage } from '../../../src/services/datahub/emit-formats.ts'
import { emitPack } from '../../../src/services/datahub/emit-pack.ts'
import { gatherDatabase } from '../../../src/services/datahub/gather-estate.ts'
import { type CatalogView, readViews } from '../../../src/sources/postgres/read-views.ts'
import { releasedSchemas } from '../../unit/datahub/released-schemas.ts'
import { foreignFile, foreignFolder, foreignSchemas } from '../schemas-of-others.ts'
import { databaseFrom } from '../sources/load-catalog.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'dhub-emit-'))
afterAll(() => rm(folder, { recursive: true }))

const asOf = 20_778

/** Emits a database in every format and gives back what a reader would find. */
async function emitAll(target: ConnectionTarget) {
  const gathered = await gatherDatabase(target, asOf)
  const to = (name: string) => path.join(folder, target.database, name)
  await emitPack(gathered, defaultIdentity, to('pack'))
  await emitOpenLineage(gathered, target, to('events'))
  await emitDbt(gathered, to('dbt'))
  const records = []
  for await (const file of readPack(to('pack'))) records.push(...file.records)
  const events = await readFile(path.join(to('events'), 'events.ndjson'), 'utf8')
  const sources = parseYaml(await readFile(path.join(to('dbt'), 'sources.yml'), 'utf8')) as {
    sources: readonly { tables: readonly { columns: readonly object[] }[] }[]
  }
  return {
    structure: gathered.estate.structure,
    records,
    events: events
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    sources: sources.sources,
  }
}

/** Views, and the tables and columns that they depend on, as the database counts them. */
async function dependenciesOf(target: ConnectionTarget) {
  await using session = await openSession(target, { readOnly: true })
  const schemas = await session.query<{ name: string }>('select nspname as name from pg_namespace')
  const names = schemas.map(({ name }) => name).filter((name) => !/^pg_|^information_schema$/.test(name))
  return await session.transaction(async () => await readViews(session, names))
}

const files = {
  views: 'test/db/sources/views.sql',
  types: 'test/db/sources/types.sql',
  partitions: 'test/db/sources/partitions.sql',
  keys: 'test/db/sources/keys.sql',
}

/** What is wrong with what is told of a file's database: findings of the check, and where it and the database differ. */
async function faultsOf(file: string): Promise<readonly unknown[]> {
  if (!existsSync(file)) return [`no ${file}`]
  const target = await databaseFrom(file)
  const { structure, records, events, sources } = await emitAll(target)
  const tables = structure.datasets.filter(({ kind }) => kind === 'table')
  const views = await dependenciesOf(target)
  const kinds = new Set(events.map(({ schemaURL }) => String(schemaURL).split('/').at(-1)))
  return [
    ...checkRecords(records, releasedSchemas()),
    ...(sources.flatMap((source) => source.tables).length === tables.length
      ? []
      : ['other tables in sources.yml']),
    ...(kinds.has('DatasetEvent') && kinds.has('JobEvent') === views.length > 0 ? [] : [...kinds]),
    ...(structure.lineage.length === views.length ? [] : ['another number of views']),
    ...views.flatMap((view) => faultsOfView(view, structure, target.database)),
  ]
}

function faultsOfView(
  { schema, name, dependencies }: CatalogView,
  { lineage }: EstateStructure,
  database: string,
): readonly unknown[] {
  const found = lineage.find(({ dataset }) => dataset === `${database}.${schema}.${name}`)
  const noted = dependencies.map((one) => `${database}.${one.schema}.${one.table}`)
  const isSame = [...new Set(noted)].toSorted().join() === found?.upstreams.join()
  const columns = new Set(dependencies.map((one) => `${database}.${one.schema}.${one.table}.${one.column}`))
  const taken = (found?.columns ?? []).flatMap(({ upstreams }) => upstreams)
  const strange = taken
    .map(({ dataset, column }) => `${dataset}.${column}`)
    // A whole row is all of its columns; the database notes none of them.
    .filter((column) => !columns.has(column) && name !== 'whole_rows')
  return [...(isSame ? [] : [`${name} reads ${found?.upstreams.join()}`]), ...strange]
}

describe('dhub datahub emit --from-database', () => {
  test.each(Object.entries(files))(
    'tells of %s.sql in records without fault, and in the other formats',
    async (_, file) => {
      expect(await faultsOf(file)).toEqual([])
    },
  )

  test.skipIf(foreignFolder === undefined).each(foreignSchemas)(
    'tells of %s, a schema of others that DHUB_CONFORMANCE names, without fault',
    async (name) => {
      expect(await faultsOf(foreignFile(name))).toEqual([])
    },
  )

  test('gives the same bytes when asked again, and other names for another server', async () => {
    const target = await databaseFrom(files.views)
    const read = async (name: string, instance: string) => {
      const out = path.join(folder, name)
      const gathered = await gatherDatabase(target, asOf)
      await emitPack(gathered, { env: 'DEV', platformInstance: instance }, out)
      const texts = []
      for await (const { path: file } of readPack(out))
        texts.push(await readFile(path.join(out, file), 'utf8'))
      return texts.join('')
    }
    const [first, second, other] = [await read('a', 'one'), await read('b', 'one'), await read('c', 'two')]
    expect(second).toBe(first)
    expect(other).not.toBe(first)
    expect(other).toContain(`two.${target.database}.shop.customers,DEV`)
  })
})
