import type { Domain } from '../core/domain.ts'
import type { Plan } from '../core/plan.ts'

/** About how many rows a plan comes to, from what a root of each kind usually brings: to choose means, not to promise. */
export function estimateRows(domain: Domain, plan: Plan): number {
  const kinds = Object.entries(plan.identity.roots)
  return kinds.reduce((sum, [root, count]) => sum + count * (domain.rowsPerRoot[root] ?? 1), 0)
}
