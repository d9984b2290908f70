import { BaseCommand } from '../../interfaces/cli/base-command.ts'
import { redactedUrl } from '../../postgres/connection/show-target.ts'
import { startEmbedded } from '../../services/database/embedded-control.ts'

/** What `dhub db start --json` prints. */
export type StartDocument = { readonly origin: 'running' | 'started' | 'made'; readonly url: string }

const said = {
  running: 'The embedded server runs already',
  started: 'The embedded server is started',
  made: 'The embedded server is made and started',
}

export default class DbStart extends BaseCommand {
  static override summary = 'start the embedded Postgres; it goes on running when the command has ended'
  static override enableJsonFlag = true
  static override examples = ['<%= config.bin %> db start']

  override async run(): Promise<StartDocument> {
    await this.parse(DbStart)
    const { origin, target } = await startEmbedded(this.settings)
    const url = redactedUrl(target)
    this.log(`${said[origin]}: ${url}`)
    this.log('To connect with psql: psql "$(dhub db url)"')
    return { origin, url }
  }
}
