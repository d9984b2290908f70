import { Args, Flags } from '@oclif/core'
import { rulesDocument, rulesVerdict, shownRules } from '../../interfaces/cli/database/check-tables.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { allChecksFlag, databaseFlag } from '../../interfaces/cli/database-flags.ts'
import { renderChecks } from '../../interfaces/cli/results/check-report.ts'
import { verifyDatabase } from '../../services/database/verify-database.ts'
import { areAllKept } from '../../services/database/verify-rules.ts'

const broken = 1

export default class DbVerify extends DatabaseCommand {
  static override summary = 'run rules, each a query that returns offenders; exit code 1 on any'
  static override description =
    `A rule is a .sql file (its title in a first line "-- title: ...") or a YAML file with name, title and sql, or a list of them. Rules run in read-only transactions.`
  static override examples = [
    '<%= config.bin %> db verify rules/',
    '<%= config.bin %> db verify balances.sql limits.yaml --database accounts_db --json',
  ]
  static override strict = false
  static override args = {
    rules: Args.string({ required: true, description: 'rule files or folders of them' }),
  }
  static override flags = {
    ...databaseFlag,
    ...allChecksFlag,
    connections: Flags.integer({ min: 1, max: 32, default: 2, summary: 'how many rules run side by side' }),
  }

  override async run(): Promise<ReturnType<typeof rulesDocument>> {
    const { argv, flags } = await this.parse(DbVerify)
    const outcomes = await verifyDatabase(await this.findTarget(flags), {
      paths: argv.map(String),
      database: flags.database,
      connections: flags.connections,
    })
    this.log(renderChecks(shownRules(outcomes), { isAll: flags.all }, this.screen))
    this.log(rulesVerdict(outcomes, this.screen))
    if (!areAllKept(outcomes)) process.exitCode = broken
    return rulesDocument(outcomes)
  }
}
