import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { runArgument, waitFlag } from '../../interfaces/cli/runs/run-flags.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { FoundRun } from '../../services/runs/find-runs.ts'

export default class RunsForget extends BaseCommand {
  static override summary = 'take a run out of the ledger: of the bank, only one that was replaced or cleared'
  static override enableJsonFlag = true
  static override description =
    'Without its entries the rows of a run are rows that dhub does not know. With the last run the ledger goes too: the schema dhub.'
  static override examples = ['<%= config.bin %> runs forget bank-1']
  static override args = { run: runArgument({ isRequired: true }) }
  static override flags = { 'database-url': databaseUrlFlag(), wait: waitFlag() }

  override async run(): Promise<FoundRun> {
    const { args, flags } = await this.parse(RunsForget)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { forgetRun } = await import('../../services/runs/forget-run.ts')
    const entry = await forgetRun(target, args.run, { waitMilliseconds: (flags.wait ?? 0) * 1000 })
    this.log(`The run ${entry.name} is forgotten`)
    return entry
  }
}
