import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { root } from '../../bin/source-package.js'
import type { Layout } from '../../src/core/dataset.ts'
import { defaultIdentity } from '../../src/datahub/catalogue-identity.ts'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { wholeBank } from '../../src/services/datahub/bank-scopes.ts'
import { prepareFeeds } from '../../src/services/datahub/landing/prepare-feeds.ts'
import type { RecipeRequest } from '../../src/services/datahub/make-recipes.ts'
import { programEnvironment } from '../../src/services/datahub/program-environment.ts'
import { writeRecipes } from '../../src/services/datahub/write-recipes.ts'
import { runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testServer } from '../db/server.ts'
import { resultsIn, runInVenv } from './datahub-program.ts'
import { type ExtractedRecord, readExtraction } from './read-extraction.ts'

/** What DataHub's own Postgres source made of a seeded bank, recipe by recipe. */
export interface RealIngestion {
  /** Where the bank lies: the database `bank`, or the six of its systems. */
  readonly target: ConnectionTarget
  /** Holds the recipes and, beside each, what it gave: `<recipe>.mcps.json`. */
  readonly folder: string
  /** The names of the recipes that were run, the one for the whole bank among them. */
  readonly recipes: readonly string[]
  readonly exitCodes: Readonly<Record<string, number>>
  /** All that the command wrote. */
  readonly output: string
  /** The records that a recipe gave; by default that for the whole bank. */
  readonly recordsOf: (recipe?: string) => readonly ExtractedRecord[]
}

type Finished = Pick<RealIngestion, 'recipes' | 'exitCodes' | 'output'>

/**
 * Seeds a small bank in the layout and runs every recipe for it with DataHub's own command, into files. Done once for
 * all test files of a run: the first that asks does it, the others wait.
 */
export async function realIngestion(layout: Layout): Promise<RealIngestion> {
  const folder = join(inject('datahubFolder'), layout)
  const done = join(folder, 'finished.json')
  const isFirst = (await mkdir(folder, { recursive: true })) !== undefined
  if (isFirst) await ingestAll(layout, folder, done)
  while (!existsSync(done)) await sleep(200)
  const finished = JSON.parse(readFileSync(done, 'utf8')) as Finished | { readonly error: string }
  if ('error' in finished) throw new Error(finished.error)
  const recordsOf = (recipe = wholeBank) => readExtraction(join(folder, `${recipe}.mcps.json`))
  return { target: testServer(), folder, ...finished, recordsOf }
}

async function ingestAll(layout: Layout, folder: string, done: string): Promise<void> {
  let finished: object
  try {
    finished = await ingestInto(layout, folder)
  } catch (error) {
    finished = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  await writeFile(done, JSON.stringify(finished))
}

async function ingestInto(layout: Layout, folder: string): Promise<Finished> {
  const target = testServer()
  await runSeed(target, { ...smallBank, layout })
  if (layout === 'schemas') await prepareFeeds({ target, layout, isProductionAllowed: true }, false)
  const written = await writeRecipes(fileRecipes(layout), folder)
  const environment = programEnvironment({}, target, {
    url: 'http://localhost:8080',
    token: undefined,
    source: 'default',
  })
  const { output } = await runInVenv(
    'python',
    [join(root, 'test/datahub/run_recipes.py'), ...written.map(({ name }) => `${name}.dhub.yaml`)],
    { folder, environment: Object.fromEntries(Object.entries(environment).filter(isSet)) },
  )
  const results = resultsIn<{ number: number; exitCode: number }>(output)
  const exitCodes = results.map(({ number, exitCode }) => [written[number]?.name, exitCode])
  return { recipes: written.map(({ name }) => name), exitCodes: Object.fromEntries(exitCodes), output }
}

/** The recipes of a layout in the form that needs no server. */
export const fileRecipes = (layout: Layout): RecipeRequest => ({
  layout,
  databases: [],
  schemas: [],
  identity: defaultIdentity,
  network: 'localhost',
  sink: 'file',
  hasProfiling: true,
  hasLineage: true,
  hasUsage: false,
  remake: 'dhub datahub recipes',
})

const isSet = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined
