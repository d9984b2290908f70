import type { Layout } from '../../core/dataset.ts'
import { UserError } from '../../core/errors.ts'
import { makeRecipe } from '../../datahub/recipes/recipe.ts'
import type { RecipeOptions } from '../../datahub/recipes/recipe-options.ts'
import type { RecipeScope } from '../../datahub/recipes/recipe-scope.ts'
import { recipeEnding, recipeText } from '../../datahub/recipes/recipe-text.ts'
import { bankSystems, foreignScope, systemScope, wholeScope } from './bank-scopes.ts'

/** Which recipes are wanted. */
export interface RecipeRequest extends RecipeOptions {
  readonly layout: Layout
  /** Systems of the bank or other databases; none for the whole bank. */
  readonly databases: readonly string[]
  /** Schemas of other databases; systems of the bank where all lie in one database. */
  readonly schemas: readonly string[]
  /** The command that makes the same recipes again, told at the head of each. */
  readonly remake: string
}

/** A recipe and the name of its file. */
export interface RecipeFile {
  readonly name: string
  readonly file: string
  readonly text: string
}

/**
 * The recipes of a request, one for each database, and one for the whole bank where nothing was named. Asks no server.
 *
 * @throws UserError where usage is asked for without a server to ask, or a name cannot be that of a file
 */
export function makeRecipes(request: RecipeRequest): readonly RecipeFile[] {
  if (request.hasUsage && request.sink === 'file') {
    throw new UserError(
      'Cannot take usage into a file: found --usage with --sink file; expected --sink rest',
      ['Leave --usage out: the source asks a DataHub server when it counts usage'],
    )
  }
  return scopesOf(request).map((scope) => ({
    name: scope.name,
    file: `${scope.name}${recipeEnding}`,
    text: recipeText(scope, makeRecipe(scope, request), request.remake),
  }))
}

function scopesOf({ layout, databases, schemas }: RecipeRequest): readonly RecipeScope[] {
  const systems = bankSystems(layout)
  const named =
    layout === 'schemas' ? [...databases, ...schemas.filter((name) => systems.includes(name))] : databases
  if (named.length === 0) {
    const unknown = schemas.filter((name) => !systems.includes(name))
    if (unknown.length > 0) throw unknownSchema(unknown, systems)
    return [...systems.map((system) => systemScope(system, layout)), wholeScope(layout)]
  }
  const others = schemas.filter((name) => !systems.includes(name))
  return [...new Set(named)].map((name) => {
    if (systems.includes(name)) return withSchemas(systemScope(name, layout), layout, others)
    if (!/^[A-Za-z_][\w$-]*$/.test(name)) throw unusableName(name)
    return foreignScope(name, schemas)
  })
}

/** A system that has a database of its own may keep its tables elsewhere than in `public`. */
function withSchemas(scope: RecipeScope, layout: Layout, schemas: readonly string[]): RecipeScope {
  return layout === 'schemas' || schemas.length === 0 ? scope : { ...scope, schemas }
}

function unknownSchema(found: readonly string[], systems: readonly string[]): UserError {
  return new UserError(
    `Cannot make recipes: found --schema ${found.join(', ')} without a database; expected ${systems.join(', ')}`,
    ['Name the database of the schema with --database'],
  )
}

function unusableName(name: string): UserError {
  return new UserError(
    `Cannot make a recipe: found --database ${name}; expected letters, digits, _, $ and - only, because its file has the same name`,
    ['Mend --database'],
  )
}
