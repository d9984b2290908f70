import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'
import { layoutFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { renderStatus } from '../../interfaces/cli/seed/status-report.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { StatusDocument } from '../../services/seed/seed-status.ts'

export default class SeedStatus extends BaseCommand {
  static override summary = 'show what dhub has put into the database, table by table, against the plan'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> seed status', '<%= config.bin %> seed status --json']
  static override flags = {
    'database-url': databaseUrlFlag(),
    layout: layoutFlag({ summary: 'look only for a dataset of this layout' }),
  }

  override async run(): Promise<StatusDocument> {
    const { flags } = await this.parse(SeedStatus)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { seedStatus } = await import('../../services/seed/seed-status.ts')
    const status = await seedStatus({ domain: 'bank', layout: flags.layout }, target)
    this.log(renderStatus(status, target.database, screenOf(this.settings)))
    return status
  }
}
