import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../../interfaces/cli/database-command.ts'
import { productionFlag } from '../../../interfaces/cli/database-flags.ts'
import { dropSchema } from '../../../services/database/drop-schema.ts'

/** What `dhub db schema drop --json` prints. */
export type DropDocument = { readonly dropped: readonly string[] }

export default class DbSchemaDrop extends DatabaseCommand {
  static override summary = "remove the bank's schemas with everything in them"
  static override examples = ['<%= config.bin %> db schema drop --confirm bank']
  static override flags = {
    layout: Flags.option({
      options: ['schemas', 'databases'] as const,
      default: 'schemas',
      summary: 'all schemas in one database, or each a database of its own',
    })(),
    confirm: Flags.string({
      helpValue: '<database>',
      summary: 'the name of the database that you connect to, to say that you mean it',
    }),
    ...productionFlag,
  }

  override async run(): Promise<DropDocument> {
    const { flags } = await this.parse(DbSchemaDrop)
    const dropped = await dropSchema(await this.findTarget(flags), {
      layout: flags.layout,
      confirmed: flags.confirm,
      allowProduction: flags['allow-production'],
    })
    this.log(dropped.length === 0 ? 'There was nothing to drop' : `Dropped ${dropped.join(', ')}`)
    return { dropped }
  }
}
