import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { recipeEnding } from '../../datahub/recipes/recipe-text.ts'
import { wholeBank } from './bank-scopes.ts'

/** A recipe that lies in a folder. */
export interface FoundRecipe {
  readonly name: string
  readonly path: string
}

/** Every recipe of a folder by its name; none where the folder is missing. */
export async function listRecipes(folder: string): Promise<readonly FoundRecipe[]> {
  const names = await readdir(folder).catch(() => [])
  const recipes = names.filter((name) => name.endsWith(recipeEnding)).toSorted()
  return recipes.map((file) => ({ name: file.slice(0, -recipeEnding.length), path: join(folder, file) }))
}

/**
 * The recipes of the databases that are named; without names the one for the whole bank, else all that there are.
 *
 * @throws UserError where a recipe is missing
 */
export async function findRecipes(
  folder: string,
  databases: readonly string[],
): Promise<readonly FoundRecipe[]> {
  const found = await listRecipes(folder)
  if (databases.length === 0) {
    const whole = found.filter(({ name }) => name === wholeBank)
    const recipes = whole.length > 0 ? whole : found
    if (recipes.length > 0) return recipes
    throw missing(folder, 'none', 'at least one', 'Run dhub datahub recipes to write them')
  }
  return [...new Set(databases)].map((database) => {
    const recipe = found.find(({ name }) => name === database)
    if (recipe !== undefined) return recipe
    const there = found.length === 0 ? 'none' : found.map(({ name }) => name).join(', ')
    throw missing(folder, there, database, `Run dhub datahub recipes --database ${database} to write it`)
  })
}

function missing(folder: string, found: string, expected: string, step: string): UserError {
  return new UserError(`Cannot find the recipes in ${folder}: found ${found}; expected ${expected}`, [
    step,
    'Name another folder with --recipes',
  ])
}
