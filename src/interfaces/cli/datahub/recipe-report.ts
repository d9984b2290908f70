import type { WrittenRecipe } from '../../../services/datahub/write-recipes.ts'

const words: Readonly<Record<WrittenRecipe['state'], string>> = {
  written: 'Wrote',
  changed: 'Wrote anew',
  same: 'Left as it is:',
}

/** What became of each recipe, one line each. */
export function renderRecipes(recipes: readonly WrittenRecipe[]): string {
  return recipes.map(({ path, state }) => `${words[state]} ${path}`).join('\n')
}
