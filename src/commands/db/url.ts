import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { databaseFlag } from '../../interfaces/cli/database-flags.ts'
import { withDatabase } from '../../postgres/connection/connection-target.ts'
import { connectionUrl } from '../../postgres/connection/show-target.ts'

/** What `dhub db url --json` prints; the one output of dhub that holds the password. */
export type UrlDocument = {
  readonly url: string
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string | null
  readonly database: string
}

export default class DbUrl extends DatabaseCommand {
  static override summary = 'print the connection string, password and all, for psql and others'
  static override examples = ['<%= config.bin %> db url', 'psql "$(<%= config.bin %> db url)"']
  static override flags = { ...databaseFlag }

  override async run(): Promise<UrlDocument> {
    const { flags } = await this.parse(DbUrl)
    const found = await this.findTarget(flags)
    const target = flags.database === undefined ? found : withDatabase(found, flags.database)
    const url = connectionUrl(target)
    this.log(url)
    const { host, port, user, password = null, database } = target
    return { url, host, port, user, password, database }
  }
}
