import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { runArgument } from '../../interfaces/cli/runs/run-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsUnpause extends BaseCommand {
  static override summary = 'have a paused run go on'
  static override description = 'It goes on within about a second. Harmless when it was not paused.'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> runs unpause', '<%= config.bin %> runs unpause bank-1']
  static override args = { run: runArgument() }
  static override flags = { 'database-url': databaseUrlFlag() }

  override async run(): Promise<FoundRun> {
    const { args, flags } = await this.parse(RunsUnpause)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { tellRun } = await import('../../services/runs/control-run.ts')
    const run = await tellRun(target, args.run, null)
    this.log(`The run ${run.name} goes on`)
    return run
  }
}
