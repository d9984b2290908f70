import { Args } from '@oclif/core'
import { diffTable } from '../../../interfaces/cli/database/check-tables.ts'
import { DatabaseCommand } from '../../../interfaces/cli/database-command.ts'
import { diffSchemas, type SchemaDiff } from '../../../services/database/diff-schemas.ts'

const different = 1
const kinds = 'a schema, a database, a URL, a file or folder of DDL, or the word shipped'

export default class DbSchemaDiff extends DatabaseCommand {
  static override summary = 'compare two schemas or databases; exit code 1 when they differ'
  static override description =
    `Without arguments, compares the live database with the bank's shipped schemas. DDL is applied to a scratch database on the same server, which is removed afterwards.`
  static override examples = [
    '<%= config.bin %> db schema diff',
    '<%= config.bin %> db schema diff loans_db shipped',
    '<%= config.bin %> db schema diff bank schema.sql',
  ]
  static override args = {
    found: Args.string({ description: `what to look at: ${kinds}; the live database by default` }),
    expected: Args.string({ description: 'what it should be: the same, the shipped schemas by default' }),
  }

  override async run(): Promise<SchemaDiff> {
    const { args, flags } = await this.parse(DbSchemaDiff)
    const diff = await diffSchemas(await this.findTarget(flags), args.found, args.expected)
    if (diff.differences.length === 0) {
      this.log(`No difference between ${diff.found} and ${diff.expected}`)
      return diff
    }
    this.showTable(diffTable(diff))
    this.log(`${diff.differences.length} differences between ${diff.found} and ${diff.expected}`)
    process.exitCode = different
    return diff
  }
}
