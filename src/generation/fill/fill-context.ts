import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { FillInput, FillParts, KeyPool, TableFacts } from './fill-input.ts'
import { ParentRows } from './parent-rows.ts'
import type { RowMaker } from './row-maker.ts'
import type { TableDraft } from './table-draft.ts'

/** Rows that go into one transaction where tables refer to each other in a circle. */
const BLOCK_ROWS = 100_000

/** What the tables of a filling know of each other while they are compiled, parents before children. */
export class FillContext {
  readonly input: FillInput
  readonly parts: FillParts
  readonly drafts = new Map<string, TableDraft>()
  readonly makers = new Map<string, RowMaker>()
  readonly #tables: ReadonlyMap<string, CatalogTable>
  readonly #parents = new Map<string, ParentRows>()
  readonly #blocks = new Map<string, number>()

  constructor(input: FillInput, parts: FillParts) {
    this.input = input
    this.parts = parts
    const { tables, outside } = input.catalog
    this.#tables = new Map([...outside, ...tables].map((table) => [`${table.schema}.${table.name}`, table]))
  }

  table(name: string): CatalogTable | undefined {
    return this.#tables.get(name)
  }

  facts(name: string): TableFacts | undefined {
    const isEmptied =
      this.input.strategy === 'refresh' && this.input.plan.tables.some(({ table }) => table === name)
    return isEmptied ? undefined : this.input.facts.tables[name]
  }

  /** Into how many blocks the tables of a component are cut: from their rows alone. */
  startComponent(tables: readonly string[]): void {
    const rows = tables.reduce((sum, name) => sum + (this.drafts.get(name)?.rows ?? 0), 0)
    const blocks = tables.length > 1 ? Math.max(1, Math.ceil(rows / BLOCK_ROWS)) : 1
    for (const name of tables) this.#blocks.set(name, blocks)
  }

  blocksOf(table: string): number {
    return this.#blocks.get(table) ?? 1
  }

  /** The rows that references to a table can point at; undefined for a table that is not known. */
  parents(name: string): ParentRows | undefined {
    const known = this.#parents.get(name)
    if (known !== undefined) return known
    const table = this.table(name)
    if (table === undefined) return undefined
    const pool = widest(this.facts(name)?.pools ?? [])
    const position = new Map(table.columns.map((column, at) => [column.name, at]))
    const keys = pool && { keys: pool, positions: pool.columns.map((column) => position.get(column) ?? -1) }
    const parents = new ParentRows(name, keys, this.drafts.get(name)?.rows ?? 0, () => this.makers.get(name))
    this.#parents.set(name, parents)
    return parents
  }
}

/** The first pool is that of the columns that references point at. */
const widest = (pools: readonly KeyPool[]): KeyPool | undefined => pools[0]

/** The first row of a block, when rows are cut into so many; that of `blocks` is `rows`. */
export const blockStart = (rows: number, block: number, blocks: number): number =>
  Math.ceil((rows * block) / blocks)

/** The block that a row belongs to. */
export function blockOf(row: number, rows: number, blocks: number): number {
  let block = Math.min(blocks - 1, Math.floor((row * blocks) / rows))
  while (blockStart(rows, block + 1, blocks) <= row) block++
  while (blockStart(rows, block, blocks) > row) block--
  return block
}
