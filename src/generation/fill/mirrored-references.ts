import type { CatalogColumn } from '../../core/catalog/catalog.ts'
import type { TableDraft } from './table-draft.ts'

/**
 * Finds the foreign keys that close a circle of values: a key that is a reference to a key that is, perhaps by others,
 * a reference to it. They are left out of the making of rows: the others make all keys of the circle the same, and as
 * many rows on each side see to the rest.
 *
 * @returns `table constraint` of each
 */
export function mirroredReferences(drafts: readonly TableDraft[]): ReadonlySet<string> {
  const names = new Map(drafts.map((draft) => [draft.name, draft]))
  const edges = new Map<string, string[]>()
  const mirrored = new Set<string>()
  for (const draft of drafts) {
    for (const key of draft.table.foreignKeys) {
      const other = names.get(key.table)
      if (other === undefined || other === draft) continue
      const isNullable = key.columns.some((name) => columnNamed(draft, name)?.isNullable === true)
      // A reference that may be left out takes the key of its row as it is.
      const settled = isNullable
        ? key.columns.filter((name) => columnNamed(draft, name)?.isNullable)
        : key.columns
      const pairs = settled.map(
        (column) =>
          [`${draft.name}.${column}`, `${key.table}.${key.references[key.columns.indexOf(column)]}`] as const,
      )
      if (pairs.some(([own, target]) => leadsTo(edges, target, own))) {
        mirrored.add(`${draft.name} ${key.name}`)
        const rows = Math.min(draft.rows, other.rows)
        const reason = `${key.name}: each row needs one of ${key.table} with the same key, and the other way round`
        for (const side of [draft, other]) side.cap(rows, reason)
        draft.note(key.name, 'reference', 'by construction', 'both tables have the same keys')
      } else for (const [own, target] of pairs) edges.set(own, [...(edges.get(own) ?? []), target])
    }
  }
  return mirrored
}

const columnNamed = (draft: TableDraft, name: string): CatalogColumn | undefined =>
  draft.table.columns.find((column) => column.name === name)

function leadsTo(edges: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const column of seen) {
    if (column === to) return true
    for (const next of edges.get(column) ?? []) seen.add(next)
  }
  return false
}
