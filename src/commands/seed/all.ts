import { Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { Interruption } from '../../interfaces/cli/interruption.ts'
import { displaysFor } from '../../interfaces/cli/seed/displays-for.ts'
import { showRun } from '../../interfaces/cli/seed/run-display.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'
import { datasetFlags, retryFlags, toDatasetRequest } from '../../interfaces/cli/seed/seed-flags.ts'
import { renderSummary } from '../../interfaces/cli/seed/seed-summary.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import { refuseProduction } from '../../services/seed/refuse-production.ts'
import type { SeedDocument } from '../../services/seed/seed-document.ts'

export default class SeedAll extends BaseCommand {
  static override summary = 'fill the database with a whole bank'
  static override description =
    'What is there already is not made again: the same command goes on where an unfinished run stopped, and does nothing when all is there. Flags left out take the values recorded in the database.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> seed all',
    '<%= config.bin %> seed all --scale 0.1 --seed 7',
    '<%= config.bin %> seed all --only loans_db --dry-run',
  ]
  static override flags = {
    ...datasetFlags,
    ...retryFlags,
    'database-url': databaseUrlFlag(),
    replace: Flags.boolean({ summary: 'put this dataset in place of the one that is there' }),
    confirm: Flags.string({
      helpValue: '<database>',
      summary: 'with --replace: the name of the database, to have tables deleted that dhub has not made',
    }),
    'allow-production': Flags.boolean({ summary: 'go on although the address looks like production' }),
    events: Flags.boolean({ summary: 'write every event to stderr, as one line of JSON each' }),
  }

  override async run(): Promise<SeedDocument | undefined> {
    const { flags } = await this.parse(SeedAll)
    const target = await findDatabase(flags['database-url'], this.settings)
    refuseProduction(target, flags['allow-production'])
    const { seedAll } = await import('../../services/seed/seed-all.ts')
    using interruption = new Interruption(() =>
      this.logToStderr('Stopping after this unit; once more to stop at once'),
    )
    const request = { ...toDatasetRequest(flags), isReplacing: flags.replace, confirm: flags.confirm }
    const events = seedAll(request, { target, clock: systemClock, signal: interruption.signal })
    const isQuiet = this.jsonEnabled()
    const displays = await displaysFor({ isQuiet, hasEvents: flags.events, log: (line) => this.log(line) })
    const { status, document } = await showRun(events, displays)
    if (document === undefined) {
      this.logToStderr('Stopped; run the same command again to go on')
      return this.exit(interruption.exitCode)
    }
    const outcome = { isNew: status === 'seeded', database: target.database }
    this.log(renderSummary(document, outcome, screenOf(this.settings)))
    return document
  }
}
