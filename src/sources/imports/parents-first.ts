import type { TreeRow } from './check-tree.ts'

/** The rows with everyone's parent before them, else in their own order. */
export function parentsFirst<Row extends TreeRow>(rows: readonly Row[]): readonly Row[] {
  const placed = new Set<string>([''])
  const ordered: Row[] = []
  let left = rows
  while (left.length > 0) {
    const [ready, waiting]: [Row[], Row[]] = [[], []]
    for (const row of left) (placed.has(row.parent) ? ready : waiting).push(row)
    if (ready.length === 0) break
    for (const row of ready) {
      placed.add(row.id)
      ordered.push(row)
    }
    left = waiting
  }
  return ordered
}
