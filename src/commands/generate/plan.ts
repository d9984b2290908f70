import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { planFlags, planOptionsOf } from '../../interfaces/cli/generate/plan-flags.ts'
import { planLines } from '../../interfaces/cli/generate/plan-report.ts'
import type { PlanReport } from '../../services/generate/save-plan.ts'

export default class GeneratePlan extends DatabaseCommand {
  static override summary = 'propose how to fill a database, as a file to read, change and keep'
  static override description =
    'Looks at the schema and the rows that are there, and writes for each table how many rows it gets and for each column what makes its values, how sure dhub is of it and why. Where it is less than 80 % sure it writes ???, with the best guesses. Over a file that is there it keeps what stands in it, and tells what has changed in the database. Tables that it cannot fill are left out, with the reason: sample rows are tried where only the database knows, and rolled back. Changes nothing in the database.'
  static override examples = [
    '<%= config.bin %> generate plan --schema loans_db --out plan.yaml',
    '<%= config.bin %> generate plan --rows 1000 --rows "loans_db.*=50" --out plan.yaml',
    '<%= config.bin %> generate plan --size 2GB --out plan.yaml',
    '<%= config.bin %> generate plan --table loans_db.loans --json',
  ]
  static override flags = {
    ...planFlags,
    out: Flags.string({
      char: 'o',
      helpValue: '<file>',
      summary: 'write the plan to this file; to stdout by default',
    }),
    accept: Flags.boolean({ summary: 'take what fits the type instead of ???' }),
    'with-refused': Flags.boolean({ summary: 'plan tables that dhub cannot fill, too, for you to mend' }),
    anew: Flags.boolean({ dependsOn: ['out'], summary: 'keep nothing of a file that is there' }),
  }

  override async run(): Promise<PlanReport> {
    const { flags } = await this.parse(GeneratePlan)
    const options = { ...planOptionsOf(flags), acceptAll: flags.accept }
    const target = await this.findTarget(flags)
    const { savePlan } = await import('../../services/generate/save-plan.ts')
    const report = await savePlan(target, options, {
      out: flags.out,
      isAnew: flags.anew,
      withRefused: flags['with-refused'],
    })
    if (flags.out === undefined) this.log(report.text.trimEnd())
    if (!this.jsonEnabled()) this.logToStderr(planLines(report))
    return report
  }
}
