import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { TableFacts } from '../../core/catalog/table-facts.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { Draws } from '../../core/draws.ts'
import { demandedValues, type ValueLists } from './demanded-values.ts'
import type { FillInput, FillParts } from './fill-input.ts'
import { ParentRows } from './parent-rows.ts'
import { withPartitionChecks } from './partition-checks.ts'
import type { RowMaker } from './row-maker.ts'
import type { RowRules } from './row-rules.ts'
import type { TableDraft } from './table-draft.ts'
import { withTriggerConditions } from './trigger-conditions.ts'
import { valueReader } from './value-reader.ts'

/** Rows that go into one transaction where tables refer to each other in a circle. */
const BLOCK_ROWS = 100_000
const ROUNDS_MAX = 30

/** Which of how many tables of a family one is. */
export interface Family {
  readonly place: number
  readonly size: number
}

/** What the tables of a filling know of each other while they are compiled, parents before children. */
export class FillContext {
  readonly input: FillInput
  readonly parts: FillParts
  readonly drafts = new Map<string, TableDraft>()
  readonly makers = new Map<string, RowMaker>()
  readonly #tables: ReadonlyMap<string, CatalogTable>
  readonly #parents = new Map<string, ParentRows>()
  readonly #facts: ReadonlyMap<string, TableFacts>
  readonly #partitions = new Map<string, CatalogTable[]>()
  readonly #blocks = new Map<string, number>()
  readonly #referenced: ReadonlyMap<string, ReadonlySet<string>>
  readonly #narrowest: ReadonlyMap<string, Limits>
  readonly #demanded: ValueLists

  constructor(input: FillInput, parts: FillParts) {
    this.input = withTriggerConditions(withPartitionChecks(input))
    this.parts = parts
    const { tables, outside } = this.input.catalog
    this.#tables = new Map([...outside, ...tables].map((table) => [`${table.schema}.${table.name}`, table]))
    this.#facts = new Map(input.facts.filter(({ rows }) => rows > 0).map((facts) => [facts.table, facts]))
    for (const table of tables) {
      const parent = table.partitionOf?.table
      if (parent !== undefined) this.#partitions.set(parent, [...(this.#partitions.get(parent) ?? []), table])
    }
    const planned = input.plan.tables.flatMap(({ table }) => this.#tables.get(table) ?? [])
    this.#referenced = referencedColumns(planned)
    this.#narrowest = narrowestColumns(planned)
    this.#demanded = demandedValues(planned, listsOf(input, parts))
  }

  table(name: string): CatalogTable | undefined {
    return this.#tables.get(name)
  }

  /** The partitions of a table, of all levels. */
  partitionsOf(name: string): readonly CatalogTable[] {
    return this.partsOf(name).flatMap((partition) => [
      partition,
      ...this.partitionsOf(`${partition.schema}.${partition.name}`),
    ])
  }

  /** The partitions that hang on a table itself. */
  partsOf(name: string): readonly CatalogTable[] {
    return this.#partitions.get(name) ?? []
  }

  /** What a table holds; undefined when that is nothing, or will be. */
  facts(name: string): TableFacts | undefined {
    const isEmptied =
      this.input.strategy === 'refresh' && this.input.plan.tables.some(({ table }) => table === name)
    return isEmptied ? undefined : this.#facts.get(name)
  }

  /** Its place among the planned tables that inherit from each other: their rows may meet in one table. */
  familyOf(name: string): Family {
    const members = new Set([name])
    const planned = this.input.plan.tables.map(({ table }) => table)
    for (let before = 0; before < members.size; ) {
      before = members.size
      for (const other of planned) {
        const parents = this.table(other)?.inherits ?? []
        if (members.has(other)) for (const parent of parents) members.add(parent)
        else if (parents.some((parent) => members.has(parent))) members.add(other)
      }
    }
    const family = planned.filter((table) => members.has(table)).sort()
    return { place: Math.max(0, family.indexOf(name)), size: Math.max(1, family.length) }
  }

  /** What the narrowest of the columns that point at a column, directly or through others, can hold. */
  narrowestOf(table: string, column: string): Limits | undefined {
    return this.#narrowest.get(`${table}.${column}`)
  }

  /** Values that tables which refer to a table have to find there, by column. */
  demandedIn(table: string): ReadonlyMap<string, readonly Value[]> | undefined {
    return this.#demanded.get(table)
  }

  /** Positions of a table that foreign keys of planned tables point at. */
  referencedIn(table: CatalogTable): ReadonlySet<number> {
    const names = this.#referenced.get(`${table.schema}.${table.name}`) ?? new Set()
    return new Set(table.columns.flatMap(({ name }, position) => (names.has(name) ? [position] : [])))
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

  /** Rows of these tables have changed since they were looked at. */
  forgetRows(tables: readonly string[]): void {
    for (const parents of this.#parents.values()) if (tables.includes(parents.table)) parents.forget()
  }

  /** The rows that references to these columns of a table can point at; undefined for a table that is not known. */
  parents(name: string, references: readonly string[]): ParentRows | undefined {
    const key = `${name} ${references.join()}`
    const known = this.#parents.get(key)
    if (known !== undefined) return known
    const table = this.table(name)
    if (table === undefined) return undefined
    const made = () => this.drafts.get(name)?.rows ?? 0
    const parents = new ParentRows(name, poolOf(table, this.facts(name), references), made, () =>
      this.makers.get(name),
    )
    this.#parents.set(key, parents)
    return parents
  }
}

/** The closed lists that checks leave columns, worked out for the tables that are asked after. */
function listsOf({ expressions, plan: { asOf, seed } }: FillInput, { rulesOf }: FillParts) {
  const known = new Map<CatalogTable, RowRules>()
  return (table: CatalogTable, column: string): readonly Value[] | undefined => {
    const found =
      known.get(table) ??
      rulesOf({ table, expressions, isFree: () => true, draws: new Draws(seed, 'lists'), asOf })
    known.set(table, found)
    return found.domainOf(column).values
  }
}

/** The keys that are there, of the key that these columns make up. */
function poolOf(table: CatalogTable, facts: TableFacts | undefined, references: readonly string[]) {
  const pool = facts?.keys.find(
    ({ columns }) =>
      columns.length === references.length && references.every((name) => columns.includes(name)),
  )
  if (pool === undefined) return undefined
  const positions = pool.columns.map((name) => table.columns.findIndex((column) => column.name === name))
  const readers = positions.map((position) => valueReader(table.columns[position]?.type))
  const keys = pool.values.map((row) => row.map((text, i) => (readers[i] as (text: string) => Value)(text)))
  return { keys, positions }
}

type Limits = { readonly to?: number; readonly lengthMax?: number }

function referencedColumns(tables: readonly CatalogTable[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { foreignKeys } of tables) {
    for (const { table, references } of foreignKeys) {
      const names = found.get(table) ?? new Set()
      for (const name of references) names.add(name)
      found.set(table, names)
    }
  }
  return found
}

/** Limits go up from the columns that point to those pointed at, until nothing changes. */
function narrowestColumns(tables: readonly CatalogTable[]): Map<string, Limits> {
  const found = new Map<string, Limits>()
  for (let changed = true, round = 0; changed && round < ROUNDS_MAX; round++) {
    changed = false
    for (const { schema, name: own, columns, foreignKeys } of tables) {
      for (const key of foreignKeys) {
        for (const [i, name] of key.columns.entries()) {
          const type = columns.find((column) => column.name === name)?.type
          if (type === undefined) continue
          const target = `${key.table}.${key.references[i]}`
          const limits = narrower(
            narrower(limitsOf(type), found.get(`${schema}.${own}.${name}`)),
            found.get(target),
          )
          const known = found.get(target)
          if (limits.to === known?.to && limits.lengthMax === known?.lengthMax) continue
          found.set(target, limits)
          changed = true
        }
      }
    }
  }
  return found
}

function limitsOf(type: ValueType): Limits {
  const base = baseTypeOf(type)
  if (base.kind === 'integer' && base.bits < 64) return { to: base.bits === 16 ? 32_767 : 2_147_483_647 }
  return base.kind === 'text' && base.length !== undefined ? { lengthMax: base.length } : {}
}

function narrower(a: Limits, b: Limits = {}): Limits {
  const to = Math.min(a.to ?? Number.POSITIVE_INFINITY, b.to ?? Number.POSITIVE_INFINITY)
  const lengthMax = Math.min(a.lengthMax ?? Number.POSITIVE_INFINITY, b.lengthMax ?? Number.POSITIVE_INFINITY)
  return { ...(Number.isFinite(to) ? { to } : {}), ...(Number.isFinite(lengthMax) ? { lengthMax } : {}) }
}

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
