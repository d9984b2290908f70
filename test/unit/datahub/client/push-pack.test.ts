import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../../../src/datahub/client/request.ts'
import { canonicalJson } from '../../../../src/datahub/pack/canonical-json.ts'
import { writePack } from '../../../../src/datahub/pack/write-pack.ts'
import { type MetadataRecord, record } from '../../../../src/datahub/records/metadata-record.ts'
import { urn } from '../../../../src/datahub/records/urns.ts'
import {
  type PushEvent,
  type PushOptions,
  type PushResult,
  pushPack,
} from '../../../../src/services/datahub/push-pack.ts'
import type { FaultPlan } from '../../../datahub/standin/fault-plan.ts'
import { StandIn, type StandInOptions } from '../../../datahub/standin/standin-server.ts'
import { example, exampleStamp } from '../example-names.ts'
import { exampleRecords } from '../example-records.ts'
import { releasedSchemas } from '../released-schemas.ts'

const token = 'canary-token-1'
const poisoned = example.pii
const records = exampleRecords()
const definitions = records.filter(({ aspectName }) => aspectName === 'propertyDefinition')
const others = records.filter(({ aspectName }) => aspectName !== 'propertyDefinition')

let folder: string
let pack: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dhub-push-'))
  pack = join(folder, 'pack')
  await writePack(
    pack,
    [
      { name: 'definitions', isAwaited: true, records: definitions },
      { name: 'data', isAwaited: false, records: others },
    ],
    exampleStamp,
  )
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('pushPack()', () => {
  test('sends every record, and reads a sample back', async () => {
    await using server = await standIn()
    const { result } = await push(server)
    expect(result).toMatchObject({ version: 'v1.5.0.6', records: records.length, sent: records.length })
    expect(result.refused).toEqual([])
    expect(result.readBack).toEqual({ records: 25, flaws: [] })
    expectAllKept(server)
    expect(existsSync(`${pack}.push-state.json`)).toBe(false)
  })

  test('has the server index what later records need before it goes on, and only that', async () => {
    await using server = await standIn()
    await push(server)
    const [first = '', second = ''] = server.bodies.filter((body) => body.includes('"proposals"'))
    const count = (body: string) => body.split('"X-DataHub-Sync-Index-Update":"true"').length - 1
    expect([count(first), count(second)]).toEqual([definitions.length, 0])
  })

  test('keeps within the limits of records and bytes', async () => {
    await using server = await standIn()
    server.failFromNow({ requestBytesMax: 4000 })
    await push(server, { limits: { recordsMax: 7, bytesMax: 3000 } })
    expectAllKept(server)
    expect(batchCalls(server)).toBeGreaterThan(records.length / 7)
  })

  test('survives that every tenth call fails', async () => {
    for (const seed of [1, 2, 3]) {
      await using server = await standIn({ failingShare: { share: 0.1, seed, status: 503 } })
      const retried: string[] = []
      const { result } = await push(server, { ...small, onRetry: (what) => retried.push(what) })
      expect(result.refused).toEqual([])
      expect(result.readBack.flaws).toEqual([])
      expectAllKept(server)
      expect(retried.length).toBeGreaterThan(0)
    }
  })

  test('survives a restart of the server in the middle', async () => {
    await using server = await standIn({ restartingAt: { call: 5, losesState: false } })
    const { result } = await push(server, small)
    expect(result.readBack.flaws).toEqual([])
    expectAllKept(server)
  })

  test('tells when the server lost what it had, and sends all again the next time', async () => {
    await using server = await standIn({ restartingAt: { call: 12, losesState: true } })
    const first = await push(server, small)
    expect(first.result.readBack.flaws).toContainEqual(expect.objectContaining({ problem: 'missing' }))
    const second = await push(server, small)
    expect(second.events).toContainEqual(expect.objectContaining({ type: 'started over' }))
    expect(second.result.readBack.flaws).toEqual([])
    expectAllKept(server)
  })

  test('survives that an answer is lost after the work was done', async () => {
    await using server = await standIn({ losingAnswer: new Set([2, 4]) })
    const { result } = await push(server, small)
    expect(result.refused).toEqual([])
    expectAllKept(server)
  })

  test('waits as long as a server asks for that is throttling', async () => {
    await using server = await standIn({ throttling: { calls: 2, retryAfterSeconds: 0 } })
    const { result } = await push(server, small)
    expect(result.sent).toBe(records.length)
  })

  test.each([422, 500])(
    'names the one bad record that is refused with %i, and the rest arrives',
    async (status) => {
      await using server = await standIn(poison(status))
      const { result, events } = await push(server)
      const at = others.findIndex(({ entityUrn }) => entityUrn === poisoned)
      expect(result.refused).toEqual([
        {
          file: '02-data.json',
          record: at + 1,
          urn: poisoned,
          aspect: 'tagProperties',
          said: expect.stringContaining('javax.persistence.PersistenceException') as string,
        },
      ])
      expect(events).toContainEqual({ type: 'refused', refused: result.refused[0] })
      expect(result.sent).toBe(records.length - 1)
      expectAllKept(server, poisoned)
    },
  )

  test('survives failing calls, a restart and a bad record at once', async () => {
    await using server = await standIn({
      ...poison(422),
      failingShare: { share: 0.1, seed: 9, status: 502 },
      restartingAt: { call: 6, losesState: false },
    })
    const { result } = await push(server, small)
    expect(result.refused.map(({ urn: refused }) => refused)).toEqual([poisoned])
    expectAllKept(server, poisoned)
  })

  test('sends a refused record again the next time, and only that', async () => {
    await using server = await standIn(poison(422))
    await push(server)
    server.failFromNow({})
    const { result } = await push(server)
    expect(result).toMatchObject({ resumed: records.length - 1, sent: 1, refused: [] })
    expectAllKept(server)
  })

  test('goes on where it was when the server stayed away', async () => {
    const server = await standIn({ failing: new Map(Array.from({ length: 40 }, (_, i) => [i + 5, 503])) })
    await using _ = server
    await expect(push(server, small)).rejects.toThrow('status 503')
    server.failFromNow({})
    const { result } = await push(server, small)
    expect(result.resumed).toBeGreaterThan(0)
    expect(result.resumed + result.sent).toBe(records.length)
    expectAllKept(server)
  })

  test('starts from the first record when it is told to', async () => {
    await using server = await standIn(poison(422))
    await push(server)
    const { result } = await push(server, { isFromStart: true })
    expect(result.resumed).toBe(0)
  })

  test('finds by reading back what the server lost without a word', async () => {
    await using server = await standIn({ silentlyDropping: (_, aspect) => aspect !== 'propertyDefinition' })
    const { result } = await push(server)
    expect(result.refused).toEqual([])
    expect(result.readBack.flaws.length).toBeGreaterThan(20)
    expect(result.readBack.flaws[0]).toMatchObject({ file: '02-data.json', problem: 'missing' })
  })

  test('gives up a pack that the server has no use for', async () => {
    await using server = await standIn({ poison: () => true })
    await expect(push(server, { refusedMax: 5 })).rejects.toThrow(
      'more than 5 records that the server refuses',
    )
  })

  test.each([undefined, 'wrong'])('is told that the token %s does not open the server', async (wrong) => {
    await using server = await standIn()
    await expect(push(server, { token: wrong })).rejects.toThrow(
      'status 401: Unauthorized to perform this action.',
    )
    expect(server.store.size).toBe(0)
  })

  test('writes no token into what it remembers', async () => {
    await using server = await standIn(poison(422))
    await push(server)
    expect(readFileSync(`${pack}.push-state.json`, 'utf8')).not.toContain(token)
  })

  test('refuses to talk to something else than the metadata service', async () => {
    await using server = await standIn()
    await expect(push(server, { url: `${server.url}/nowhere` })).rejects.toThrow('status 404')
    await server.stop()
    await expect(push(server)).rejects.toThrow(/Cannot reach DataHub at .*ECONNREFUSED/)
  })
})

const small = { limits: { recordsMax: 7, bytesMax: 1_000_000 } }

type Trial = Partial<Omit<PushOptions, 'connection'>> & {
  readonly token?: string | undefined
  readonly url?: string
  readonly onRetry?: (what: string) => void
}

async function standIn(faults: FaultPlan = {}): Promise<StandIn> {
  const options: StandInOptions = { token, faults, schemas: releasedSchemas() }
  return await StandIn.start(options)
}

function poison(status: number): FaultPlan {
  return { poison: (name) => name === poisoned, poisonStatus: status }
}

async function push(
  server: StandIn,
  trial: Trial = {},
): Promise<{ readonly result: PushResult; readonly events: readonly PushEvent[] }> {
  const { onRetry = () => {}, url = server.url, isFromStart = false, ...rest } = trial
  const connection: Connection = {
    url,
    token: 'token' in trial ? trial.token : token,
    retry: { attemptsMax: 6, pauseMilliseconds: 20 },
    timeoutMilliseconds: 20_000,
    onRetry: ({ what }) => onRetry(what),
  }
  const events: PushEvent[] = []
  const pushing = pushPack(pack, { ...rest, isFromStart, connection })
  for (;;) {
    const step = await pushing.next()
    if (step.done === true) return { result: step.value, events }
    events.push(step.value)
  }
}

/** Every record but those of one entity is on the server as it was sent. */
function expectAllKept(server: StandIn, except?: string): void {
  const missing = records.filter(
    ({ entityUrn, aspectName, aspect }: MetadataRecord) =>
      entityUrn !== except &&
      canonicalJson(server.store.aspects(entityUrn)?.get(aspectName)?.value) !== canonicalJson(aspect.json),
  )
  expect(missing.map(({ entityUrn, aspectName }) => `${aspectName} of ${entityUrn}`)).toEqual([])
}

function batchCalls(server: StandIn): number {
  return server.calls.filter((call) => call.includes('ingestProposalBatch')).length
}

test('the example has a bad record to be', () => {
  expect(records).toContainEqual(
    record(urn.tag('PII'), 'tagProperties', { name: 'PII', colorHex: '#D94A4A' }),
  )
})
