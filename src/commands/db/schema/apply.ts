import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../../interfaces/cli/database-command.ts'
import { productionFlag } from '../../../interfaces/cli/database-flags.ts'
import { type AppliedSchema, applySchema } from '../../../services/database/apply-schema.ts'
import { refuseProduction } from '../../../services/database/refuse-production.ts'

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
    ...productionFlag,
  }

  override async run(): Promise<AppliedSchema> {
    const { flags } = await this.parse(DbSchemaApply)
    const target = await this.findTarget(flags)
    refuseProduction(target, flags['allow-production'])
    const applied = await applySchema(target, flags.layout)
    this.log(`Made ${applied.schemas.join(', ')} in ${applied.databases.join(', ')}`)
    this.log(`Next: ${this.config.bin} db tables`)
    return applied
  }
}
