import type { ClearPlan, ClearResult } from '../../../services/datahub/clear-catalogue.ts'
import type { OurContents } from '../../../services/datahub/our-contents.ts'
import { humanCount } from '../results/human-numbers.ts'

const ofOthersMax = 10

/** Runs of dhub on a server, and what they wrote to by kind. */
export function contentsLines({ runs, kinds, isCutOff }: OurContents): string {
  if (runs.length === 0) return '  nothing of dhub is there'
  const counts = Object.entries(kinds).map(([kind, count]) => `${humanCount(count)} ${kind}`)
  return [
    ...runs.map(({ runId, aspects }) => `  run ${runId}: ${humanCount(aspects)} aspects`),
    `  of dhub: ${isCutOff ? 'at least ' : ''}${counts.join(', ')}`,
  ].join('\n')
}

/** What clearing would take away. */
export function clearPlanLines({ contents, ofOthers }: ClearPlan): string {
  const others = ofOthers
    .slice(0, ofOthersMax)
    .map(({ urn, aspects }) => `  written by others, would go too: ${aspects.join(', ')} of ${urn}`)
  const more = ofOthers.length - others.length
  return [contentsLines(contents), ...others, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

/** What was taken away. */
export function clearedLines({ contents, aspects, deleted, kept }: ClearResult): string {
  const runs = contents.runs.length === 1 ? '1 run' : `${contents.runs.length} runs`
  const left = deleted.length === 0 ? '' : `, ${humanCount(deleted.length)} entities left over deleted`
  const others = kept === 0 ? '' : `; ${humanCount(kept)} entities stay with what others wrote of them`
  return `Took back ${runs}: ${humanCount(aspects)} aspects${left}${others}`
}
