import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { productionFlag } from '../../interfaces/cli/database-flags.ts'
import { minutesFlag } from '../../interfaces/cli/datahub/minutes-flag.ts'
import { workloadLines } from '../../interfaces/cli/datahub/workload-report.ts'
import { cleanWorkload, type RanWorkload, runWorkload } from '../../services/datahub/workload/run-workload.ts'

/** What `dhub datahub workload --json` prints. */
type WorkloadDocument = RanWorkload | { readonly dropped: readonly string[] }

const callsPerMinute = 120

export default class DatahubWorkload extends DatabaseCommand {
  static override summary = 'ask the bank what its people ask every day, so that usage can be read off'
  static override description =
    'Runs the queries under databases/bank/workload, each under a login role of an employee who would ask it, so that pg_stat_statements shows believable usage. The roles begin with dhub_demo_, can only read, and have random passwords that nobody sees; --clean drops them.'
  static override examples = [
    '<%= config.bin %> datahub workload',
    '<%= config.bin %> datahub workload --minutes 10 --rate 300',
    '<%= config.bin %> datahub workload --clean',
  ]
  static override flags = {
    minutes: minutesFlag({ default: 1, summary: 'for how long' }),
    rate: Flags.integer({
      default: callsPerMinute,
      min: 1,
      max: 60_000,
      helpValue: '<number>',
      summary: 'queries a minute',
    }),
    clean: Flags.boolean({ summary: 'drop the roles instead of asking anything' }),
    ...productionFlag,
  }

  override async run(): Promise<WorkloadDocument> {
    const { flags } = await this.parse(DatahubWorkload)
    const target = await this.findTarget(flags)
    const isProductionAllowed = flags['allow-production']
    if (flags.clean) {
      const dropped = await cleanWorkload(target, isProductionAllowed)
      this.log(`Dropped ${dropped.length} roles`)
      return { dropped }
    }
    const ran = await runWorkload({
      target,
      minutes: flags.minutes,
      callsPerMinute: flags.rate,
      isProductionAllowed,
    })
    this.log(workloadLines(ran))
    this.log(`Next: ${this.config.bin} datahub workload --clean — drop the roles when you are done`)
    return ran
  }
}
