import type { RowView } from './generator.ts'

/** A row that has no other columns: those that are asked for are NULL, and subjects are made for it alone. */
export function loneRow(index: number): RowView {
  const subjects = new Map<string, unknown>()
  return {
    index,
    valueOf: () => null,
    subject: (kind, group, make) => {
      const key = `${kind} ${group}`
      if (!subjects.has(key)) subjects.set(key, make(index, 0))
      return subjects.get(key) as ReturnType<typeof make>
    },
  }
}
