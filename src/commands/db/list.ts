import { databasesTable } from '../../interfaces/cli/database/server-tables.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { type ListedDatabase, listServer } from '../../services/database/list-server.ts'

/** What `dhub db list --json` prints. */
export type ListDocument = { readonly databases: readonly ListedDatabase[] }

export default class DbList extends DatabaseCommand {
  static override summary = 'list the databases and schemas of the server, with sizes and row estimates'
  static override examples = ['<%= config.bin %> db list', '<%= config.bin %> db list --json']

  override async run(): Promise<ListDocument> {
    const { flags } = await this.parse(DbList)
    const databases = await listServer(await this.findTarget(flags))
    this.showTable(databasesTable(databases))
    return { databases }
  }
}
