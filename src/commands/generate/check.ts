import { Args, Flags } from '@oclif/core'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { STRATEGIES } from '../../interfaces/cli/generate/plan-flags.ts'
import { planCheckLines } from '../../interfaces/cli/generate/plan-report.ts'
import type { PlanCheck } from '../../services/generate/check-plan.ts'

const wrong = 1

export default class GenerateCheck extends DatabaseCommand {
  static override summary = 'hold a plan against the database as it is now; exit code 1 on any error'
  static override description =
    'Finds what is wrong in the file, what has changed in the database since it was made, uniques with less room than rows, and checks that nothing satisfies: each with file, line and column. Changes nothing.'
  static override examples = [
    '<%= config.bin %> generate check plan.yaml',
    '<%= config.bin %> generate check plan.yaml --json',
  ]
  static override args = { plan: Args.string({ required: true, description: 'the plan’s file' }) }
  static override flags = {
    strategy: Flags.option({
      options: STRATEGIES,
      summary: 'how the plan is to be run; as it says by default',
    })(),
  }

  override async run(): Promise<PlanCheck> {
    const { args, flags } = await this.parse(GenerateCheck)
    const target = await this.findTarget(flags)
    const { checkPlan } = await import('../../services/generate/check-plan.ts')
    const check = await checkPlan(args.plan, target, flags.strategy)
    this.log(planCheckLines(check))
    if (check.errors > 0) process.exitCode = wrong
    return check
  }
}
