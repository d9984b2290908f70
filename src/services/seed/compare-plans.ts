import { formatDay } from '../../core/calendar.ts'
import type { RunPlan } from '../../runs/run-record.ts'

/** One thing in which two plans differ, as a user speaks of it. */
export interface PlanDifference {
  readonly what: string
  readonly found: string
  readonly wanted: string
}

/** In what the wanted plan differs from the one in the database; a part of its schemas is no difference. */
export function comparePlans(found: RunPlan, wanted: RunPlan): readonly PlanDifference[] {
  const differences: PlanDifference[] = []
  const compare = (what: string, a: string | number, b: string | number) => {
    if (a !== b) differences.push({ what, found: String(a), wanted: String(b) })
  }
  const [a, b] = [found.identity, wanted.identity]
  compare('domain', a.domain, b.domain)
  compare('dataset version', a.version, b.version)
  compare('seed', a.seed, b.seed)
  compare('as-of', formatDay(a.asOf), formatDay(b.asOf))
  compare('scale', a.scale, b.scale)
  compare('layout', found.layout, wanted.layout)
  for (const root of Object.keys({ ...a.roots, ...b.roots }))
    compare(`${root}s`, a.roots[root] ?? 0, b.roots[root] ?? 0)
  if (wanted.schemas.some((name) => !found.schemas.includes(name)))
    compare('schemas', found.schemas.join(', '), wanted.schemas.join(', '))
  return differences
}

/** `seed 42 instead of 7, scale 1 instead of 0.1`. */
export function describeDifferences(differences: readonly PlanDifference[]): string {
  return differences.map(({ what, found, wanted }) => `${what} ${found} instead of ${wanted}`).join(', ')
}
