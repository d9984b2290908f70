import type { Clock } from '../../core/clock.ts'
import { ExternalError } from '../../core/errors.ts'
import type { FoundRecipe } from './find-recipes.ts'
import type { Variables } from './program-environment.ts'
import { runDatahub } from './run-datahub.ts'

/** What happens while recipes are run, one after the other. */
export type IngestEvent =
  | { readonly type: 'start'; readonly recipe: FoundRecipe; readonly command: string }
  | { readonly type: 'line'; readonly recipe: FoundRecipe; readonly line: string }
  | { readonly type: 'end'; readonly outcome: IngestOutcome }

/** What became of a recipe. */
export interface IngestOutcome {
  readonly recipe: string
  readonly path: string
  readonly isSuccess: boolean
  readonly exitCode: number
  /** Records that were sent, as DataHub's command counts them. */
  readonly records: number
  readonly warnings: number
  readonly failures: number
  readonly seconds: number
}

/** How to run them. */
export interface IngestContext {
  readonly program: string
  readonly environment: Variables
  readonly clock: Clock
}

/** The words after the program's name that run a recipe. */
export const ingestWords = (path: string): readonly string[] => ['ingest', 'run', '-c', path, '--no-spinner']

/**
 * Runs recipes with DataHub's own command, telling each line that it writes.
 *
 * @returns what became of each; one that fails does not keep the others from being run
 * @throws UserError where the command is missing
 */
export async function* ingestRecipes(
  recipes: readonly FoundRecipe[],
  context: IngestContext,
): AsyncGenerator<IngestEvent, readonly IngestOutcome[]> {
  const outcomes: IngestOutcome[] = []
  for (const recipe of recipes) {
    const outcome = yield* ingestRecipe(recipe, context)
    outcomes.push(outcome)
    yield { type: 'end', outcome }
  }
  return outcomes
}

async function* ingestRecipe(
  recipe: FoundRecipe,
  { program, environment, clock }: IngestContext,
): AsyncGenerator<IngestEvent, IngestOutcome> {
  const words = ingestWords(recipe.path)
  yield { type: 'start', recipe, command: [program, ...words].join(' ') }
  const begun = clock.nowMilliseconds()
  const lines = runDatahub({ program, words, environment })
  let summary: RunSummary = { records: 0, warnings: 0, failures: 0 }
  for (;;) {
    const step = await lines.next()
    if (step.done === true) {
      const isSuccess = step.value === 0 && summary.failures === 0
      const seconds = (clock.nowMilliseconds() - begun) / 1000
      return { recipe: recipe.name, path: recipe.path, isSuccess, exitCode: step.value, ...summary, seconds }
    }
    summary = summaryIn(step.value) ?? summary
    yield { type: 'line', recipe, line: step.value }
  }
}

/**
 * @throws ExternalError where a recipe failed
 */
export function requireSuccess(outcomes: readonly IngestOutcome[]): void {
  const failed = outcomes.filter(({ isSuccess }) => !isSuccess)
  const [first] = failed
  if (first === undefined) return
  const names = failed.map(({ recipe }) => recipe).join(', ')
  throw new ExternalError(
    `Cannot ingest ${names}: found exit code ${first.exitCode} and ${first.failures} failures of datahub; expected none`,
    {
      tried: `run ${failed.length} of ${outcomes.length} recipes`,
      nextSteps: [
        'Read what datahub wrote above, from "failures" on',
        'Run dhub datahub status to see whether the server answers',
      ],
    },
  )
}

type RunSummary = Pick<IngestOutcome, 'records' | 'warnings' | 'failures'>

/** What the last line of the command says, such as `Pipeline finished with at least 2 warnings; produced 705 events in 3 seconds.` */
export function summaryIn(line: string): RunSummary | undefined {
  const match =
    /Pipeline finished (?:successfully|with at least (\d+) (failures|warnings)); produced (\d+) events/.exec(
      line,
    )
  if (match === null) return undefined
  const [, count = '0', kind, records = '0'] = match

  return {
    records: Number(records),
    warnings: kind === 'warnings' ? Number(count) : 0,
    failures: kind === 'failures' ? Number(count) : 0,
  }
}
