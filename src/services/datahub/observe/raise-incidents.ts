import type { Assertion, Incident } from '../../../core/estate/observations.ts'
import type { Check } from '../../../domains/bank/quality/check.ts'

/** Who is told of what goes wrong, by key of the department. */
export type OnCall = (department: string) => string

/** Every time that a promise was broken, from the first morning that found it to the first that did not. */
export function raiseIncidents(
  assertions: readonly Assertion[],
  checks: readonly Check[],
  onCall: OnCall,
): readonly Incident[] {
  const checkOf = new Map(checks.map((check) => [check.id, check]))
  return assertions.flatMap((assertion) => {
    const check = checkOf.get(assertion.id)
    return check === undefined ? [] : streaksOf(assertion).map((streak) => incidentOf(streak, check, onCall))
  })
}

/** Mornings in a row that found the promise broken. */
interface Streak {
  readonly assertion: Assertion
  readonly raised: number
  readonly found: number
  /** The morning that found it kept again. */
  readonly ended: number | undefined
}

function streaksOf(assertion: Assertion): readonly Streak[] {
  const streaks: Streak[] = []
  const { results } = assertion
  for (const [i, { at, isKept, found }] of results.entries()) {
    if (isKept || results[i - 1]?.isKept === false) continue
    const ended = results.slice(i).find((later) => later.isKept)?.at
    streaks.push({ assertion, raised: at, found, ended })
  }
  return streaks
}

function incidentOf(
  { assertion, raised, found, ended }: Streak,
  { kind, priority, department }: Check,
  onCall: OnCall,
): Incident {
  const person = onCall(department)
  return {
    id: `${assertion.id}-${raised}`,
    dataset: assertion.dataset,
    kind,
    title: `Broken: ${assertion.description}`,
    description: `The check ${assertion.id} found ${found}; expected ${expected(assertion)}.`,
    assertion: assertion.id,
    raised,
    resolved:
      ended === undefined
        ? null
        : { at: ended, by: person, note: 'The delivery was asked for again and came as it should; loaded.' },
    priority,
    assignees: [person],
  }
}

function expected({ from, to }: Assertion): string {
  if (from !== undefined && from === to) return `${from}`
  if (to === undefined) return `${from} or more`
  return from === undefined ? `${to} or less` : `${from} to ${to}`
}
