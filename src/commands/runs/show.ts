import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { runArgument } from '../../interfaces/cli/runs/run-flags.ts'
import { renderRun } from '../../interfaces/cli/runs/run-report.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsShow extends BaseCommand {
  static override summary = 'show what the ledger says of a run, and whether somebody is at work on it'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> runs show', '<%= config.bin %> runs show 1 --json']
  static override args = { run: runArgument() }
  static override flags = { 'database-url': databaseUrlFlag() }

  override async run(): Promise<FoundRun> {
    const { args, flags } = await this.parse(RunsShow)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { findRun } = await import('../../services/runs/find-runs.ts')
    const entry = await findRun(target, args.run)
    this.log(renderRun(entry, screenOf(this.settings)))
    return entry
  }
}
