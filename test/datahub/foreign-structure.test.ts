import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import { openSession } from '../../src/postgres/open-session.ts'
import { gatherDatabase } from '../../src/services/datahub/gather-estate.ts'
import { programEnvironment } from '../../src/services/datahub/program-environment.ts'
import { writeRecipes } from '../../src/services/datahub/write-recipes.ts'
import { testDatabase } from '../db/server.ts'
import { isDatahubMissing, runInVenv, skippedWithoutDatahub } from './datahub-program.ts'
import { readExtraction } from './read-extraction.ts'
import { fileRecipes } from './real-ingestion.ts'
import { emittedStructure, extractedStructure, kindOf, ownAspects } from './structural-records.ts'

const target = await testDatabase()
const schemas = ['other', 'public', 'shop']

async function extract() {
  const folder = join(inject('datahubFolder'), 'foreign')
  await mkdir(folder, { recursive: true })
  const request = { ...fileRecipes('schemas'), databases: [target.database], schemas, hasProfiling: false }
  await writeRecipes(request, folder)
  const server = { url: 'http://localhost:8080', token: undefined, source: 'default' } as const
  const environment = Object.entries(programEnvironment({}, target, server)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const words = [join(root, 'test/datahub/run_recipes.py'), `${target.database}.dhub.yaml`]
  const { output } = await runInVenv('python', words, {
    folder,
    environment: Object.fromEntries(environment),
  })
  expect(output).toContain('"exitCode": 0')
  return extractedStructure(readExtraction(join(folder, `${target.database}.mcps.json`)))
}

describe.skipIf(isDatahubMissing)(
  `the structure of a database of others beside DataHub's own source ${skippedWithoutDatahub}`,
  () => {
    test('is the very same for every type, key, view and procedure', async () => {
      {
        await using session = await openSession(target)
        await session.script(await readFile(join(root, 'test/datahub/foreign-structure.sql'), 'utf8'))
      }
      const theirs = await extract()
      const { estate } = await gatherDatabase(target, 20_778)
      const ours = await emittedStructure(estate.structure)
      const shared = [...ours].filter(([key]) => !ownAspects.includes(kindOf(key)))
      expect(Object.fromEntries(shared.toSorted())).toEqual(Object.fromEntries([...theirs].toSorted()))
      expect(theirs.size).toBeGreaterThan(60)
    })
  },
)
