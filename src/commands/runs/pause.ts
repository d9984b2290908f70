import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { runArgument } from '../../interfaces/cli/runs/run-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsPause extends BaseCommand {
  static override summary = 'have a run that is at work halt between two units'
  static override description =
    'It halts within about a second, wherever it runs, keeps its place and its connections, and goes on with dhub runs unpause.'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> runs pause', '<%= config.bin %> runs pause bank-1']
  static override args = { run: runArgument() }
  static override flags = { 'database-url': databaseUrlFlag() }

  override async run(): Promise<FoundRun> {
    const { args, flags } = await this.parse(RunsPause)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { tellRun } = await import('../../services/runs/control-run.ts')
    const run = await tellRun(target, args.run, 'pause')
    this.log(`The run ${run.name} pauses; have it go on with dhub runs unpause ${run.name}`)
    return run
  }
}
