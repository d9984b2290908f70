import { Flags } from '@oclif/core'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { Questions } from '../../interfaces/cli/generate/ask.ts'
import { askForPlan } from '../../interfaces/cli/generate/ask-for-plan.ts'
import { planFlags, planOptionsOf } from '../../interfaces/cli/generate/plan-flags.ts'
import { planLines } from '../../interfaces/cli/generate/plan-report.ts'
import type { PlanReport } from '../../services/generate/save-plan.ts'

const planFile = 'plan.yaml'

export default class GenerateInit extends DatabaseCommand {
  static override summary = 'ask what to fill and how, and write the plan'
  static override description =
    'Asks for the name, the connection, what the database is for, which schemas and tables, how many rows, what becomes of rows that are there, and the file. Every question has a flag, and what a flag gives is not asked; without a terminal, and with --json, nothing is. The password is never written.'
  static override examples = [
    '<%= config.bin %> generate init',
    '<%= config.bin %> generate init --name shop --environment staging --schema shop --rows 1000 --strategy append --out shop.yaml',
  ]
  static override flags = {
    ...planFlags,
    out: Flags.string({ char: 'o', helpValue: '<file>', summary: `the plan’s file; ${planFile} by default` }),
  }

  override async run(): Promise<PlanReport> {
    const { flags } = await this.parse(GenerateInit)
    const isAsking = !this.jsonEnabled() && Questions.areWelcome
    const { freePlanName } = await import('../../services/generate/plan-name.ts')
    const answers = isAsking
      ? await askForPlan(flags, (url) => this.findTarget({ 'database-url': url }), freePlanName)
      : { ...flags, out: flags.out ?? planFile }
    const target = await this.findTarget({ 'database-url': answers['database-url'] })
    const name = await freePlanName(target, answers.name)
    const { savePlan } = await import('../../services/generate/save-plan.ts')
    const options = planOptionsOf({ ...answers, name })
    const report = await savePlan(target, options, { out: answers.out })
    this.log(planLines(report))
    this.log(`Next: dhub generate check ${answers.out}, then dhub generate run ${answers.out}`)
    return report
  }
}
