import { findDatabase } from '../../../services/database/find-database.ts'
import type { FoundRun } from '../../../services/runs/find-runs.ts'
import { BaseCommand } from '../base-command.ts'
import { databaseUrlFlag } from '../database-url-flag.ts'
import { runArgument } from './run-flags.ts'

/** What the commands share that tell a run what to do between two of its units. */
export abstract class TellCommand extends BaseCommand {
  static override enableJsonFlag = true
  static override args = { run: runArgument() }
  static override flags = { 'database-url': databaseUrlFlag() }

  /** Tells the run that the arguments name. @param command null takes a pause back */
  protected async tell(command: 'pause' | 'stop' | null): Promise<FoundRun> {
    const { args, flags } = await this.parse(TellCommand)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { tellRun } = await import('../../../services/runs/control-run.ts')
    return await tellRun(target, args.run, command)
  }
}
