// `npm run datahub:aspects`: what this release of DataHub takes, out of the environment that `npm run datahub:venv`
// makes: the shape of every aspect and which entity takes which, as one file under .cache/datahub. Nothing of it is
// copied into the tree. Another environment may be named: `npm run datahub:aspects -- FOLDER`.
// Plain JavaScript: it runs before anything is installed, on whatever Node there is.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const venv = process.argv[2] ?? process.env.DHUB_TEST_DATAHUB_VENV ?? join(root, '.cache/datahub-venv')
const release = readFileSync(join(root, 'src/datahub/datahub-release.ts'), 'utf8')
const version = /DATAHUB_CLIENT_VERSION = '([\d.]+)'/.exec(release)?.[1]

/** What a check needs of a schema; the rest is documentation and search settings. */
const kept = new Set(['type', 'name', 'namespace', 'fields', 'symbols', 'items', 'values', 'default'])

const aspects = {}
const entities = {}
const source = schemaFolder()
for (const file of readdirSync(source)
  .filter((name) => name.endsWith('.avsc'))
  .sort()) {
  const text = readFileSync(join(source, file), 'utf8').replaceAll(
    'com.linkedin.pegasus2avro.',
    'com.linkedin.',
  )
  const schema = JSON.parse(text)
  if (schema.Aspect === undefined) continue
  const { name, keyForEntity, entityAspects = [] } = schema.Aspect
  aspects[name] = stripped(schema)
  if (keyForEntity !== undefined) entities[keyForEntity] = [name, ...entityAspects]
}

const folder = join(root, '.cache/datahub')
mkdirSync(folder, { recursive: true })
const target = join(folder, `aspects-${version}.json`)
writeFileSync(target, JSON.stringify({ source: `acryl-datahub ${version}`, entities, aspects }))
console.log(`${Object.keys(aspects).length} aspects of ${Object.keys(entities).length} entities: ${target}`)

function schemaFolder() {
  const pythons = ['lib', 'Lib'].flatMap((name) => {
    const libraries = join(venv, name)
    if (!existsSync(libraries)) return []
    return [libraries, ...readdirSync(libraries).map((python) => join(libraries, python))]
  })
  const found = pythons
    .map((python) => join(python, 'site-packages/datahub/metadata/schemas'))
    .find((schemas) => existsSync(schemas))
  if (found !== undefined) return found
  throw new Error(`Cannot read the schemas of DataHub: found none in ${venv}; run npm run datahub:venv first`)
}

function stripped(schema) {
  if (Array.isArray(schema)) return schema.map(stripped)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema).filter(([name]) => kept.has(name))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name === 'default' ? value : stripped(value)]),
  )
}
