import { Args } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import type { RunEntry } from '../../runs/run-history.ts'
import { findDatabase } from '../../services/database/find-database.ts'

export default class RunsForget extends BaseCommand {
  static override summary = 'take a run out of the ledger whose rows are gone: replaced or cleared'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> runs forget 1']
  static override args = {
    run: Args.integer({ min: 1, required: true, description: 'number of the run' }),
  }
  static override flags = { 'database-url': databaseUrlFlag() }

  override async run(): Promise<RunEntry> {
    const { args, flags } = await this.parse(RunsForget)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { forgetRun } = await import('../../services/runs/forget-run.ts')
    const entry = await forgetRun(target, args.run)
    this.log(`Run ${entry.run} is forgotten`)
    return entry
  }
}
