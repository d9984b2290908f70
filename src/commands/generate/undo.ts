import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { productionFlag } from '../../interfaces/cli/database-flags.ts'
import { renderUndo } from '../../interfaces/cli/generate/undo-report.ts'
import { runArgument, waitFlag } from '../../interfaces/cli/runs/run-flags.ts'
import { refuseProduction } from '../../services/database/refuse-production.ts'
import type { UndoDocument } from '../../services/generate/undo-fill.ts'

export default class GenerateUndo extends DatabaseCommand {
  static override summary = 'take away exactly the rows that a run of dhub generate run has put there'
  static override description =
    'Makes the rows once more from plan and seed, finds them by their keys, and deletes them, children first, in one transaction. Rows that somebody has changed since stay and are listed, and so do rows that rows of others refer to. What --strategy refresh had emptied does not come back.'
  static override examples = [
    '<%= config.bin %> generate undo fill-shop-1 --dry-run',
    '<%= config.bin %> generate undo fill-shop-1',
  ]
  static override args = { run: runArgument({ isRequired: true }) }
  static override flags = {
    ...productionFlag,
    force: Flags.boolean({ default: false, summary: 'take away rows too that were changed since' }),
    'dry-run': Flags.boolean({ default: false, summary: 'only tell what would go' }),
    wait: waitFlag(),
  }

  override async run(): Promise<UndoDocument> {
    const { args, flags } = await this.parse(GenerateUndo)
    const target = await this.findTarget(flags)
    if (!flags['dry-run']) refuseProduction(target, flags['allow-production'])
    const { undoFill } = await import('../../services/generate/undo-fill.ts')
    const document = await undoFill(target, args.run, {
      isForced: flags.force,
      isDryRun: flags['dry-run'],
      isProductionAllowed: flags['allow-production'],
      waitMilliseconds: flags.wait === undefined ? undefined : flags.wait * 1000,
    })
    this.log(renderUndo(document, this.screen))
    return document
  }
}
