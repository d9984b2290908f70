import { Flags } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { recipeFlags, recipeFolder, toRecipeRequest } from '../../interfaces/cli/datahub/recipe-flags.ts'
import { renderRecipes } from '../../interfaces/cli/datahub/recipe-report.ts'
import { makeRecipes, type RecipeFile } from '../../services/datahub/make-recipes.ts'
import { type WrittenRecipe, writeRecipes } from '../../services/datahub/write-recipes.ts'

/** What `dhub datahub recipes --json` prints. */
type RecipesDocument = { readonly recipes: readonly (WrittenRecipe | RecipeFile)[] }

export default class DatahubRecipes extends BaseCommand {
  static override summary = 'write recipes for DataHub: one per database, and one for the whole bank'
  static override description =
    'Makes files that `datahub ingest -c` takes, with lineage, profiling, usage, domains, owners, terms and tags of the bank. Hosts, passwords and tokens stay variables, so the files hold no secret. Asks no server.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> datahub recipes',
    '<%= config.bin %> datahub recipes --database loans_db --no-profiling --dry-run',
    '<%= config.bin %> datahub recipes --layout databases --sink file --out ingest-databases',
  ]
  static override flags = {
    ...recipeFlags,
    out: Flags.string({ default: recipeFolder, helpValue: '<folder>', summary: 'where to write them' }),
    'dry-run': Flags.boolean({ summary: 'show the recipes and write nothing' }),
  }

  override async run(): Promise<RecipesDocument> {
    const { flags } = await this.parse(DatahubRecipes)
    const request = toRecipeRequest(flags)
    if (flags['dry-run']) {
      const recipes = makeRecipes(request)
      this.log(recipes.map(({ text }) => text).join('---\n'))
      return { recipes }
    }
    const recipes = await writeRecipes(request, flags.out)
    this.log(renderRecipes(recipes))
    this.log(`Next: ${this.config.bin} datahub ingest`)
    return { recipes }
  }
}
