import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ExternalError, UserError } from '../../core/errors.ts'
import { makeRecipes, type RecipeFile, type RecipeRequest } from './make-recipes.ts'

/** What became of a recipe's file. */
export interface WrittenRecipe {
  readonly name: string
  readonly path: string
  readonly state: 'written' | 'changed' | 'same'
}

const ownMark = 'Written by `dhub '

/**
 * Writes recipes into a folder, making it where it is missing. What already stands there as it should is left alone.
 *
 * @throws UserError where a file of the name is not one of dhub's
 */
export async function writeRecipes(
  request: RecipeRequest,
  folder: string,
): Promise<readonly WrittenRecipe[]> {
  const recipes = makeRecipes(request)
  const before = await Promise.all(recipes.map(({ file }) => readIfThere(join(folder, file))))
  recipes.forEach(({ file }, index) => refuseForeign(join(folder, file), before[index]))
  const isMissing = recipes.some(({ text }, index) => before[index] !== text)
  if (isMissing) await inFolder(folder, () => mkdir(folder, { recursive: true }))
  return await Promise.all(recipes.map((recipe, index) => write(recipe, folder, before[index])))
}

async function write(recipe: RecipeFile, folder: string, before: string | undefined): Promise<WrittenRecipe> {
  const path = join(folder, recipe.file)
  if (before === recipe.text) return { name: recipe.name, path, state: 'same' }
  await inFolder(folder, () => writeFile(path, recipe.text))
  return { name: recipe.name, path, state: before === undefined ? 'written' : 'changed' }
}

async function inFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'an error'
    throw new ExternalError(
      `Cannot write recipes into ${folder}: found ${code}; expected a folder to write into`,
      {
        cause,
        nextSteps: ['Name another folder with --out'],
      },
    )
  }
}

function refuseForeign(path: string, text: string | undefined): void {
  if (text === undefined || text.includes(ownMark)) return
  throw new UserError(
    `Cannot write ${path}: found a file that dhub has not written; expected none, or one of dhub's`,
    ['Move it away, or name another folder with --out'],
  )
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
