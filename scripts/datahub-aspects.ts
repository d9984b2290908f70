// `npm run datahub:aspects`: what this release of DataHub takes, out of the environment that `npm run datahub:venv`
// makes: the shape of every aspect and which entity takes which, as one file under .cache/datahub. Nothing of it is
// copied into the tree. Another environment may be named: `npm run datahub:aspects -- FOLDER`.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DATAHUB_CLIENT_VERSION } from '../src/datahub/datahub-release.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const venv = process.argv[2] ?? process.env.DHUB_TEST_DATAHUB_VENV ?? join(root, '.cache/datahub-venv')
const folder = join(root, '.cache/datahub')

type Schema = {
  readonly Aspect?: {
    readonly name: string
    readonly keyForEntity?: string
    readonly entityAspects?: readonly string[]
  }
}

/** What a check needs of a schema; the rest is documentation and search settings. */
const KEPT = new Set(['type', 'name', 'namespace', 'fields', 'symbols', 'items', 'values', 'default'])

const files = globSync('{lib/python*,Lib}/site-packages/datahub/metadata/schemas/*.avsc', {
  cwd: venv,
}).sort()
if (files.length === 0)
  throw new Error(`Cannot read the schemas of DataHub: found none in ${venv}; run npm run datahub:venv first`)

const aspects: Record<string, unknown> = {}
const entities: Record<string, readonly string[]> = {}
for (const file of files) {
  const text = readFileSync(join(venv, file), 'utf8').replaceAll(
    'com.linkedin.pegasus2avro.',
    'com.linkedin.',
  )
  const schema = JSON.parse(text) as Schema
  if (schema.Aspect === undefined) continue
  const { name, keyForEntity, entityAspects = [] } = schema.Aspect
  aspects[name] = stripped(schema)
  if (keyForEntity !== undefined) entities[keyForEntity] = [name, ...entityAspects]
}

mkdirSync(folder, { recursive: true })
const target = join(folder, `aspects-${DATAHUB_CLIENT_VERSION}.json`)
writeFileSync(
  target,
  JSON.stringify({ source: `acryl-datahub ${DATAHUB_CLIENT_VERSION}`, entities, aspects }),
)
console.log(`${Object.keys(aspects).length} aspects of ${Object.keys(entities).length} entities: ${target}`)

function stripped(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(stripped)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([name]) => KEPT.has(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, name === 'default' ? value : stripped(value)]))
}
