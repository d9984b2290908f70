import { readFile } from 'node:fs/promises'
import { Args, Flags } from '@oclif/core'
import { UserError } from '../../../core/errors.ts'
import { connectionFlags } from '../../../interfaces/cli/database-flags.ts'
import { dryRunFlag } from '../../../interfaces/cli/datahub/import-flags.ts'
import { changeLines, hasFailure, outcomeLines } from '../../../interfaces/cli/datahub/outcome-report.ts'
import { placeFlags, toPlace } from '../../../interfaces/cli/datahub/place-flags.ts'
import { ServerCommand } from '../../../interfaces/cli/datahub/server-command.ts'
import { findDatabase } from '../../../services/database/find-database.ts'
import {
  type CreatedDataset,
  createDataset,
  fieldsOfFile,
  fieldsOfTable,
} from '../../../services/datahub/create-dataset.ts'
import { commandRun } from '../../../services/datahub/our-runs.ts'
import { readColumns } from '../../../sources/imports/read-columns.ts'

export default class DatahubDatasetCreate extends ServerCommand {
  static override summary = 'make a dataset in DataHub, with the columns of a table or of a file'
  static override description =
    'For what no ingestion reaches: a file on a share, a table of another company. The same call again changes nothing; another dataset of the name is refused unless --replace is given. What people wrote of it stays in any case.'
  static override examples = [
    '<%= config.bin %> datahub dataset create reports.public.loan_book --platform snowflake --from-table loans_db.loans',
    '<%= config.bin %> datahub dataset create rates/daily.csv --platform s3 --platform-instance "" --columns rates.yaml --dry-run',
  ]
  static override args = {
    name: Args.string({ required: true, description: 'what it is called on its platform' }),
  }
  static override flags = {
    ...placeFlags,
    platform: Flags.string({ required: true, helpValue: '<name>', summary: 'the platform that it lies on' }),
    'from-table': Flags.string({
      exclusive: ['columns'],
      helpValue: '<schema.table>',
      summary: 'take the columns of this table of the database',
    }),
    columns: Flags.string({
      helpValue: '<file>',
      summary: 'take the columns of this YAML: a list of name, type, nullable, primary_key, description',
    }),
    description: Flags.string({ helpValue: '<text>', summary: 'what it is' }),
    replace: Flags.boolean({ summary: 'have a dataset that is there become this one' }),
    ...dryRunFlag,
    ...connectionFlags,
  }

  override async run(): Promise<CreatedDataset> {
    const { args, flags } = await this.parse(DatahubDatasetCreate)
    const { fields, comment } = await this.#fields(flags)
    const isDryRun = flags['dry-run']
    const description = flags.description ?? comment ?? undefined
    const wish = { name: args.name, place: toPlace(flags), description, fields, isReplacing: flags.replace }
    const stamp = this.stampFor(commandRun.datasets, isDryRun)
    const created = await createDataset(this.clientFor(flags), wish, stamp)
    if (isDryRun) for (const line of changeLines(created.outcomes)) this.log(line)
    this.log(outcomeLines(`${created.urn}, ${created.columns} columns`, created.outcomes, isDryRun))
    if (hasFailure(created.outcomes)) process.exitCode = 1
    return created
  }

  async #fields(flags: {
    readonly 'from-table'?: string | undefined
    readonly columns?: string | undefined
    readonly 'database-url'?: string | undefined
  }): Promise<Awaited<ReturnType<typeof fieldsOfTable>>> {
    const { 'from-table': table, columns: file } = flags
    if (table !== undefined)
      return await fieldsOfTable(await findDatabase(flags['database-url'], this.settings), table)
    const step = 'Name --from-table schema.table or --columns file.yaml'
    if (file === undefined)
      throw new UserError('Cannot create a dataset: found no columns; expected a table or a file of them', [
        step,
      ])
    const text = await readFile(file, 'utf8').catch(() => {
      throw new UserError(`Cannot read ${file}: found no such file; expected YAML with columns`, [step])
    })
    return { fields: fieldsOfFile(readColumns(text, file)), comment: null }
  }
}
