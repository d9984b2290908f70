import { Flags } from '@oclif/core'
import { tablesTable } from '../../interfaces/cli/database/server-tables.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { databaseFlag } from '../../interfaces/cli/database-flags.ts'
import type { TableEntry } from '../../postgres/catalog/list-tables.ts'
import { surveyTables } from '../../services/database/survey-tables.ts'

/** What `dhub db tables --json` prints. */
export type TablesDocument = { readonly tables: readonly TableEntry[] }

export default class DbTables extends DatabaseCommand {
  static override summary = 'list tables and views with their rows, sizes and descriptions'
  static override examples = [
    '<%= config.bin %> db tables',
    '<%= config.bin %> db tables --database loans_db --exact',
  ]
  static override flags = {
    ...databaseFlag,
    exact: Flags.boolean({ summary: 'count the rows instead of taking the estimate of the server' }),
  }

  override async run(): Promise<TablesDocument> {
    const { flags } = await this.parse(DbTables)
    const tables = await surveyTables(await this.findTarget(flags), flags.database, flags.exact)
    this.showTable(tablesTable(tables, flags.exact))
    return { tables }
  }
}
