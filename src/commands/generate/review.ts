import { Args, Flags } from '@oclif/core'
import { UserError } from '../../core/errors.ts'
import { DatabaseCommand } from '../../interfaces/cli/database-command.ts'
import { Questions } from '../../interfaces/cli/generate/ask.ts'
import { askChoice } from '../../interfaces/cli/generate/ask-choice.ts'
import type { OpenChoice } from '../../services/generate/review-plan.ts'

/** What `dhub generate review --json` prints. */
interface ReviewReport {
  readonly file: string
  readonly open: readonly OpenChoice[]
  /** By `schema.table.column`. */
  readonly chosen: Readonly<Record<string, string>>
}

export default class GenerateReview extends DatabaseCommand {
  static override summary = 'choose for every ??? of a plan, with samples'
  static override description =
    'Goes through the columns that a plan leaves open and shows what each generator would give. --accept takes what fits the type for all of them; --choose takes a generator for one. Without a terminal, and with --json, nothing is asked.'
  static override examples = [
    '<%= config.bin %> generate review plan.yaml',
    '<%= config.bin %> generate review plan.yaml --accept',
    '<%= config.bin %> generate review plan.yaml --choose public.orders.reference=text.code',
  ]
  static override args = { plan: Args.string({ required: true, description: 'the plan’s file' }) }
  static override flags = {
    accept: Flags.boolean({ summary: 'take what fits the type wherever nothing was chosen' }),
    choose: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      default: [],
      helpValue: '<column=generator>',
      summary: 'schema.table.column=generator; may be given again',
    }),
  }

  override async run(): Promise<ReviewReport> {
    const { args, flags } = await this.parse(GenerateReview)
    const target = await this.findTarget(flags)
    const { openReview } = await import('../../services/generate/review-plan.ts')
    const review = await openReview(args.plan, target)
    const chosen = new Map<string, string>()
    for (const text of flags.choose) {
      const [, column = '', generator = ''] = /^(.+)=([^=]+)$/.exec(text) ?? []
      const choice = review.choices.find((one) => `${one.table}.${one.column}` === column)
      if (choice === undefined) throw notOpen(text)
      chosen.set(column, review.sample(choice.table, choice.column, generator).generator)
    }
    const left = review.choices.filter(({ table, column }) => !chosen.has(`${table}.${column}`))
    if (flags.accept) {
      for (const { table, column, choices } of left) {
        chosen.set(`${table}.${column}`, choices.at(-1)?.generator ?? 'type.plain')
      }
    } else if (!this.jsonEnabled() && Questions.areWelcome) {
      using questions = new Questions()
      for (const [at, choice] of left.entries()) {
        const generator = await askChoice(questions, choice, `${at + 1} of ${left.length}`, review)
        if (generator === 'stop') break
        if (generator !== undefined) chosen.set(`${choice.table}.${choice.column}`, generator)
      }
    }
    if (chosen.size > 0) await review.save(chosen)
    const open = review.choices.filter(({ table, column }) => !chosen.has(`${table}.${column}`))
    for (const { table, column, type, choices } of open) {
      this.log(`${table}.${column} (${type})`)
      for (const { generator, samples } of choices) this.log(`  ${generator}: ${samples.join(', ')}`)
    }
    this.log(`${chosen.size} chosen, ${open.length} left open in ${args.plan}`)
    return { file: args.plan, open, chosen: Object.fromEntries(chosen) }
  }
}

const notOpen = (text: string) =>
  new UserError(
    `Cannot take --choose ${text}: found no such ??? in the plan; expected schema.table.column=generator`,
    ['See what is open: dhub generate review PLAN --json'],
  )
