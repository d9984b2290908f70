import { ImportCommand } from '../../interfaces/cli/datahub/import-command.ts'
import { dryRunFlag, importArgs } from '../../interfaces/cli/datahub/import-flags.ts'
import type { ImportResult } from '../../services/datahub/import-vocabulary.ts'

export default class DatahubRegisterStructuredProperties extends ImportCommand {
  static override summary = 'tell the server of DataHub which structured properties there are'
  static override description =
    'Reads a list as the command of DataHub itself takes it: id, type, cardinality, display_name, description, allowed_values, entity_types. What the server has already is left alone; exit code 1 when it refuses something, such as another type for a property in use.'
  static override examples = [
    '<%= config.bin %> datahub register-structured-properties',
    '<%= config.bin %> datahub register-structured-properties databases/imports/bank/structured-properties.yaml --dry-run',
  ]
  static override args = importArgs
  static override flags = dryRunFlag

  override async run(): Promise<ImportResult> {
    const { args, flags } = await this.parse(DatahubRegisterStructuredProperties)
    return await this.import('properties', args.path, flags)
  }
}
