import { ImportCommand } from '../../interfaces/cli/datahub/import-command.ts'
import { dryRunFlag, importArgs } from '../../interfaces/cli/datahub/import-flags.ts'
import type { ImportResult } from '../../services/datahub/import-vocabulary.ts'

export default class DatahubImportGlossaries extends ImportCommand {
  static override summary = 'send a glossary to the server of DataHub'
  static override description =
    'Reads glossary_id,glossary_parent_id,name,definition,domain_id. A row with others below it becomes a node, every other a term in its node. Domains are held to the domains.csv beside the file. What the server has already is left alone; exit code 1 when it refuses something.'
  static override examples = [
    '<%= config.bin %> datahub import-glossaries',
    '<%= config.bin %> datahub import-glossaries databases/imports/bank/glossaries.csv --dry-run',
  ]
  static override args = importArgs
  static override flags = dryRunFlag

  override async run(): Promise<ImportResult> {
    const { args, flags } = await this.parse(DatahubImportGlossaries)
    return await this.import('glossaries', args.path, flags)
  }
}
