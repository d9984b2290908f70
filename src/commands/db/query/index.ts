import { Args, Flags } from '@oclif/core'
import { DatabaseCommand } from '../../../interfaces/cli/database-command.ts'
import { databaseFlag, productionFlag } from '../../../interfaces/cli/database-flags.ts'
import { chooseFormat } from '../../../interfaces/cli/results/choose-format.ts'
import { RESULT_ENDINGS, RESULT_FORMATS } from '../../../interfaces/cli/results/result-format.ts'
import {
  collectQueryResults,
  type QueryDocument,
  showQueryResults,
} from '../../../interfaces/cli/results/show-query-results.ts'
import { queryDatabase } from '../../../services/database/query-database.ts'
import { readSql } from '../../../services/database/read-sql.ts'
import { refuseProduction } from '../../../services/database/refuse-production.ts'

const rowsShownInTable = 100

export default class DbQuery extends DatabaseCommand {
  static override summary = 'run SQL, read-only unless --write is given'
  static override description =
    `The SQL comes as an argument, from --file, or from stdin with --file -. It may hold several statements, which run one by one; with --write they are one transaction, so that all or none take effect. begin, commit and COPY are refused.`
  static override examples = [
    `<%= config.bin %> db query "select count(*) from accounts_db.accounts"`,
    `<%= config.bin %> db query "select * from loans" --database loans_db --format csv --limit 20`,
    `<%= config.bin %> db query --file report.sql --output report.json`,
  ]
  static override args = { sql: Args.string({ description: 'the SQL, unless --file gives it' }) }
  static override flags = {
    ...databaseFlag,
    format: Flags.option({ options: RESULT_FORMATS, summary: 'how to show rows; a table by default' })(),
    limit: Flags.integer({
      min: 0,
      helpValue: '<rows>',
      summary: `show so many rows of a result, 0 for all; ${rowsShownInTable} by default in a table, else all`,
    }),
    file: Flags.string({
      char: 'f',
      helpValue: '<file>',
      summary: 'read the SQL from this file, - for stdin',
    }),
    output: Flags.string({
      char: 'o',
      helpValue: '<file>',
      summary: 'write the rows to this file, in the format that its ending stands for',
    }),
    write: Flags.boolean({ summary: 'let the SQL change data' }),
    ...productionFlag,
    timeout: Flags.integer({
      min: 0,
      default: 60,
      helpValue: '<seconds>',
      summary: 'longest time for a statement, 0 for no limit',
    }),
  }

  override async run(): Promise<QueryDocument | undefined> {
    const { args, flags } = await this.parse(DbQuery)
    const format = chooseFormat(RESULT_ENDINGS, flags.format, flags.output)
    const shown =
      format === 'table' && flags.output === undefined && !this.jsonEnabled() ? rowsShownInTable : 0
    const limit = flags.limit ?? shown
    const target = await this.findTarget(flags)
    if (flags.write) refuseProduction(target, flags['allow-production'], flags.database)
    const results = queryDatabase(target, {
      sql: await readSql(args.sql, flags.file),
      database: flags.database,
      canWrite: flags.write,
      rowsMax: limit === 0 ? undefined : limit,
      timeoutSeconds: flags.timeout,
    })
    if (this.jsonEnabled()) return await collectQueryResults(results)
    const note = (text: string) => this.logToStderr(text)
    const showing = { ...this.screen, format, file: flags.output, output: process.stdout, note }
    await showQueryResults(results, showing)
    return undefined
  }
}
