import { Flags } from '@oclif/core'
import type { Layout } from '../../../core/dataset.ts'
import { defaultIdentity } from '../../../datahub/catalogue-identity.ts'
import { type WrittenRecipe, writeRecipes } from '../../../services/datahub/write-recipes.ts'
import { recipeFolder } from './recipe-flags.ts'

/** `--recipes`, alone or with a folder. */
export const seedRecipesFlag = Flags.string({
  helpValue: '<folder>',
  summary: `write recipes for DataHub at the end, as dhub datahub recipes does; alone: into ${recipeFolder}`,
})

/** The command line with the folder added where `--recipes` stands alone. */
export function withRecipeFolder(argv: readonly string[]): string[] {
  return argv.map((word) => (word === '--recipes' ? `--recipes=${recipeFolder}` : word))
}

/** Writes the recipes of a bank that lies as it was seeded. */
export async function writeSeedRecipes(layout: Layout, folder: string): Promise<readonly WrittenRecipe[]> {
  const remake = layout === 'schemas' ? 'dhub datahub recipes' : `dhub datahub recipes --layout ${layout}`
  const wishes = { databases: [], schemas: [], hasProfiling: true, hasLineage: true, hasUsage: true }
  const place = { identity: defaultIdentity, network: 'localhost', sink: 'rest' } as const
  return await writeRecipes({ layout, ...wishes, ...place, remake }, folder)
}
