import { readFile } from 'node:fs/promises'
import { Args } from '@oclif/core'
import { UserError } from '../../core/errors.ts'
import { dryRunFlag } from '../../interfaces/cli/datahub/import-flags.ts'
import { changeLines, hasFailure, outcomeLines } from '../../interfaces/cli/datahub/outcome-report.ts'
import { placeFlags, toPlace } from '../../interfaces/cli/datahub/place-flags.ts'
import { ServerCommand } from '../../interfaces/cli/datahub/server-command.ts'
import { commandRun } from '../../services/datahub/our-runs.ts'
import { type ColumnUpdate, updateColumnMetadata } from '../../services/datahub/update-column-metadata.ts'
import { readColumnMetadata } from '../../sources/imports/read-column-metadata.ts'

export default class DatahubUpdateColumnMetadata extends ServerCommand {
  static override summary = 'put descriptions and structured properties of a file on columns in DataHub'
  static override description =
    'Reads what the server has, merges and writes each dataset once: descriptions of other columns, tags, terms and other properties stay. Exit code 1 when the server does not know a table, a column or a property, or refuses something; the rest is written.'
  static override examples = [
    '<%= config.bin %> datahub update-column-metadata databases/imports/bank/column-metadata.yaml --dry-run',
    '<%= config.bin %> datahub update-column-metadata columns.yaml --platform-instance ""',
  ]
  static override args = {
    file: Args.string({ required: true, description: 'YAML with the tables and their columns' }),
  }
  static override flags = { ...placeFlags, ...dryRunFlag }

  override async run(): Promise<ColumnUpdate> {
    const { args, flags } = await this.parse(DatahubUpdateColumnMetadata)
    const text = await readFile(args.file, 'utf8').catch(() => {
      throw new UserError(`Cannot read ${args.file}: found no such file; expected YAML with tables`, [
        'Name a file such as databases/imports/bank/column-metadata.yaml',
      ])
    })
    const isDryRun = flags['dry-run']
    const tables = readColumnMetadata(text, args.file)
    const stamp = this.stampFor(commandRun.columns, isDryRun)
    const update = await updateColumnMetadata(this.clientFor(flags), tables, toPlace(flags), stamp)
    if (isDryRun) for (const line of changeLines(update.outcomes)) this.log(line)
    for (const { name, problem } of update.missing) this.log(`Left out: ${name}: ${problem}`)
    this.log(outcomeLines(`columns of ${args.file}`, update.outcomes, isDryRun))
    if (hasFailure(update.outcomes) || update.missing.length > 0) process.exitCode = 1
    return update
  }
}
