import { Flags } from '@oclif/core'
import { UserError } from '../../core/errors.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { waitFlag } from '../../interfaces/cli/runs/run-flags.ts'
import { layoutFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import { refuseProduction } from '../../services/database/refuse-production.ts'
import type { ClearDocument } from '../../services/seed/clear-dataset.ts'

export default class SeedClear extends BaseCommand {
  static override summary = 'empty every table that dhub has filled; the tables stay'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> seed clear --confirm']
  static override flags = {
    'database-url': databaseUrlFlag(),
    wait: waitFlag(),
    layout: layoutFlag({ summary: 'clear a dataset of this layout' }),
    confirm: Flags.boolean({ summary: 'say that every row is to go' }),
    'allow-production': Flags.boolean({ summary: 'go on although the address looks like production' }),
  }

  override async run(): Promise<ClearDocument> {
    const { flags } = await this.parse(SeedClear)
    if (!flags.confirm) {
      throw new UserError(
        'Cannot clear the dataset: found no --confirm; expected it, because every row goes',
        ['Add --confirm'],
      )
    }
    const target = await findDatabase(flags['database-url'], this.settings)
    refuseProduction(target, flags['allow-production'])
    const { clearDataset } = await import('../../services/seed/clear-dataset.ts')
    const request = { domain: 'bank', layout: flags.layout, waitMilliseconds: (flags.wait ?? 0) * 1000 }
    const cleared = await clearDataset(request, target)
    this.log(`${cleared.tables} tables in ${cleared.databases.join(', ')} are empty`)
    this.log('Next: dhub seed all — fill them again')
    return cleared
  }
}
