import { Args } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { parseRate, runArgument } from '../../interfaces/cli/runs/run-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsRate extends BaseCommand {
  static override summary = 'set how many rows per second a run may write'
  static override description =
    'It holds at once for a run that is at work, and for one that is resumed later. It is an average over whole units, and of all shards together. none takes it away.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> runs rate bank-1 5000',
    '<%= config.bin %> runs rate bank-1 none',
  ]
  static override args = {
    run: runArgument({ isRequired: true }),
    rows: Args.string({ required: true, description: 'rows per second, or none for as many as it can' }),
  }
  static override flags = { 'database-url': databaseUrlFlag() }

  override async run(): Promise<FoundRun> {
    const { args, flags } = await this.parse(RunsRate)
    const rate = parseRate(args.rows, 'the argument ROWS')
    const target = await findDatabase(flags['database-url'], this.settings)
    const { setRunRate } = await import('../../services/runs/control-run.ts')
    const run = await setRunRate(target, args.run, rate)
    this.log(
      `The run ${run.name} writes ${rate === null ? 'as many rows as it can' : `at most ${rate} rows per second`}`,
    )
    return run
  }
}
