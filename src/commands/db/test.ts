import { connectionsTable } from '../../interfaces/cli/database/server-tables.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { databaseFlag } from '../../interfaces/cli/database-flags.ts'
import { type ConnectionTest, testConnections } from '../../services/database/test-connections.ts'

/** What `dhub db test --json` prints. */
export type TestDocument = { readonly tests: readonly ConnectionTest[] }

const someFailed = 3

export default class DbTest extends DatabaseCommand {
  static override summary = 'connect to each database and measure; exit code 3 when one fails'
  static override examples = ['<%= config.bin %> db test', '<%= config.bin %> db test --database bank']
  static override flags = { ...databaseFlag }

  override async run(): Promise<TestDocument> {
    const { flags } = await this.parse(DbTest)
    const tests = await testConnections(await this.findTarget(flags), flags.database)
    this.showTable(connectionsTable(tests))
    if (tests.some(({ isConnected }) => !isConnected)) process.exitCode = someFailed
    return { tests }
  }
}
