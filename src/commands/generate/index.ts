import { Args, Flags } from '@oclif/core'
import { systemClock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { writeText } from '../../interfaces/cli/results/write-text.ts'
import { sampleFlags, sampleFormatFlag } from '../../interfaces/cli/sample/sample-flags.ts'

const ROWS_MAX = 1_000_000

export default class Generate extends DatabaseCommand {
  static override summary = 'print fake users, or rows of any table of the bank; fill any database by a plan'
  static override description =
    'WHAT is users, or a table of the bank such as customers, employees, accounts or transactions. The rows are those that seed all makes with the same seed, day and scale. Needs no database unless --insert is given.'
  static override examples = [
    '<%= config.bin %> generate users 10',
    '<%= config.bin %> generate transactions 5 --format csv',
    '<%= config.bin %> generate users 100 --create-table --insert --table demo_users',
  ]
  static override args = {
    what: Args.string({ required: true, description: 'users, or a table of the bank' }),
    count: Args.integer({ default: 10, min: 1, max: ROWS_MAX, description: 'how many rows' }),
  }
  static override flags = {
    ...sampleFlags,
    format: sampleFormatFlag({ summary: 'how to write them' }),
    insert: Flags.boolean({ summary: 'bring the rows into the database, in one transaction' }),
    'create-table': Flags.boolean({
      summary: 'make the table first: with --insert, or as SQL with --format sql',
    }),
    table: Flags.string({
      helpValue: '<name>',
      summary: 'table to insert into, and the name in --format sql; that of the rows if left out',
    }),
  }

  override async run(): Promise<object> {
    const { args, flags } = await this.parse(Generate)
    const { domainNamed } = await import('../../domains/domains.ts')
    const { sampleTable } = await import('../../services/sample/sample-table.ts')
    const { sampleObjects, sampleText } = await import('../../interfaces/cli/sample/sample-text.ts')
    const { seed, scale, table, insert, 'create-table': creates } = flags
    if (creates && !insert && flags.format !== 'sql') throw notMade()
    const request = { table: args.what, count: args.count, seed, scale, asOf: flags['as-of'] }
    const made = sampleTable(domainNamed('bank'), request, systemClock)
    const sample = table === undefined ? made : { ...made, table }
    if (insert) {
      const target = await this.findTarget(flags)
      const { insertSample } = await import('../../services/sample/insert-sample.ts')
      await insertSample(sample, target, creates)
      this.log(`Inserted ${sample.rows.length} rows into ${sample.table}`)
    } else if (!this.jsonEnabled()) {
      await writeText(sampleText(sample, flags.format, this.screen, creates), process.stdout)
    }
    return { table: sample.table, inserted: insert, rows: sampleObjects(sample) }
  }
}

const notMade = () =>
  new UserError(
    'Cannot make a table: found --create-table without --insert and without --format sql; expected one of them',
    ['Add --insert to make it in the database', 'Add --format sql to print its CREATE TABLE'],
  )
