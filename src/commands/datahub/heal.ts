import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { productionFlag } from '../../interfaces/cli/database-flags.ts'
import { layoutFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import type { MadeFeeds } from '../../services/datahub/landing/make-feeds.ts'
import { healFeeds } from '../../services/datahub/landing/prepare-feeds.ts'

export default class DatahubHeal extends DatabaseCommand {
  static override summary = 'make the nightly feeds of the landing schema anew, without planted defects'
  static override description =
    'Fills the tables of the schema landing with the deliveries of the last weeks, from the rows of the bank itself: what dhub datahub emit --incidents has spoilt is whole again, and its checks hold. Makes the schema where there is none. The six systems of the bank are not touched.'
  static override examples = ['<%= config.bin %> datahub heal']
  static override flags = {
    layout: layoutFlag({ summary: 'which bank, where the server holds one in each layout' }),
    ...productionFlag,
  }

  override async run(): Promise<MadeFeeds> {
    const { flags } = await this.parse(DatahubHeal)
    const target = await this.findTarget(flags)
    const isProductionAllowed = flags['allow-production']
    const made = await healFeeds({ target, layout: flags.layout, isProductionAllowed })
    this.log(`Made ${made.feeds} feeds with ${made.lines} lines`)
    this.log(`Next: ${this.config.bin} datahub emit — tell of it`)
    return made
  }
}
