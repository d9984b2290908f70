import type { InheritanceRow, RelationRow } from './relation-rows.ts'

/** Who hangs on whom among the tables of a database, by their numbers. */
export class CatalogGraph {
  readonly #parents: ReadonlyMap<number, readonly number[]>
  readonly #children: ReadonlyMap<number, readonly number[]>
  readonly #relations: ReadonlyMap<number, RelationRow>

  constructor(relations: readonly RelationRow[], inheritance: readonly InheritanceRow[]) {
    this.#relations = new Map(relations.map((row) => [row.id, row]))
    this.#parents = grouped(inheritance, 'child', 'parent')
    this.#children = grouped(inheritance, 'parent', 'child')
  }

  relation(id: number): RelationRow | undefined {
    return this.#relations.get(id)
  }

  parentsOf(id: number): readonly number[] {
    return this.#parents.get(id) ?? []
  }

  /** The partitioned table at the top; undefined for a table that is no partition. */
  rootOf(id: number): number | undefined {
    if (this.relation(id)?.isPartition !== true) return undefined
    const [parent] = this.parentsOf(id)
    return parent === undefined ? undefined : (this.rootOf(parent) ?? parent)
  }

  /** Of the table itself, else of its partitions together, where all of them were analysed. */
  estimatedRowsOf({ id, kind, estimatedRows }: RelationRow): number | null {
    if (kind !== 'p' || estimatedRows !== null) return estimatedRows
    let sum = 0
    for (const child of this.#children.get(id) ?? []) {
      const partition = this.relation(child)
      const rows = partition === undefined ? null : this.estimatedRowsOf(partition)
      if (rows === null) return null
      sum += rows
    }
    return sum
  }

  /** The tables and the partitions of all levels below them: rows go there, whatever the scope says. */
  withPartitions(ids: readonly number[]): ReadonlySet<number> {
    const reached = new Set<number>()
    const visit = (id: number) => {
      if (reached.has(id)) return
      reached.add(id)
      for (const child of this.#children.get(id) ?? []) {
        if (this.relation(child)?.isPartition === true) visit(child)
      }
    }
    for (const id of ids) visit(id)
    return reached
  }

  /** Every table above these, by partitioning or inheritance. */
  ancestorsOf(ids: Iterable<number>): ReadonlySet<number> {
    const reached = new Set<number>()
    const visit = (id: number) => {
      for (const parent of this.parentsOf(id)) {
        if (reached.has(parent)) continue
        reached.add(parent)
        visit(parent)
      }
    }
    for (const id of ids) visit(id)
    return reached
  }
}

function grouped(
  rows: readonly InheritanceRow[],
  by: keyof InheritanceRow,
  of: keyof InheritanceRow,
): ReadonlyMap<number, readonly number[]> {
  const groups = Map.groupBy(rows, (row) => row[by])
  return new Map([...groups].map(([key, members]) => [key, members.map((row) => row[of])]))
}
