import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { colorsFor } from '../../interfaces/cli/colors.ts'
import { embeddedFacts, factLines } from '../../interfaces/cli/database/fact-lines.ts'
import { type EmbeddedStatus, lookAtEmbedded } from '../../services/database/embedded-control.ts'

export default class DbStatus extends BaseCommand {
  static override summary = 'tell whether the embedded Postgres runs, where, and how big it is'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> db status', '<%= config.bin %> db status --json']

  override async run(): Promise<EmbeddedStatus> {
    await this.parse(DbStatus)
    const status = await lookAtEmbedded(this.settings)
    this.log(factLines(embeddedFacts(status), colorsFor(process.stdout, this.settings)))
    return status
  }
}
