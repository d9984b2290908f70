import type { Value } from '../../core/catalog/value.ts'
import type { RowMaker } from './row-maker.ts'
import { tupleText } from './tuple-text.ts'

/** The rows that a reference can point at: those that are there, then those that are made. */
export class ParentRows {
  readonly table: string
  /** How many there are already. */
  readonly old: number
  /** How many are made; fewer than planned once there turns out to be no room for more. */
  readonly #made: () => number
  readonly #pool: readonly (readonly Value[])[]
  readonly #poolColumn: ReadonlyMap<number, number>
  readonly #maker: () => RowMaker | undefined
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly number[]>>()

  /** @param maker asked for late: tables that refer to each other are compiled one after another */
  constructor(
    table: string,
    pool: { readonly keys: readonly (readonly Value[])[]; readonly positions: readonly number[] } | undefined,
    made: () => number,
    maker: () => RowMaker | undefined,
  ) {
    this.table = table
    this.#pool = pool?.keys ?? []
    this.old = this.#pool.length
    this.#made = made
    this.#poolColumn = new Map(pool?.positions.map((position, column) => [position, column]))
    this.#maker = maker
  }

  get made(): number {
    return this.#made()
  }

  get count(): number {
    return this.old + this.made
  }

  valueAt(parent: number, position: number): Value {
    if (parent >= this.old) return this.#maker()?.valueAt(parent - this.old, position) ?? null
    const column = this.#poolColumn.get(position)
    return column === undefined ? null : (this.#pool[parent]?.[column] ?? null)
  }

  /** Forgets what was looked up: rows have changed since. */
  forget(): void {
    this.#indexes.clear()
  }

  /** The rows that have these values at these positions, in ascending order. */
  having(positions: readonly number[], values: readonly Value[]): readonly number[] {
    return this.#indexOn(positions).get(tupleText(values)) ?? []
  }

  #indexOn(positions: readonly number[]): ReadonlyMap<string, readonly number[]> {
    const name = positions.join()
    const known = this.#indexes.get(name)
    if (known !== undefined) return known
    const index = new Map<string, number[]>()
    for (let parent = 0; parent < this.count; parent++) {
      const key = tupleText(positions.map((position) => this.valueAt(parent, position)))
      const rows = index.get(key)
      if (rows === undefined) index.set(key, [parent])
      else rows.push(parent)
    }
    this.#indexes.set(name, index)
    return index
  }
}
