import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPack } from '../../../../src/datahub/pack/read-pack.ts'
import { type PackChapter, writePack } from '../../../../src/datahub/pack/write-pack.ts'
import { type MetadataRecord, record } from '../../../../src/datahub/records/metadata-record.ts'
import { urn } from '../../../../src/datahub/records/urns.ts'

const stamp = { runId: 'dhub-42', lastObserved: 1_790_000_000_000 }
const pii = record(urn.tag('PII'), 'tagProperties', { name: 'PII', colorHex: '#D94A4A' })
const domain = record(urn.domain('lending'), 'domainProperties', { name: 'Lending', description: 'Loans' })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dhub-pack-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function chapter(name: string, records: readonly MetadataRecord[], isAwaited = false): PackChapter {
  return { name, isAwaited, records }
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

describe('writePack()', () => {
  test('writes numbered files, a record a line with its run, and an index', async () => {
    const written = await writePack(
      folder,
      [chapter('definitions', [pii], true), chapter('data', [domain, pii])],
      stamp,
    )
    expect(written.records).toBe(3)
    expect(readdirSync(folder)).toEqual(['01-definitions.json', '02-data.json', 'index.json'])
    expect(JSON.parse(read('index.json'))).toMatchObject({
      files: [
        { path: '01-definitions.json', wait_for_completion: true },
        { path: '02-data.json', wait_for_completion: false },
      ],
    })
    expect(read('01-definitions.json')).toBe(
      '[\n{"entityType":"tag","entityUrn":"urn:li:tag:PII","changeType":"UPSERT","aspectName":"tagProperties",' +
        '"aspect":{"json":{"colorHex":"#D94A4A","name":"PII"}},' +
        '"systemMetadata":{"lastObserved":1790000000000,"runId":"dhub-42"}}\n]\n',
    )
    expect(JSON.parse(read('02-data.json'))).toHaveLength(2)
  })

  test('gives other records another version, since DataHub’s client keeps packs by it', async () => {
    const version = async (...records: MetadataRecord[]) => {
      await writePack(folder, [chapter('data', records)], stamp)
      return (JSON.parse(read('index.json')) as { version: string }).version
    }
    const first = await version(pii)
    expect(await version(pii, domain)).not.toBe(first)
    expect(await version(pii)).toBe(first)
  })

  test('leaves out a chapter without records, and replaces an older pack', async () => {
    await writePack(folder, [chapter('a', [pii]), chapter('b', [pii])], stamp)
    await writePack(folder, [chapter('a', [pii]), chapter('b', [])], stamp)
    expect(readdirSync(folder)).toEqual(['01-a.json', 'index.json'])
  })

  test('leaves a folder alone that holds something else', async () => {
    writeFileSync(join(folder, 'letter.txt'), 'dear')
    await expect(writePack(folder, [chapter('a', [pii])], stamp)).rejects.toThrow('found letter.txt in it')
    expect(readdirSync(folder)).toEqual(['letter.txt'])
  })

  test('refuses a number that JSON cannot hold', async () => {
    const bad = record(urn.dataset({ platform: 'postgres', env: 'PROD' }, 'a.b.c'), 'datasetProfile', {
      timestampMillis: Number.NaN,
    })
    await expect(writePack(folder, [chapter('a', [bad])], stamp)).rejects.toThrow('finite number')
  })
})

describe('readPack()', () => {
  async function readAll(path: string) {
    const files = []
    for await (const file of readPack(path)) files.push(file)
    return files
  }

  test.each(['', 'index.json'])('reads back what was written, given %j', async (name) => {
    await writePack(folder, [chapter('definitions', [pii], true), chapter('data', [domain])], stamp)
    expect(await readAll(join(folder, name))).toEqual([
      {
        path: '01-definitions.json',
        isAwaited: true,
        records: [{ file: '01-definitions.json', number: 1, value: { ...pii, systemMetadata: stamp } }],
      },
      {
        path: '02-data.json',
        isAwaited: false,
        records: [{ file: '02-data.json', number: 1, value: { ...domain, systemMetadata: stamp } }],
      },
    ])
  })

  test('reads a single file of records', async () => {
    writeFileSync(join(folder, 'a.json'), '[{}]')
    expect((await readAll(join(folder, 'a.json')))[0]?.records).toEqual([
      { file: 'a.json', number: 1, value: {} },
    ])
  })

  test.each([
    ['{"version":"1"}', 'expected a pack’s index'],
    ['{"version":"1","files":["../secret.json"]}', 'expected files within it'],
    ['{"version":"1","files":["a.json"]}', 'expected JSON'],
    ['nonsense', 'expected JSON'],
  ])('refuses the index %s', async (index, message) => {
    writeFileSync(join(folder, 'index.json'), index)
    await expect(readAll(folder)).rejects.toThrow(message.replace('’', "'"))
  })

  test('refuses a file that is no array, and a folder that is not there', async () => {
    writeFileSync(join(folder, 'a.json'), '{}')
    await expect(readAll(join(folder, 'a.json'))).rejects.toThrow('expected an array')
    await expect(readAll(join(folder, 'nowhere'))).rejects.toThrow('found nothing there')
  })
})

test('record() refuses an empty aspect', () => {
  expect(() =>
    record(urn.dataset({ platform: 'postgres', env: 'PROD' }, 'a'), 'datasetProperties', {}),
  ).toThrow('found an empty')
})
