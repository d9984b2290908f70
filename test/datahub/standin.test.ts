import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, inject, test } from 'vitest'
import { writePack } from '../../src/datahub/pack/write-pack.ts'
import { exampleStamp } from '../unit/datahub/example-names.ts'
import { exampleRecords } from '../unit/datahub/example-records.ts'
import { releasedSchemas } from '../unit/datahub/released-schemas.ts'
import { isDatahubMissing, runInVenv, skippedWithoutDatahub } from './datahub-program.ts'
import { StandIn } from './standin/standin-server.ts'

const token = 'canary-token-2'
const records = exampleRecords()

const schemas = releasedSchemas()

describe.skipIf(isDatahubMissing || schemas === undefined)(
  `DataHub's own command ${skippedWithoutDatahub}`,
  () => {
    test('finds every file of a pack valid', async () => {
      const folder = await packFolder('valid')
      for (const file of ['01-definitions.json', '02-data.json']) {
        const { exitCode, output } = await runInVenv('datahub', [
          'check',
          'metadata-file',
          join(folder, file),
        ])
        expect(exitCode, output).toBe(0)
        expect(output).toContain('all valid')
      }
    })

    test('sends a pack to the stand-in as to a server, and all of it arrives', async () => {
      await using server = await StandIn.start({ token, schemas })
      const { exitCode, output } = await ingest(await packFolder('sent'), server, token)
      expect(exitCode, output).toBe(0)
      expect(output).toContain('Pipeline finished successfully')
      for (const { entityUrn, aspectName, aspect } of records)
        expect(server.store.aspects(entityUrn)?.get(aspectName)?.value, entityUrn).toMatchObject(aspect.json)
    })

    test('is sent away without the token, and tells what the stand-in refused', async () => {
      await using closed = await StandIn.start({ token })
      const away = await ingest(await packFolder('away'), closed, 'wrong')
      expect(away.exitCode).not.toBe(0)
      expect(away.output).toContain('Unauthorized to perform this action.')
      await using server = await StandIn.start({
        schemas,
        faults: { poison: (urn) => urn === 'urn:li:tag:PII' },
      })
      const refused = await ingest(await packFolder('refused'), server, token)
      expect(refused.exitCode).not.toBe(0)
      expect(refused.output).toContain('javax.persistence.PersistenceException')
    })

    test('loads a folder as the datapack that it is, and unloads it', async () => {
      await using server = await StandIn.start({ token, schemas })
      const folder = await packFolder('datapack')
      const environment = {
        DATAHUB_GMS_URL: server.url,
        DATAHUB_GMS_TOKEN: token,
        HOME: inject('datahubFolder'),
      }
      const run = (...words: readonly string[]) =>
        runInVenv('datahub', ['datapack', ...words], { environment })
      const loaded = await run(
        'load',
        'dhub',
        '--url',
        pathToFileURL(join(folder, 'index.json')).href,
        '--trust-custom',
      )
      expect(loaded.output).toContain("Data pack 'dhub' loaded successfully.")
      expect(loaded.output).toContain('All entities available.')
      for (const { entityUrn, aspectName } of records)
        expect(server.store.has(entityUrn, aspectName), `${aspectName} of ${entityUrn}`).toBe(true)
      const unloaded = await run('unload', 'dhub')
      expect(unloaded.exitCode, unloaded.output).toBe(0)
      expect(records.filter(({ entityUrn }) => server.store.aspects(entityUrn) !== undefined)).toEqual([])
    })

    test('copies a pack from file to file without a difference', async () => {
      const folder = await packFolder('copied')
      const source = join(folder, '02-data.json')
      const target = join(inject('datahubFolder'), 'copy.json')
      const recipe = join(inject('datahubFolder'), 'copy.dhub.yaml')
      writeFileSync(
        recipe,
        JSON.stringify({
          // The client would mark all records with a run of its own.
          run_id: exampleStamp.runId,
          source: { type: 'file', config: { path: source } },
          sink: { type: 'file', config: { filename: target } },
        }),
      )
      const { exitCode, output } = await runInVenv('datahub', [
        'ingest',
        'run',
        '-c',
        recipe,
        '--no-default-report',
      ])
      expect(exitCode, output).toBe(0)
      // The client writes out what is left to defaults; nothing else may differ.
      const [sent, copied] = [source, target].map(
        (file) => JSON.parse(readFileSync(file, 'utf8')) as object[],
      )
      expect(copied).toHaveLength(sent?.length ?? 0)
      expect(copied).toMatchObject(sent ?? [])
    })
  },
)

async function packFolder(name: string): Promise<string> {
  const folder = join(inject('datahubFolder'), `pack-${name}`)
  const isDefinition = ({ aspectName }: { readonly aspectName: string }) =>
    aspectName === 'propertyDefinition'
  await writePack(
    folder,
    [
      { name: 'definitions', isAwaited: true, records: records.filter(isDefinition) },
      { name: 'data', isAwaited: false, records: records.filter((record) => !isDefinition(record)) },
    ],
    exampleStamp,
  )
  return folder
}

/** Both files of a pack through the sink for servers, the definitions first. */
async function ingest(folder: string, server: StandIn, given: string) {
  let last = { exitCode: 0, output: '' }
  for (const file of ['01-definitions.json', '02-data.json']) {
    const recipe = `${folder}-${file.replace('.json', '.dhub.yaml')}`
    const sink = { type: 'datahub-rest', config: { server: server.url, token: '${DATAHUB_GMS_TOKEN}' } }
    const source = { type: 'file', config: { path: join(folder, file) } }
    writeFileSync(recipe, JSON.stringify({ source, sink }))
    const environment = { DATAHUB_GMS_TOKEN: given, DATAHUB_REST_EMITTER_DEFAULT_RETRY_MAX_TIMES: '1' }
    const next = await runInVenv('datahub', ['ingest', 'run', '-c', recipe, '--no-spinner'], { environment })
    last = { exitCode: Math.max(last.exitCode, next.exitCode), output: last.output + next.output }
  }
  return last
}
