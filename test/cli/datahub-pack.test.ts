import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePack } from '../../src/datahub/pack/write-pack.ts'
import { record } from '../../src/datahub/records/metadata-record.ts'
import { urn } from '../../src/datahub/records/urns.ts'
import { StandIn } from '../datahub/standin/standin-server.ts'
import { exampleStamp } from '../unit/datahub/example-names.ts'
import { exampleRecords } from '../unit/datahub/example-records.ts'
import { runDhub } from './run-dhub.ts'

const token = 'canary-token-3'
const records = exampleRecords()
const orphan = record(urn.domain('cards'), 'domainProperties', {
  name: 'Cards',
  parentDomain: urn.domain('no'),
})

let folder: string
let good: string
let bad: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dhub-pack-'))
  good = join(folder, 'good')
  bad = join(folder, 'bad')
  await writePack(good, [{ name: 'all', isAwaited: false, records }], exampleStamp)
  await writePack(bad, [{ name: 'all', isAwaited: false, records: [...records, orphan] }], exampleStamp)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('dhub datahub check', () => {
  test('finds nothing wrong with a good pack', async () => {
    const { stdout, exitCode } = await runDhub(['datahub', 'check', good])
    expect(stdout).toBe(
      `${records.length} records in 1 file of ${good}: nothing wrong by the rules of dhub\n`,
    )
    expect(exitCode).toBe(0)
  })

  test('names file, record, entity, aspect, place, what was found and what was expected', async () => {
    const { stdout, exitCode } = await runDhub(['datahub', 'check', bad])
    expect(stdout).toContain(
      `01-all.json, record ${records.length + 1}: domainProperties of urn:li:domain:cards`,
    )
    expect(stdout).toContain(
      'parentDomain: found "urn:li:domain:no"; expected an entity of the pack, or one that every DataHub has',
    )
    expect(exitCode).toBe(1)
  })

  test('gives the findings as JSON', async () => {
    const { stdout, exitCode } = await runDhub(['datahub', 'check', bad, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      records: records.length + 1,
      findings: [{ file: '01-all.json', record: records.length + 1, path: 'parentDomain' }],
    })
    expect(exitCode).toBe(1)
  })

  test('says what to do where there is no pack, or no schemas', async () => {
    const nowhere = await runDhub(['datahub', 'check', join(folder, 'nowhere')])
    expect(nowhere.exitCode).toBe(2)
    expect(nowhere.stderr).toContain('expected a folder with index.json')
    const schemas = join(folder, 'schemas.json')
    const missing = await runDhub(['datahub', 'check', good, '--schemas', schemas])
    expect(missing.stderr).toContain('found no file')
    writeFileSync(schemas, '{}')
    const foreign = await runDhub(['datahub', 'check', good, '--schemas', schemas])
    expect(foreign.stderr).toContain('expected entities and aspects')
  })
})

describe('dhub datahub push', () => {
  test('sends a pack to the server of the variables, and says so', async () => {
    await using server = await StandIn.start({ token })
    const variables = { DATAHUB_GMS_URL: server.url, DATAHUB_GMS_TOKEN: token }
    const { stdout, stderr, exitCode } = await runDhub(['datahub', 'push', good], variables)
    expect(exitCode, stderr).toBe(0)
    expect(stdout).toContain(`${records.length} records arrived at ${server.url} (v1.5.0.6)`)
    expect(stdout).toContain('25 of them read back as they were sent')
    expect(server.store.urns()).toContain('urn:li:tag:PII')
    expect(stdout + stderr).not.toContain(token)
  })

  test('names a refused record in the words of the server, ends with 1, and goes on with it the next time', async () => {
    await using server = await StandIn.start({
      token,
      faults: { poison: (name) => name === 'urn:li:tag:PII' },
    })
    const words = ['datahub', 'push', good, '--server', server.url, '--token', token]
    const { stdout, exitCode } = await runDhub(words)
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(
      /Refused: 01-all\.json, record \d+: tagProperties of urn:li:tag:PII\n {2}the server said: Failed/,
    )
    const state = `${good}.push-state.json`
    expect(readFileSync(state, 'utf8')).not.toContain(token)
    server.failFromNow({})
    const again = await runDhub([...words, '--json'])
    expect(again.exitCode).toBe(0)
    expect(JSON.parse(again.stdout)).toMatchObject({ sent: 1, resumed: records.length - 1, refused: [] })
    expect(existsSync(state)).toBe(false)
  })

  test('says before it sends that a pack has findings, and sends it all the same', async () => {
    await using server = await StandIn.start()
    const { stdout, stderr, exitCode } = await runDhub(['datahub', 'push', bad, '--server', server.url])
    expect(stderr).toContain(`1 finding in the pack, which the server may refuse or drop`)
    expect(stdout).toContain(`${records.length + 1} records arrived`)
    expect(exitCode).toBe(0)
  })

  test('shows what the server says of a wrong token, and not the token', async () => {
    await using server = await StandIn.start({ token })
    const words = ['datahub', 'push', good, '--server', server.url, '--token', 'canary-wrong-token']
    const { stdout, stderr, exitCode } = await runDhub(words)
    expect(exitCode).toBe(3)
    expect(stderr).toContain('status 401: Unauthorized to perform this action.')
    expect(stderr).toContain('DATAHUB_GMS_TOKEN')
    expect(stdout + stderr).not.toContain('canary-wrong-token')
  })
})
