import { Flags } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { displaysFor } from '../../interfaces/cli/seed/displays-for.ts'
import { showRun } from '../../interfaces/cli/seed/run-display.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'
import { layoutFlag, workersFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { renderVerification } from '../../interfaces/cli/seed/verify-report.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { VerifyDocument } from '../../services/seed/verify-document.ts'

export default class SeedVerify extends BaseCommand {
  static override summary =
    'prove that what is in the database is true, and is what the plan says to the byte'
  static override description =
    'Asks every rule of the bank, checks every constraint, makes every row again and compares it, and looks for anything real in the texts. Exit code 1 when a check does not hold.'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> seed verify', '<%= config.bin %> seed verify --json']
  static override flags = {
    'database-url': databaseUrlFlag(),
    layout: layoutFlag({ summary: 'verify a dataset of this layout' }),
    workers: workersFlag({ summary: 'threads that make rows again; chosen by size' }),
    events: Flags.boolean({ summary: 'write every event to stderr, as one line of JSON each' }),
  }

  override async run(): Promise<VerifyDocument> {
    const { flags } = await this.parse(SeedVerify)
    const target = await findDatabase(flags['database-url'], this.settings)
    const { verifyDataset } = await import('../../services/seed/verify-dataset.ts')
    const request = { domain: 'bank', layout: flags.layout, workers: flags.workers }
    const log = (line: string) => this.log(line)
    const displays = await displaysFor({
      isQuiet: this.jsonEnabled(),
      hasEvents: flags.events,
      log,
      run: 'verify',
    })
    const document = await showRun(verifyDataset(request, target), displays)
    this.log(renderVerification(document, screenOf(this.settings)))
    if (document.failed > 0) process.exitCode = 1
    return document
  }
}
