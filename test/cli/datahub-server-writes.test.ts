import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { urn } from '../../src/datahub/records/urns.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import type { TakenRecord } from '../datahub/standin/aspect-store.ts'
import { StandIn } from '../datahub/standin/standin-server.ts'
import { testDatabase } from '../db/server.ts'
import { urlOf } from '../faults/seed-process.ts'
import { releasedSchemas } from '../unit/datahub/released-schemas.ts'
import { file, folder } from './lines-file.ts'
import { runDhub } from './run-dhub.ts'

const token = 'canary-token-78'
const target = await testDatabase()

let server: StandIn
beforeEach(async () => {
  server = await StandIn.start({ token, schemas: releasedSchemas() })
})
afterEach(async () => {
  await server.stop()
})

/** Runs a command; whatever it prints, the token is not in it. */
async function datahub(...words: readonly string[]) {
  const variables = { DATAHUB_GMS_URL: server.url, DATAHUB_GMS_TOKEN: token, DATABASE_URL: urlOf(target) }
  const outcome = await runDhub(['datahub', ...words], variables)
  expect(outcome.stdout + outcome.stderr).not.toContain(token)
  return outcome
}

function put(entityUrn: string, aspectName: string, value: object): void {
  const entityType = entityUrn.split(':')[2] ?? ''
  const taken = { entityType, urn: entityUrn, aspectName, value, systemMetadata: { runId: 'somebody' } }
  server.store.put(taken as TakenRecord)
}

const valueOf = (entityUrn: string, aspectName: string) =>
  server.store.aspects(entityUrn)?.get(aspectName)?.value

/** Proposals in the order in which they were sent. */
const sent = () =>
  server.bodies
    .filter((_, call) => server.calls[call]?.includes('ingestProposal') === true)
    .flatMap(
      (body) =>
        (
          JSON.parse(body) as {
            readonly proposals: readonly { readonly entityUrn: string; readonly aspectName: string }[]
          }
        ).proposals,
    )

const place = { platform: 'postgres', instance: 'dhub', env: 'PROD' } as const
const loans = urn.dataset(place, 'bank.loans_db.loans')
const book = urn.dataset(place, 'bank.analytics.loan_book')

function fillTables(): void {
  const fields = (...names: readonly string[]) => names.map((fieldPath) => ({ fieldPath }))
  put(loans, 'schemaMetadata', { schemaName: 'bank.loans_db.loans', fields: fields('id', 'amount', 'rate') })
  put(book, 'schemaMetadata', { schemaName: 'bank.analytics.loan_book', fields: fields('id', 'total') })
}

describe('dhub datahub import-domains', () => {
  test('sends parents before their children, and nothing the second time', async () => {
    const first = await datahub('import-domains')
    expect(first.exitCode, first.stderr).toBe(0)
    expect(first.stdout).toMatch(/15 created, 0 updated, 0 unchanged, 0 failed/)
    const order = sent().map(({ entityUrn }) => entityUrn)
    expect(order[0]).toBe(urn.domain('banking_operations'))
    expect(order.indexOf(urn.domain('customer_data'))).toBeGreaterThan(
      order.indexOf(urn.domain('customer_management')),
    )
    expect((await datahub('import-domains')).stdout).toMatch(/0 created, 0 updated, 15 unchanged/)
    expect(sent()).toHaveLength(15)
  })

  test('keeps what others added, and takes a new name over', async () => {
    const entity = urn.domain('cards')
    put(entity, 'domainProperties', {
      name: 'Old',
      customProperties: { cost: '7' },
      parentDomain: 'urn:li:domain:x',
    })
    const domains = file(
      'domains.csv',
      'domain_id,parent_domain_id,name,description',
      'cards,,Cards,"Debit, credit"',
    )
    expect((await datahub('import-domains', domains, '--dry-run')).stdout).toContain(
      `would be updated: domainProperties of ${entity}`,
    )
    expect(valueOf(entity, 'domainProperties')).toMatchObject({ name: 'Old' })
    await datahub('import-domains', domains)
    expect(valueOf(entity, 'domainProperties')).toEqual({
      name: 'Cards',
      description: 'Debit, credit',
      customProperties: { cost: '7' },
      created: expect.anything() as unknown,
    })
  })

  test.each([
    ['an orphan', ['a,nobody,A,x'], 'domains.csv:2: found nobody as parent of a'],
    ['a circle', ['a,b,A,x', 'b,a,B,x'], 'found a circle a > b > a'],
    ['an unquoted comma', ['a,,A,x,y'], 'domains.csv:2: found 5 cells'],
  ])('tells %s with file and line, and sends nothing', async (_, rows, message) => {
    const domains = file('domains.csv', 'domain_id,parent_domain_id,name,description', ...rows)
    const { exitCode, stderr } = await datahub('import-domains', domains)
    expect(exitCode).toBe(2)
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(message)
    expect(sent()).toEqual([])
  })

  test('names a record that the server refuses in its own words; the rest arrives', async () => {
    server.failFromNow({ poison: (name) => name === urn.domain('audit_control') })
    const { exitCode, stdout } = await datahub('import-domains')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('14 created, 0 updated, 0 unchanged, 1 failed')
    expect(stdout).toMatch(
      /Refused: domainProperties of urn:li:domain:audit_control \(.*domains\.csv\)\n {2}the server said: Failed to ingest/,
    )
    expect(server.store.urns('domain')).toHaveLength(14)
  })

  test('tries again what may pass: a call that fails and an answer that is lost', async () => {
    server.failFromNow({ failing: new Map([[1, 503]]), losingAnswer: new Set([3]) })
    const { exitCode, stdout, stderr } = await datahub('import-domains')
    expect(exitCode).toBe(0)
    expect(stderr.match(/attempt 1 of 5 failed/g)).toHaveLength(2)
    expect(stdout).toContain('15 created')
    expect(server.store.urns('domain')).toHaveLength(15)
  })

  test('ends with 3 when the token is not taken', async () => {
    const { exitCode, stderr } = await datahub('import-domains', '--token', 'canary-wrong-78')
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Unauthorized to perform this action.')
    expect(stderr).not.toContain('canary-wrong-78')
  })
})

describe('dhub datahub import-glossaries and register-structured-properties', () => {
  test('makes nodes of rows with others below them, and terms that lie in nodes', async () => {
    const { exitCode, stderr } = await datahub('import-glossaries')
    expect(exitCode, stderr).toBe(0)
    expect(server.store.urns('glossaryNode').length).toBeGreaterThanOrEqual(15)
    expect(server.store.urns('glossaryTerm').length).toBeGreaterThanOrEqual(34)
    expect(valueOf(urn.glossaryTerm('customer_id'), 'glossaryTermInfo')).toMatchObject({
      parentNode: urn.glossaryNode('customer_identification'),
    })
    expect(valueOf(urn.glossaryTerm('customer_id'), 'domains')).toEqual({
      domains: [urn.domain('customer_data')],
    })
  })

  test('defines properties, and leaves them as they are the second time', async () => {
    expect((await datahub('register-structured-properties')).exitCode).toBe(0)
    expect(server.store.urns('structuredProperty').length).toBeGreaterThan(2)
    expect((await datahub('register-structured-properties')).stdout).toMatch(/ 0 created, 0 updated/)
  })
})

describe('dhub datahub import-all', () => {
  test('sends all three', async () => {
    const { exitCode, stdout } = await datahub('import-all')
    expect(exitCode).toBe(0)
    expect(stdout.match(/0 failed/g)).toHaveLength(3)
  })

  test('goes on after a missing file, and ends with 1', async () => {
    const into = join(folder, 'half')
    mkdirSync(join(into, 'shop'), { recursive: true })
    writeFileSync(
      join(into, 'shop', 'domains.csv'),
      'domain_id,parent_domain_id,name,description\nshop,,Shop,All of it\n',
    )
    const outcome = await datahub('import-all', into, '--json')
    expect(outcome.exitCode).toBe(1)
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      imports: [{ kind: 'domains' }],
      failures: [{ kind: 'glossaries' }, { kind: 'properties' }],
    })
    expect(server.store.urns('domain')).toEqual([urn.domain('shop')])
    expect((await datahub('import-all', into)).stderr).toContain('Cannot import glossaries.csv')
  })
})

describe('dhub datahub update-column-metadata', () => {
  const columns = () =>
    file(
      'columns.yaml',
      'tables:',
      '  - database: bank',
      '    schema: loans_db',
      '    table: loans',
      '    columns:',
      '      - name: amount',
      '        description: What was lent',
      '        structured_properties:',
      '          bank.class: secret',
      '          bank.years: 7',
      '      - name: rate',
      '        description: Of a year',
      '      - name: nothing',
      '        description: No such column',
    )

  function fillDefinitions(): void {
    for (const [id, type] of [
      ['bank.class', 'string'],
      ['bank.years', 'number'],
      ['bank.other', 'string'],
    ] as const)
      put(urn.structuredProperty(id), 'propertyDefinition', {
        qualifiedName: id,
        valueType: urn.dataType(type),
        entityTypes: [urn.entityType('schemaField')],
      })
  }

  test('adds to what is there: tags, terms, other columns and other properties stay', async () => {
    fillTables()
    fillDefinitions()
    const tagged = {
      fieldPath: 'amount',
      description: 'Old',
      globalTags: { tags: [{ tag: 'urn:li:tag:PII' }] },
    }
    const other = { fieldPath: 'id', description: 'Its key' }
    put(loans, 'editableSchemaMetadata', { editableSchemaFieldInfo: [tagged, other] })
    const amount = urn.schemaField(loans, 'amount')
    const kept = { propertyUrn: urn.structuredProperty('bank.other'), values: [{ string: 'x' }] }
    put(amount, 'structuredProperties', { properties: [kept] })
    const { exitCode, stdout } = await datahub('update-column-metadata', columns())
    expect(stdout).toContain('Left out: bank.loans_db.loans.nothing: the server knows no such column')
    expect(exitCode).toBe(1)
    expect(valueOf(loans, 'editableSchemaMetadata')).toEqual({
      editableSchemaFieldInfo: [
        { ...tagged, description: 'What was lent' },
        other,
        { fieldPath: 'rate', description: 'Of a year' },
      ],
    })
    expect(valueOf(amount, 'structuredProperties')).toEqual({
      properties: [
        kept,
        { propertyUrn: urn.structuredProperty('bank.class'), values: [{ string: 'secret' }] },
        { propertyUrn: urn.structuredProperty('bank.years'), values: [{ double: 7 }] },
      ],
    })
    expect(sent().filter(({ aspectName }) => aspectName === 'editableSchemaMetadata')).toHaveLength(1)
    expect((await datahub('update-column-metadata', columns())).stdout).toContain('0 updated, 2 unchanged')
  })

  test('--dry-run writes nothing, and tells tables and properties that the server does not know', async () => {
    expect((await datahub('update-column-metadata', columns(), '--dry-run')).stdout).toContain(
      'Left out: bank.loans_db.loans: the server knows no such table',
    )
    fillTables()
    const { stdout } = await datahub('update-column-metadata', columns(), '--dry-run')
    expect(stdout).toContain('the server knows no structured property bank.class')
    expect(stdout).toContain(`would be created: editableSchemaMetadata of ${loans}`)
    expect(sent()).toEqual([])
  })

  test('says where a file is wrong', async () => {
    const wrong = file('wrong.yaml', 'tables:', '  - database: bank', '    columns: []')
    const outcome = await datahub('update-column-metadata', wrong)
    expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('wrong.yaml:2') as string })
    expect((await datahub('update-column-metadata', join(folder, 'no.yaml'))).exitCode).toBe(2)
  })
})

describe('dhub datahub dataset create', () => {
  const rates = () =>
    file(
      'rates.yaml',
      '- {name: day, type: date, primary_key: true, description: The day}',
      '- {name: rate, type: "numeric(9,6)", nullable: false}',
    )
  const words = ['dataset', 'create', 'rates.daily', '--platform', 's3', '--platform-instance', '']

  test('makes one with the columns of a file, the same one once, and another only when told to', async () => {
    const entity = urn.dataset({ platform: 's3', env: 'PROD' }, 'rates.daily')
    const dry = await datahub(...words, '--columns', rates(), '--dry-run')
    expect(dry.stdout).toContain(`would be created: schemaMetadata of ${entity}`)
    expect(server.store.size).toBe(0)
    expect((await datahub(...words, '--columns', rates(), '--description', 'Of the day')).exitCode).toBe(0)
    expect(valueOf(entity, 'schemaMetadata')).toMatchObject({
      fields: [
        {
          fieldPath: 'day',
          nullable: false,
          isPartOfKey: true,
          description: 'The day',
          type: { type: { 'com.linkedin.schema.DateType': {} } },
        },
        { fieldPath: 'rate', nativeDataType: 'numeric(9,6)' },
      ],
    })
    expect((await datahub(...words, '--columns', rates())).stdout).toMatch(/0 created, 0 updated/)
    const other = file('other.yaml', '- {name: week, type: int}')
    const refused = await datahub(...words, '--columns', other)
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--replace') as string })
    expect((await datahub(...words, '--columns', other, '--replace')).exitCode).toBe(0)
    expect(valueOf(entity, 'schemaMetadata')).toMatchObject({ fields: [{ fieldPath: 'week' }] })
    expect(valueOf(entity, 'datasetProperties')).toMatchObject({ description: 'Of the day' })
  })

  test('takes the columns of a table of the database', async () => {
    await using session = await openSession(target)
    await session.script(
      "create schema shop; create table shop.orders (id bigint primary key, amount numeric(12,2)); comment on table shop.orders is 'What was bought'",
    )
    const { exitCode, stderr } = await datahub(...words, '--from-table', 'shop.orders')
    expect(exitCode, stderr).toBe(0)
    const entity = urn.dataset({ platform: 's3', env: 'PROD' }, 'rates.daily')
    expect(valueOf(entity, 'schemaMetadata')).toMatchObject({
      fields: [
        { fieldPath: 'id', isPartOfKey: true },
        { fieldPath: 'amount', nativeDataType: 'NUMERIC(12, 2)' },
      ],
    })
    expect(valueOf(entity, 'datasetProperties')).toMatchObject({ description: 'What was bought' })
    expect((await datahub(...words, '--from-table', 'shop.nothing')).stderr).toContain('found no such table')
    expect((await datahub(...words)).stderr).toContain('found no columns')
  })
})

describe('dhub datahub lineage add', () => {
  const add = ['lineage', 'add', 'bank.loans_db.loans', '--to', 'bank.analytics.loan_book']

  test('adds to what is there, and nothing the second time', async () => {
    fillTables()
    const before = {
      dataset: urn.dataset(place, 'x.y.z'),
      type: 'COPY',
      auditStamp: { time: 1, actor: 'urn:li:corpuser:a' },
    }
    put(book, 'upstreamLineage', { upstreams: [before] })
    const words = [...add, '--columns', 'id:id,amount:total', '--columns', 'rate:total']
    expect((await datahub(...words, '--dry-run')).stdout).toContain(
      `would be updated: upstreamLineage of ${book}`,
    )
    expect(sent()).toEqual([])
    const added = await datahub(...words)
    expect(added.exitCode, added.stderr).toBe(0)
    expect(valueOf(book, 'upstreamLineage')).toMatchObject({
      upstreams: [before, { dataset: loans, type: 'TRANSFORMED' }],
      fineGrainedLineages: [
        { upstreams: [urn.schemaField(loans, 'id')], downstreams: [urn.schemaField(book, 'id')] },
        {
          upstreams: [urn.schemaField(loans, 'amount'), urn.schemaField(loans, 'rate')],
          downstreams: [urn.schemaField(book, 'total')],
        },
      ],
    })
    expect((await datahub(...words)).stdout).toContain('0 created, 0 updated, 1 unchanged')
  })

  test('puts it on a job, which is made where it is not there', async () => {
    fillTables()
    const words = [...add, '--columns', 'id:id', '--via']
    expect((await datahub(...words, 'airflow:nightly.load')).exitCode).toBe(0)
    const job = urn.dataJob(urn.dataFlow({ platform: 'airflow', env: 'PROD' }, 'nightly'), 'load')
    expect(valueOf(job, 'dataJobInfo')).toMatchObject({ name: 'load' })
    expect(valueOf(job, 'dataJobInputOutput')).toMatchObject({
      inputDatasetEdges: [{ destinationUrn: loans }],
      outputDatasetEdges: [{ destinationUrn: book }],
      fineGrainedLineages: [{ downstreams: [urn.schemaField(book, 'id')] }],
    })
    expect(valueOf(book, 'upstreamLineage')).toBeUndefined()
    expect((await datahub(...words, job)).stdout).toMatch(/0 created, 0 updated/)
  })

  test('refuses datasets, columns and jobs that it cannot find, with what to do', async () => {
    expect((await datahub(...add)).stderr).toContain('dhub datahub dataset create')
    fillTables()
    for (const [more, message] of [
      [['--columns', 'nothing:id'], 'found no column nothing upstream'],
      [['--columns', 'id:nothing'], 'found no column nothing downstream'],
      [['--columns', 'id'], 'expected from:to'],
      [['--via', 'nightly'], 'expected orchestrator:flow.job'],
    ] as const) {
      const { exitCode, stderr } = await datahub(...add, ...more)
      expect(exitCode).toBe(2)
      expect(stderr.replaceAll(/\s+/g, ' ')).toContain(message)
    }
    expect(
      (await datahub('lineage', 'add', 'bank.loans_db.loans', '--to', 'bank.loans_db.loans')).exitCode,
    ).toBe(2)
    expect(sent()).toEqual([])
  })
})
