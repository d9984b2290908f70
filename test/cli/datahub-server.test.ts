import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { writePack } from '../../src/datahub/pack/write-pack.ts'
import { record } from '../../src/datahub/records/metadata-record.ts'
import { urn } from '../../src/datahub/records/urns.ts'
import type { TakenRecord } from '../datahub/standin/aspect-store.ts'
import { StandIn } from '../datahub/standin/standin-server.ts'
import { example, exampleStamp } from '../unit/datahub/example-names.ts'
import { exampleRecords } from '../unit/datahub/example-records.ts'
import { releasedSchemas } from '../unit/datahub/released-schemas.ts'
import { runDhub } from './run-dhub.ts'

const token = 'canary-token-77'
const folder = mkdtempSync(join(tmpdir(), 'dhub-server-'))
afterAll(() => rmSync(folder, { recursive: true }))

let server: StandIn
beforeEach(async () => {
  server = await StandIn.start({ token, schemas: releasedSchemas() })
})
afterEach(async () => {
  await server.stop()
})

/** Runs a command; whatever it prints, the token is not in it. */
async function datahub(...words: readonly string[]) {
  const variables = { DATAHUB_GMS_URL: server.url, DATAHUB_GMS_TOKEN: token }
  const outcome = await runDhub(['datahub', ...words], variables)
  expect(outcome.stdout + outcome.stderr).not.toContain(token)
  return outcome
}

function put(entityUrn: string, aspectName: string, value: object, runId = 'somebody'): void {
  const entityType = entityUrn.split(':')[2] ?? ''
  const taken = { entityType, urn: entityUrn, aspectName, value, systemMetadata: { runId } }
  server.store.put(taken as TakenRecord)
}

function fill(runId = exampleStamp.runId): void {
  for (const { entityUrn, aspectName, aspect } of exampleRecords())
    put(entityUrn, aspectName, aspect.json, runId)
}

/** Reads a tree without minding its types. */
function at(document: unknown, ...path: readonly (string | number)[]): Record<string, unknown> {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    document,
  ) as Record<string, unknown>
}

const place = { platform: 'postgres', instance: 'dhub', env: 'PROD' } as const
const loans = urn.dataset(place, 'bank.loans_db.loans')
const customers = urn.dataset(place, 'crm.public.customers')

/** A table with a key of two columns, words of the source and words of people. */
function fillBank(): void {
  const field = (fieldPath: string, description?: string) => ({
    fieldPath,
    nullable: fieldPath !== 'branch',
    ...(description === undefined ? {} : { description }),
    type: { type: { 'com.linkedin.schema.StringType': {} } },
    nativeDataType: 'TEXT',
    recursive: false,
    isPartOfKey: fieldPath === 'branch',
  })
  for (const dataset of [loans, customers])
    put(dataset, 'dataPlatformInstance', {
      platform: urn.dataPlatform('postgres'),
      instance: urn.dataPlatformInstance('postgres', 'dhub'),
    })
  put(customers, 'datasetProperties', { name: 'customers', description: 'From the source' })
  put(loans, 'datasetProperties', { name: 'loans', description: 'From the source', tags: [] })
  put(loans, 'editableDatasetProperties', { description: 'What people say' })
  put(loans, 'schemaMetadata', {
    schemaName: 'bank.loans_db.loans',
    fields: [field('branch', 'Of the source'), field('customer'), field('state', 'Of the source')],
    foreignKeys: [
      {
        name: 'loans_owner_fkey',
        sourceFields: [urn.schemaField(loans, 'branch'), urn.schemaField(loans, 'customer')],
        foreignDataset: customers,
        foreignFields: [urn.schemaField(customers, 'home'), urn.schemaField(customers, 'id')],
      },
    ],
  })
  put(loans, 'editableSchemaMetadata', {
    editableSchemaFieldInfo: [{ fieldPath: 'branch', description: 'Of people' }],
  })
  put(urn.schemaField(loans, 'customer'), 'structuredProperties', {
    properties: [
      {
        propertyUrn: urn.structuredProperty('io.dhub.bank.references'),
        values: [{ string: urn.schemaField(customers, 'id') }],
      },
      {
        propertyUrn: urn.structuredProperty('io.dhub.bank.relationship'),
        values: [{ string: 'Who owes' }],
      },
    ],
  })
  put(loans, 'datasetProfile', {
    timestampMillis: 1,
    rowCount: 1200,
    columnCount: 3,
    fieldProfiles: [
      { fieldPath: 'state', uniqueCount: 2, nullCount: 0, sampleValues: ['active', 'closed', 'active'] },
      { fieldPath: 'customer', uniqueCount: 900, sampleValues: ['C1'] },
    ],
  })
}

describe('dhub datahub list-tables', () => {
  test('lists tables of all databases or one, without those that were removed', async () => {
    fillBank()
    put(urn.dataset(place, 'bank.loans_db.gone'), 'status', { removed: true })
    const all = await datahub('list-tables')
    expect(all.exitCode).toBe(0)
    expect(all.stdout).toMatch(/postgres *│ bank *│ loans_db *│ loans *│ PROD/)
    expect(all.stdout).toContain('2 tables\n  bank: 1\n  crm: 1')
    expect(all.stdout).not.toContain('gone')
    const one = await datahub('list-tables', '-d', 'crm', '--format', 'json')
    expect(Object.keys(at(JSON.parse(one.stdout), 'databases'))).toEqual(['crm'])
    const none = await datahub('list-tables', '--platform', 'snowflake')
    expect(none).toMatchObject({ stdout: '0 tables\n', exitCode: 0 })
  })

  test('reads every one of more than a thousand tables', async () => {
    const plain = { platform: 'postgres', env: 'PROD' } as const
    for (let i = 0; i < 1234; i++) put(urn.dataset(plain, `bank.s.t${i}`), 'status', { removed: false })
    const { stdout } = await datahub('list-tables', '--format', 'yaml')
    expect(Object.keys(at(parse(stdout), 'databases', 'bank', 'schemas', 's', 'tables'))).toHaveLength(1234)
  })

  test('has people before the source, every column of a key, and what the profile says', async () => {
    fillBank()
    const { stdout } = await datahub('list-tables', '--with-columns', '--format', 'yaml')
    const table = at(parse(stdout), 'databases', 'bank', 'schemas', 'loans_db', 'tables', 'loans')
    expect(table).toMatchObject({
      urn: loans,
      description: 'What people say',
      row_count: 1200,
      column_count: 3,
      columns: [
        {
          name: 'branch',
          type: 'TEXT',
          nullable: false,
          is_key: true,
          description: 'Of people',
          foreign_key: {
            foreign_table: 'crm.public.customers',
            foreign_column: 'home',
            constraint_name: 'loans_owner_fkey',
          },
        },
        {
          name: 'customer',
          foreign_key: { foreign_column: 'id' },
          structured_properties: { 'io.dhub.bank.relationship': 'Who owes' },
        },
        { name: 'state', description: 'Of the source', stats: { unique_count: 2, null_count: 0 } },
      ],
    })
  })

  test('leaves out of the minified form what a writer of queries does not need', async () => {
    fillBank()
    const words = ['list-tables', '-d', 'bank', '--format', 'yaml']
    const minified = parse((await datahub(...words, '--minified')).stdout) as unknown
    expect(at(minified, 'databases', 'bank', 'schemas', 'loans_db', 'tables', 'loans')).toEqual({
      description: 'What people say',
      columns: [
        {
          name: 'branch',
          type: 'TEXT',
          nullable: false,
          description: 'Of people',
          foreign_key: { table: 'crm.public.customers', column: 'home' },
        },
        {
          name: 'customer',
          type: 'TEXT',
          nullable: true,
          foreign_key: { table: 'crm.public.customers', column: 'id' },
          cross_db_reference: { table: 'crm.public.customers', column: 'id', description: 'Who owes' },
        },
        {
          name: 'state',
          type: 'TEXT',
          nullable: true,
          description: 'Of the source',
          sample_values: ['active', 'closed'],
        },
      ],
    })
    expect((await datahub('list-tables', '--minified')).exitCode).toBe(2)
  })

  test('shows columns, properties and figures to people', async () => {
    fillBank()
    const { stdout } = await datahub('list-tables', '-d', 'bank', '--with-columns')
    expect(stdout).toContain('bank.loans_db.loans  (1,200 rows)\nWhat people say')
    expect(stdout).toMatch(/branch \* *│ TEXT *│ no *│ crm\.public\.customers\.home/)
    expect(stdout).toContain('state: 2 distinct, 0 nulls, such as active, closed')
    expect(stdout).toContain('customer: io.dhub.bank.relationship = Who owes')
  })

  test('tells a wrong token and a server that fails in its own words, and never an empty list', async () => {
    const wrong = await datahub('list-tables', '--format', 'yaml', '--token', 'canary-wrong-77')
    expect(wrong).toMatchObject({ exitCode: 3, stdout: '' })
    expect(wrong.stderr).toContain('status 401: Unauthorized to perform this action.')
    expect(wrong.stderr).not.toContain('canary-wrong-77')
    fillBank()
    server.failFromNow({ failing: new Map([[2, 400]]) })
    const broken = await datahub('list-tables', '--with-columns', '--format', 'yaml')
    expect(broken).toMatchObject({ exitCode: 3, stdout: '' })
    expect(broken.stderr).toContain('status 400: INTERNAL SERVER ERROR')
  })
})

describe('dhub datahub pull', () => {
  test('writes the catalogue with its columns to a file, or to the terminal', async () => {
    fillBank()
    const file = join(folder, 'catalogue.yaml')
    const { stdout } = await datahub('pull', '--out', file)
    expect(stdout).toContain(`Wrote ${file}`)
    const text = readFileSync(file, 'utf8')
    expect(text).not.toContain(token)
    expect(at(parse(text), 'databases', 'bank', 'schemas', 'loans_db', 'tables', 'loans')).toMatchObject({
      column_count: 3,
    })
    const shown = await datahub('pull', '-d', 'bank', '--minified', '--format', 'json', '--out', '-')
    expect(Object.keys(at(JSON.parse(shown.stdout), 'databases'))).toEqual(['bank'])
  })
})

describe('dhub datahub status', () => {
  test('says what of dhub is there, by run and by kind', async () => {
    const before = await datahub('status')
    expect(before.stdout).toContain('nothing of dhub is there')
    fill()
    put('urn:li:tag:Foreign', 'tagProperties', { name: 'Foreign' })
    const { stdout } = await datahub('status')
    expect(stdout).toContain(`run ${exampleStamp.runId}: `)
    expect(stdout).toMatch(/of dhub: .*\b3 dataset\b.*\b1 tag\b/)
    const document = JSON.parse((await datahub('status', '--json')).stdout) as unknown
    expect(at(document, 'ours')).toMatchObject({ isCutOff: false, kinds: { dataset: 3, tag: 1 } })
  })
})

describe('dhub datahub clear', () => {
  test('lists first and takes nothing away; with --confirm it takes away what dhub wrote alone', async () => {
    put('urn:li:tag:Foreign', 'tagProperties', { name: 'Foreign' })
    fill()
    const before = server.store.size
    const listed = await datahub('clear')
    expect(listed.stdout).toContain('Nothing was taken away; add --confirm to do it')
    expect(server.store.size).toBe(before)
    const cleared = await datahub('clear', '--confirm')
    expect(cleared.exitCode, cleared.stderr).toBe(0)
    expect(server.store.urns()).toEqual(['urn:li:tag:Foreign'])
    expect((await datahub('clear', '--confirm')).stdout).toContain('nothing of dhub is there')
  })

  test('gives back what others had said before, and keeps their entities', async () => {
    fillBank()
    const asked = server.store.aspects(loans)?.get('editableSchemaMetadata')?.value
    put(loans, 'editableSchemaMetadata', { editableSchemaFieldInfo: [] }, 'dhub-columns')
    put(urn.domain('cards'), 'domainProperties', { name: 'Cards' }, 'dhub-domains')
    put(urn.domain('cards'), 'domainProperties', { name: 'Cards!' }, 'dhub-bank-1-2026-06-30')
    const { stdout } = await datahub('clear', '--confirm')
    expect(stdout).toContain('1 entities stay with what others wrote of them')
    expect(server.store.aspects(loans)?.get('editableSchemaMetadata')?.value).toEqual(asked)
    expect(server.store.urns('domain')).toEqual([])
  })

  test('refuses to take others’ words of what dhub made, unless it is told to', async () => {
    fill()
    put(example.loans, 'globalTags', { tags: [] })
    const size = server.store.size
    expect((await datahub('clear')).stdout).toContain(
      `written by others, would go too: globalTags of ${example.loans}`,
    )
    const refused = await datahub('clear', '--confirm')
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('--including-others')
    expect(server.store.size).toBe(size)
    expect((await datahub('clear', '--confirm', '--including-others')).exitCode).toBe(0)
    expect(server.store.size).toBe(0)
  })

  test('deletes the shells that a rollback leaves, children before their parents', async () => {
    server.failFromNow({ leavingShells: () => true })
    for (const [id, parent] of [['a'], ['b', 'a'], ['c', 'b']] as const)
      put(
        urn.domain(id),
        'domainProperties',
        { name: id, ...(parent === undefined ? {} : { parentDomain: urn.domain(parent) }) },
        'dhub-domains',
      )
    const { stdout } = await datahub('clear', '--confirm')
    expect(stdout).toContain('3 entities left over deleted')
    const deleted = server.calls.filter((call) => call.startsWith('DELETE')).map(decodeURIComponent)
    expect(deleted.map((call) => call.slice(-1))).toEqual(['c', 'b', 'a'])
    expect(server.store.size).toBe(0)
  })

  test('takes back one run by its name, and none of others', async () => {
    fill()
    put(urn.domain('cards'), 'domainProperties', { name: 'Cards' }, 'dhub-domains')
    expect((await datahub('clear', '--run', 'dhub-domains', '--confirm')).exitCode).toBe(0)
    expect(server.store.urns('domain')).not.toContain(urn.domain('cards'))
    expect(server.store.urns('dataset')).toHaveLength(3)
    expect(await datahub('clear', '--run', 'somebody', '--confirm')).toMatchObject({ exitCode: 2 })
  })

  test('takes a pushed pack back whole', async () => {
    const pack = join(folder, 'pack')
    const tag = record(urn.tag('Mine'), 'tagProperties', { name: 'Mine' })
    await writePack(
      pack,
      [{ name: 'all', isAwaited: false, records: [...exampleRecords(), tag] }],
      exampleStamp,
    )
    expect((await datahub('push', pack)).exitCode).toBe(0)
    expect(server.store.size).toBeGreaterThan(0)
    await datahub('clear', '--confirm')
    expect(server.store.size).toBe(0)
  })
})
