import type { RecipePart } from './recipe.ts'
import type { RecipeNetwork, RecipeOptions } from './recipe-options.ts'
import type { RecipeScope } from './recipe-scope.ts'

const serverOf: Readonly<Record<RecipeNetwork, string>> = {
  localhost: 'http://localhost:8080',
  docker: 'http://datahub-gms:8080',
}

/** Where a recipe sends what it finds. A token is only ever named, never held. */
export function recipeSink(scope: RecipeScope, { network, sink }: RecipeOptions): RecipePart {
  if (sink === 'file') return { type: 'file', config: { filename: `${scope.name}.mcps.json` } }
  const server = `\${DATAHUB_GMS_URL:-${serverOf[network]}}`
  return { type: 'datahub-rest', config: { server, token: '${DATAHUB_GMS_TOKEN:-}' } }
}
