import { Args, Flags } from '@oclif/core'
import { dryRunFlag } from '../../../interfaces/cli/datahub/import-flags.ts'
import { changeLines, hasFailure, outcomeLines } from '../../../interfaces/cli/datahub/outcome-report.ts'
import { placeFlags, toPlace } from '../../../interfaces/cli/datahub/place-flags.ts'
import { ServerCommand } from '../../../interfaces/cli/datahub/server-command.ts'
import { type AddedLineage, addLineage } from '../../../services/datahub/add-lineage.ts'
import { commandRun } from '../../../services/datahub/our-runs.ts'

export default class DatahubLineageAdd extends ServerCommand {
  static override summary = 'tell DataHub that a dataset is made from others'
  static override description =
    'Adds to the lineage that is there and takes nothing away. Datasets and columns must be known to the server. With --via the lineage is that of a job, which is made where the server does not have it.'
  static override examples = [
    '<%= config.bin %> datahub lineage add bank.loans_db.loans bank.loans_db.loan_payments --to bank.analytics.loan_book --columns bank.loans_db.loans.loan_id:loan_id',
    '<%= config.bin %> datahub lineage add bank.loans_db.loans --to bank.analytics.loan_book --via airflow:nightly.loan_book --dry-run',
  ]
  static override strict = false
  static override args = {
    upstream: Args.string({ required: true, description: 'database.schema.table or a URN; one or more' }),
  }
  static override flags = {
    ...placeFlags,
    to: Flags.string({
      required: true,
      helpValue: '<dataset>',
      summary: 'what is made from them: database.schema.table or a URN',
    }),
    columns: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      delimiter: ',',
      helpValue: '<from:to>',
      summary: 'which column comes from which; several with commas, or the flag again',
    }),
    via: Flags.string({
      helpValue: '<job>',
      summary: 'the job that does it: orchestrator:flow.job, such as airflow:nightly.loan_book, or a URN',
    }),
    ...dryRunFlag,
  }

  override async run(): Promise<AddedLineage> {
    const { argv, flags } = await this.parse(DatahubLineageAdd)
    const isDryRun = flags['dry-run']
    const wish = {
      upstreams: argv.map(String),
      downstream: flags.to,
      columns: flags.columns ?? [],
      via: flags.via,
      place: toPlace(flags),
    }
    const added = await addLineage(this.clientFor(flags), wish, this.stampFor(commandRun.lineage, isDryRun))
    if (isDryRun) for (const line of changeLines(added.outcomes)) this.log(line)
    this.log(outcomeLines(`lineage of ${added.downstream}`, added.outcomes, isDryRun))
    if (hasFailure(added.outcomes)) process.exitCode = 1
    return added
  }
}
