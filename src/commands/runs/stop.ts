import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { runArgument } from '../../interfaces/cli/runs/run-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsStop extends BaseCommand {
  static override summary = 'have a run that is at work end at the next unit'
  static override description =
    'As Ctrl-C does where it runs: within about a second it ends with exit code 130, and dhub runs resume goes on with it. All shards of a run end.'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> runs stop', '<%= config.bin %> runs stop bank-1']
  static override args = { run: runArgument() }
  static override flags = { 'database-url': databaseUrlFlag() }

  override async run(): Promise<FoundRun> {
    const { args, flags } = await this.parse(RunsStop)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { tellRun } = await import('../../services/runs/control-run.ts')
    const run = await tellRun(target, args.run, 'stop')
    this.log(`The run ${run.name} stops; go on with it later: dhub runs resume ${run.name}`)
    return run
  }
}
