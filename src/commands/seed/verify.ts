import { Flags } from '@oclif/core'
import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { allChecksFlag } from '../../interfaces/cli/database-flags.ts'
import { databaseUrlFlag } from '../../interfaces/cli/database-url-flag.ts'
import { displaysFor } from '../../interfaces/cli/seed/displays-for.ts'
import { showRun } from '../../interfaces/cli/seed/run-display.ts'
import { screenOf } from '../../interfaces/cli/seed/screen.ts'
import { layoutFlag, workersFlag } from '../../interfaces/cli/seed/seed-flags.ts'
import { renderVerification } from '../../interfaces/cli/seed/verify-report.ts'
import { findDatabase } from '../../services/database/find-database.ts'
import type { VerifyDocument } from '../../services/seed/verify-document.ts'

export default class SeedVerify extends BaseCommand {
  static override summary = 'prove that the bank in the database is true, and to the byte what its seed makes'
  static override description =
    'Runs four kinds of check, and changes nothing. rules: queries that look for what no bank may show, such as a balance that is not the sum of its postings. constraints: keys, references and closed lists. content: every row is made again from the seed and compared. safety: no text names anybody or anything real. Shows a line per topic, and each check that fails with the first rows that break it. Exit code 1 when one does.'
  static override enableJsonFlag = true
  static override examples = [
    '<%= config.bin %> seed verify',
    '<%= config.bin %> seed verify --all',
    '<%= config.bin %> seed verify --json > verified.json',
  ]
  static override flags = {
    'database-url': databaseUrlFlag(),
    layout: layoutFlag({ summary: 'which bank, where the server holds one in each layout' }),
    workers: workersFlag({
      summary: 'threads that make rows again; chosen by the size of the bank if left out',
    }),
    ...allChecksFlag,
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
    this.log(renderVerification(document, { isAll: flags.all }, screenOf(this.settings)))
    if (document.failed > 0) process.exitCode = 1
    return document
  }
}
