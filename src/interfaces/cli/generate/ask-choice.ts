import type { OpenChoice, PlanReview } from '../../../services/generate/review-plan.ts'
import type { Questions } from './ask.ts'

/** Asks for the generator of one column: a number of the list, a name, nothing to leave it open, or `stop`. */
export async function askChoice(
  questions: Questions,
  { table, column, type, comment, choices }: OpenChoice,
  place: string,
  review: PlanReview,
): Promise<string | undefined> {
  const lines = choices.map(
    ({ generator, samples }, at) => `  ${at + 1}  ${generator}: ${samples.join(', ')}`,
  )
  const about = comment === null ? '' : ` — ${comment}`
  const question = [
    `\n${place}  ${table}.${column} (${type})${about}`,
    ...lines,
    'Number, name of a generator, s to leave it open, q to stop',
  ].join('\n')
  return await questions.ask(question, '1', (text) => {
    if (text === 's') return undefined
    if (text === 'q') return 'stop'
    const listed = /^\d+$/.test(text) ? choices[Number(text) - 1]?.generator : undefined
    return listed ?? review.sample(table, column, text).generator
  })
}
