import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { stopEmbedded } from '../../services/database/embedded-control.ts'

/** What `dhub db stop --json` prints. */
export type StopDocument = { readonly wasRunning: boolean }

export default class DbStop extends BaseCommand {
  static override summary = 'stop the embedded Postgres; its data stays'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> db stop']

  override async run(): Promise<StopDocument> {
    await this.parse(DbStop)
    const wasRunning = await stopEmbedded(this.settings)
    this.log(wasRunning ? 'The embedded server is stopped' : 'The embedded server was not running')
    return { wasRunning }
  }
}
