import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { ingestTable } from '../../interfaces/cli/datahub/ingest-report.ts'
import { recipeFolder } from '../../interfaces/cli/datahub/recipe-flags.ts'
import { recipesFlag } from '../../interfaces/cli/datahub/server-flags.ts'
import { type IngestEntry, listIngestion } from '../../services/datahub/list-ingestion.ts'

/** What `dhub datahub ingest-list --json` prints. */
type IngestListDocument = { readonly databases: readonly IngestEntry[] }

export default class DatahubIngestList extends DatabaseCommand {
  static override summary = 'list databases and the recipes that they have'
  static override examples = [
    '<%= config.bin %> datahub ingest-list',
    '<%= config.bin %> datahub ingest-list --recipes my-recipes --json',
  ]
  static override flags = { recipes: recipesFlag(recipeFolder) }

  override async run(): Promise<IngestListDocument> {
    const { flags } = await this.parse(DatahubIngestList)
    const databases = await listIngestion(await this.findTarget(flags), flags.recipes)
    this.showTable(ingestTable(databases))
    return { databases }
  }
}
