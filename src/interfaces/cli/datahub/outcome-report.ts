import type { AspectOutcome } from '../../../services/datahub/write-aspects.ts'
import { humanCount } from '../results/human-numbers.ts'

/** Whether anything was refused. */
export const hasFailure = (outcomes: readonly AspectOutcome[]): boolean =>
  outcomes.some(({ outcome }) => outcome === 'failed')

/** How many of each outcome, and every failure in the words of the server. */
export function outcomeLines(what: string, outcomes: readonly AspectOutcome[], isDryRun: boolean): string {
  const counts = (['created', 'updated', 'unchanged', 'failed'] as const).map((outcome) => {
    const count = outcomes.filter((one) => one.outcome === outcome).length
    return `${humanCount(count)} ${outcome}`
  })
  const failures = outcomes.flatMap(({ outcome, urn, aspect, said, source }) =>
    outcome === 'failed'
      ? [
          `Refused: ${aspect} of ${urn}${source === undefined ? '' : ` (${source})`}\n  the server said: ${said}`,
        ]
      : [],
  )
  const head = isDryRun ? `${what}, nothing written` : what
  return [...failures, `${head}: ${counts.join(', ')}`].join('\n')
}

/** A line for each change that a dry run would make. */
export function changeLines(outcomes: readonly AspectOutcome[]): string[] {
  return outcomes.flatMap(({ outcome, urn, aspect }) =>
    outcome === 'unchanged' ? [] : [`  would be ${outcome}: ${aspect} of ${urn}`],
  )
}
