import { stringify } from 'yaml'
import type { Recipe } from './recipe.ts'
import type { RecipeScope } from './recipe-scope.ts'

/** What every recipe is called: editors know the ending and check what stands in the file. */
export const recipeEnding = '.dhub.yaml'

/** A recipe as the text of its file. */
export function recipeText(scope: RecipeScope, recipe: Recipe, remake: string): string {
  const head = [
    `# ${scope.title}, for DataHub: datahub ingest -c ${scope.name}${recipeEnding}`,
    `# Written by \`${remake}\`. Passwords and tokens come from the environment.`,
  ]
  return `${head.join('\n')}\n${stringify(recipe, { lineWidth: 0, aliasDuplicateObjects: false })}`
}
