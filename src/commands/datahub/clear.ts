import { Flags } from '@oclif/core'
import { UserError } from '../../core/errors.ts'
import { clearedLines, clearPlanLines } from '../../interfaces/cli/datahub/clear-report.ts'
import { ServerCommand } from '../../interfaces/cli/datahub/server-command.ts'
import { type ClearResult, clearCatalogue, planClear } from '../../services/datahub/clear-catalogue.ts'
import { isOurRun } from '../../services/datahub/our-runs.ts'

export default class DatahubClear extends ServerCommand {
  static override summary = 'take away from DataHub what dhub wrote, and nothing else'
  static override description =
    'Lists the runs of dhub and what they wrote to; with --confirm takes them back. What an aspect said before comes back, and entities that others have written to stay. What others wrote of an entity that dhub made would go with it, so that is refused unless --including-others is given.'
  static override examples = [
    '<%= config.bin %> datahub clear',
    '<%= config.bin %> datahub clear --confirm',
    '<%= config.bin %> datahub clear --run dhub-columns --confirm',
  ]
  static override flags = {
    confirm: Flags.boolean({ summary: 'take it away, instead of listing it' }),
    run: Flags.string({ helpValue: '<id>', summary: 'only this run of dhub' }),
    'including-others': Flags.boolean({
      summary: 'even what others wrote of the entities that dhub made',
    }),
  }

  override async run(): Promise<ClearResult> {
    const { flags } = await this.parse(DatahubClear)
    if (flags.run !== undefined && !isOurRun(flags.run))
      throw new UserError(`Cannot clear the run ${flags.run}: found one of others; expected one of dhub`, [
        'See those of dhub with `dhub datahub clear`',
      ])
    const client = this.clientFor(flags)
    if (!flags.confirm) {
      const plan = await planClear(client, flags.run)
      this.log(clearPlanLines(plan))
      if (plan.contents.runs.length > 0) this.log('Nothing was taken away; add --confirm to do it')
      return { ...plan, isCleared: false, aspects: 0, deleted: [], kept: 0 }
    }
    const result = await clearCatalogue(client, flags.run, flags['including-others'])
    this.log(clearPlanLines(result))
    this.log(clearedLines(result))
    return result
  }
}
