import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { renderRuns } from '../../interfaces/cli/runs/run-report.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsList extends BaseCommand {
  static override summary = 'list the runs that the ledger of the database knows, the newest first'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> runs list', '<%= config.bin %> runs list --json']
  static override flags = { 'database-url': databaseUrlFlag() }

  override async run(): Promise<readonly FoundRun[]> {
    const { flags } = await this.parse(RunsList)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { listRuns } = await import('../../services/runs/find-runs.ts')
    const runs = await listRuns(target)
    this.log(renderRuns(runs, target.database, screenOf(this.settings)))
    return runs
  }
}
