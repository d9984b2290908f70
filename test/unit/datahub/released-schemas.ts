import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DATAHUB_CLIENT_VERSION } from '../../../src/datahub/datahub-release.ts'
import { type AspectSchemas, parseAspectSchemas } from '../../../src/datahub/validate/aspect-schemas.ts'

const cached = fileURLToPath(
  new URL(`../../../.cache/datahub/aspects-${DATAHUB_CLIENT_VERSION}.json`, import.meta.url),
)

const { DHUB_CONFORMANCE: conformance, DHUB_TEST_DATAHUB: need } = process.env

/** The folder with schemas and examples of DataHub of another origin, beside the others, for whoever has one. */
export const conformanceFolder = conformance === undefined ? undefined : join(dirname(conformance), 'datahub')

/** What is said where a test needs the schemas and they are not there. */
export const schemasHint = 'needs the schemas of DataHub: npm run datahub:venv && npm run datahub:aspects'

/** The schemas of the release that the project is pinned to; with `DHUB_TEST_DATAHUB=required`, as in CI, they must be there. */
export function releasedSchemas(): AspectSchemas | undefined {
  if (existsSync(cached)) return parseAspectSchemas(readFileSync(cached, 'utf8'), cached)
  if (need === 'required') throw new Error(`Cannot test packs: found no ${cached}; ${schemasHint}`)
  return undefined
}

/** Schemas that lie in the conformance folder. */
export function conformanceSchemas(): AspectSchemas | undefined {
  if (conformanceFolder === undefined) return undefined
  const [file] = globSync('aspects-*.json', { cwd: conformanceFolder })
  if (file === undefined) return undefined
  return parseAspectSchemas(readFileSync(join(conformanceFolder, file), 'utf8'), file)
}
