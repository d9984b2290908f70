import type { RetryEvent } from '../../../core/event.ts'
import type { PushEvent, PushResult, RefusedRecord } from '../../../services/datahub/push-pack.ts'
import { humanCount } from '../results/human-numbers.ts'

/** A server may drop without a word what a check finds, so that is said before anything is sent. */
export function foundBeforePush(findings: number, pack: string): string {
  const count = findings === 1 ? '1 finding' : `${humanCount(findings)} findings`
  return `${count} in the pack, which the server may refuse or drop; \`dhub datahub check ${pack}\` shows them`
}

/** A line for an event of a push. */
export function pushLine(event: PushEvent): string {
  if (event.type === 'refused') return refusedLines(event.refused)
  if (event.type === 'started over') return `Starting over: ${event.reason}`
  if (event.type === 'sent')
    return `  ${humanCount(event.done)} of ${humanCount(event.records)}  ${event.file}`
  const { records, resumedAt, server } = event
  if (resumedAt === 0) return `Sending ${humanCount(records)} records to ${server}`
  return `Sending the rest of ${humanCount(records)} records to ${server}: ${humanCount(resumedAt)} are there`
}

/** A line for a call that will be tried again. */
export function retryLine({ reason, attempt, attemptsMax, pauseMilliseconds }: RetryEvent): string {
  const pause = (pauseMilliseconds / 1000).toFixed(1)
  return `  attempt ${attempt} of ${attemptsMax} failed, again in ${pause} s: ${reason}`
}

/** What came of a push, for people. */
export function pushSummary({ server, version, sent, resumed, refused, readBack }: PushResult): string {
  const lines = [
    `${humanCount(sent)} records arrived at ${server} (${version ?? 'version not told'})` +
      (resumed > 0 ? `, ${humanCount(resumed)} were there` : ''),
  ]
  if (refused.length > 0) lines.push(`${refused.length} refused; the next push sends them again`)
  lines.push(
    readBack.flaws.length === 0
      ? `${readBack.records} of them read back as they were sent`
      : `Of ${readBack.records} read back, ${readBack.flaws.length} are not as they were sent:`,
  )
  for (const { file, record, urn, aspect, path, problem } of readBack.flaws)
    lines.push(
      `  ${file}, record ${record}: ${aspect} of ${urn} is ${problem}${path === '' ? '' : ` at ${path}`}`,
    )
  return lines.join('\n')
}

function refusedLines({ file, record, urn, aspect, said }: RefusedRecord): string {
  return `Refused: ${file}, record ${record}: ${aspect} of ${urn}\n  the server said: ${said}`
}
