import { describe, expect, test } from 'vitest'
import { DatahubClient, type SentProposal } from '../../../../src/datahub/client/datahub-client.ts'
import type { Connection } from '../../../../src/datahub/client/request.ts'
import { StandIn } from '../../../datahub/standin/standin-server.ts'
import { example } from '../example-names.ts'
import { exampleRecords } from '../example-records.ts'
import { releasedSchemas } from '../released-schemas.ts'

const token = 'canary-token-4'

describe('DatahubClient', () => {
  test('knows a server by its configuration and its health', async () => {
    await using server = await StandIn.start({ token })
    const client = clientOf(server)
    await expect(client.health()).resolves.toBeUndefined()
    expect((await client.config()).versions?.['acryldata/datahub']?.version).toBe('v1.5.0.6')
  })

  test('reads one aspect, a whole entity or a part of it, with the run that wrote it', async () => {
    await using server = await filled()
    const client = clientOf(server)
    expect(await client.aspect('tag', example.pii, 'tagProperties')).toMatchObject({
      value: { name: 'PII' },
      systemMetadata: { runId: 'run-1' },
    })
    expect(await client.entity('dataset', example.loans, ['status'])).toEqual({
      urn: example.loans,
      status: { value: { removed: false }, systemMetadata: { runId: 'run-1' } },
    })
    expect(Object.keys((await client.entity('dataset', example.loans)) ?? {}).length).toBeGreaterThan(10)
  })

  test('gives undefined for what is not there', async () => {
    await using server = await filled()
    const client = clientOf(server)
    expect(await client.aspect('tag', 'urn:li:tag:None', 'tagProperties')).toBeUndefined()
    expect(await client.aspect('tag', example.pii, 'ownership')).toBeUndefined()
    expect(await client.entity('tag', 'urn:li:tag:None')).toBeUndefined()
  })

  test('reads all entities of a kind page by page, each once', async () => {
    await using server = await filled()
    for (const pageSize of [1, 2, 100]) {
      const urns: string[] = []
      for await (const { urn } of clientOf(server).entities('dataset', { pageSize })) urns.push(urn)
      expect(urns).toEqual([example.customers, example.active, example.loans])
    }
  })

  test('asks by GraphQL, and tells what the server found wrong in a question', async () => {
    await using server = await filled()
    const client = clientOf(server)
    const question =
      'query q($input: SearchAcrossEntitiesInput!) { searchAcrossEntities(input: $input) { total } }'
    const input = { types: ['DATASET'], query: '*', start: 2, count: 2 }
    expect(await client.graphql(question, { input })).toMatchObject({
      searchAcrossEntities: {
        start: 2,
        count: 1,
        total: 3,
        searchResults: [{ entity: { urn: example.loans } }],
      },
    })
    expect(await client.graphql('{ me { corpUser { urn } } }', {})).toMatchObject({
      me: { corpUser: { urn: 'urn:li:corpuser:datahub' } },
    })
    await expect(client.graphql('{ nothing }', {})).rejects.toThrow(
      "Field 'nothing' in type 'Query' is undefined",
    )
  })

  test('takes an entity away', async () => {
    await using server = await filled()
    await clientOf(server).deleteEntity('dataset', example.loans)
    expect(server.store.urns('dataset')).not.toContain(example.loans)
  })

  test('takes back a run, or only counts what it would take back', async () => {
    await using server = await filled()
    const client = clientOf(server)
    const before = server.store.size
    const counted = await client.rollback('run-1', true)
    expect(counted.entitiesAffected).toBe(server.store.urns().length)
    expect(server.store.size).toBe(before)
    await client.rollback('run-2', false)
    expect(server.store.size).toBe(before)
    expect(await client.rollback('run-1', false)).toEqual(counted)
    expect(server.store.size).toBe(0)
  })

  test('has none of a batch taken when one of it is refused, and tells why in the words of the server', async () => {
    await using server = await StandIn.start({ token, schemas: releasedSchemas() })
    const good = proposal('urn:li:tag:Good', 'tagProperties', { name: 'Good' })
    const wrong = proposal('urn:li:tag:Bad', 'usageFeatures', { viewCountLast30Days: 1 })
    await expect(clientOf(server).ingest([good, wrong])).rejects.toThrow(
      'found status 422: Unknown aspect usageFeatures for entity tag; expected success',
    )
    expect(server.store.size).toBe(0)
  })

  test('tries again what may pass, as often as it may, and not what will not', async () => {
    await using server = await filled()
    const count = async (status: number) => {
      server.failFromNow({ failing: new Map([1, 2, 3, 4].map((call) => [call, status])) })
      const before = server.calls.length
      await expect(clientOf(server).aspect('tag', example.pii, 'tagProperties')).rejects.toThrow(
        `status ${status}`,
      )
      return server.calls.length - before
    }
    for (const status of [503, 429, 500]) expect(await count(status), String(status)).toBe(3)
    for (const status of [400, 403, 422]) expect(await count(status), String(status)).toBe(1)
  })

  test('gives up waiting for an answer', async () => {
    await using server = await StandIn.start({ token, faults: { answeringNever: true } })
    const client = clientOf(server, {
      timeoutMilliseconds: 50,
      retry: { attemptsMax: 1, pauseMilliseconds: 1 },
    })
    await expect(client.aspect('tag', example.pii, 'tagProperties')).rejects.toThrow(
      'no answer within 0.05 seconds',
    )
  })

  test('does not repeat its token, even when the server does', async () => {
    await using server = await StandIn.start({
      token,
      faults: { poison: () => true, poisonSaying: `for ${token}` },
    })
    const sending = clientOf(server).ingest([proposal('urn:li:tag:Good', 'tagProperties', { name: 'Good' })])
    await expect(sending).rejects.toThrow('for ***')
  })
})

function clientOf(server: StandIn, patience: Partial<Connection> = {}): DatahubClient {
  return new DatahubClient({
    url: server.url,
    token,
    retry: { attemptsMax: 3, pauseMilliseconds: 1 },
    timeoutMilliseconds: 20_000,
    ...patience,
  })
}

/** A server that has the example, written by run 1. */
async function filled(): Promise<StandIn> {
  const server = await StandIn.start({ token, schemas: releasedSchemas() })
  await clientOf(server).ingest(
    exampleRecords().map(({ entityUrn, aspectName, aspect }) => proposal(entityUrn, aspectName, aspect.json)),
  )
  return server
}

function proposal(entityUrn: string, aspectName: string, value: object): SentProposal {
  return {
    entityType: entityUrn.split(':')[2] ?? '',
    entityUrn,
    changeType: 'UPSERT',
    aspectName,
    aspect: { value: JSON.stringify(value), contentType: 'application/json' },
    systemMetadata: { runId: 'run-1' },
  }
}
