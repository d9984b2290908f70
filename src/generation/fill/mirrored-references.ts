import type { TableDraft } from './table-draft.ts'

/** The foreign keys that close a circle of values: a key that is, perhaps by others, a reference to itself. */
export interface MirroredReferences {
  /** By `table constraint`: its columns whose values come back to them. */
  readonly circling: ReadonlyMap<string, readonly string[]>
  /** `table constraint` of those that lead back: they have to reach every row. */
  readonly covering: ReadonlySet<string>
}

/**
 * Finds the foreign keys that close a circle of values. Where all columns of one circle, it is left out of the making of
 * rows: the others make all keys of the circle the same, and as many rows on each side see to the rest. Where only some
 * do, they are made on this side, and each row of it gets a child on the other.
 */
export function mirroredReferences(drafts: readonly TableDraft[]): MirroredReferences {
  const names = new Map(drafts.map((draft) => [draft.name, draft]))
  const edges = new Map<string, string[]>()
  const circling = new Map<string, readonly string[]>()
  const covering = new Set<string>()
  for (const draft of drafts) {
    for (const key of draft.table.foreignKeys) {
      const other = names.get(key.table)
      if (other === undefined || other === draft) continue
      const isNullable = (name: string) =>
        draft.table.columns.find((column) => column.name === name)?.isNullable === true
      // A reference that may be left out takes what it need not set as it is.
      const settled = key.columns.some(isNullable) ? key.columns.filter(isNullable) : key.columns
      const targetOf = (name: string) => `${key.table}.${key.references[key.columns.indexOf(name)]}`
      const closing = settled.filter((name) => leadsTo(edges, targetOf(name), `${draft.name}.${name}`))
      for (const name of settled) {
        if (closing.includes(name)) continue
        const own = `${draft.name}.${name}`
        edges.set(own, [...(edges.get(own) ?? []), targetOf(name)])
      }
      if (closing.length === 0) continue
      circling.set(`${draft.name} ${key.name}`, closing)
      const back = other.table.foreignKeys.filter(({ table }) => table === draft.name)
      for (const { name } of back) covering.add(`${other.name} ${name}`)
      const rows = Math.min(draft.rows, other.rows)
      const reason = `${key.name}: each row needs one of ${key.table} with the same ${closing.join(', ')}, and the other way round`
      const isWhole = closing.length === key.columns.length
      for (const side of isWhole ? [draft, other] : [draft]) side.cap(rows, reason)
      if (isWhole) draft.note(key.name, 'reference', 'by construction', 'both tables have the same keys')
    }
  }
  return { circling, covering }
}

function leadsTo(edges: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const column of seen) {
    if (column === to) return true
    for (const next of edges.get(column) ?? []) seen.add(next)
  }
  return false
}
