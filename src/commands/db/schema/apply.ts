import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../../interfaces/cli/database-command.ts'
import { type AppliedSchema, applySchema } from '../../../services/database/apply-schema.ts'

export default class DbSchemaApply extends DatabaseCommand {
  static override summary = "make the bank's schemas, empty"
  static override examples = [
    '<%= config.bin %> db schema apply',
    '<%= config.bin %> db schema apply --layout databases',
  ]
  static override flags = {
    layout: Flags.option({
      options: ['schemas', 'databases'] as const,
      default: 'schemas',
      summary: 'all schemas in one database, or each a database of its own',
    })(),
  }

  override async run(): Promise<AppliedSchema> {
    const { flags } = await this.parse(DbSchemaApply)
    const applied = await applySchema(await this.findTarget(flags), flags.layout)
    this.log(`Made ${applied.schemas.join(', ')} in ${applied.databases.join(', ')}`)
    this.log(`Next: ${this.config.bin} db tables`)
    return applied
  }
}
