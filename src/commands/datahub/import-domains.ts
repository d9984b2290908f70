import { ImportCommand } from '../../interfaces/cli/datahub/import-command.ts'
import { dryRunFlag, importArgs } from '../../interfaces/cli/datahub/import-flags.ts'
import type { ImportResult } from '../../services/datahub/import-vocabulary.ts'

export default class DatahubImportDomains extends ImportCommand {
  static override summary = 'send business domains to the server of DataHub'
  static override description =
    'Reads domain_id,parent_domain_id,name,description. Parents come before their children; one that is missing and a circle are errors with file and line. What the server has already is left alone; exit code 1 when it refuses something.'
  static override examples = [
    '<%= config.bin %> datahub import-domains',
    '<%= config.bin %> datahub import-domains databases/imports/bank/domains.csv --dry-run',
  ]
  static override args = importArgs
  static override flags = dryRunFlag

  override async run(): Promise<ImportResult> {
    const { args, flags } = await this.parse(DatahubImportDomains)
    return await this.import('domains', args.path, flags)
  }
}
