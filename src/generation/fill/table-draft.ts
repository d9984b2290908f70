import type { CatalogColumn, CatalogTable, ForeignKey } from '../../core/catalog/catalog.ts'
import type { FillTable } from '../../core/catalog/fill-plan.ts'
import type { TableFacts } from '../../core/catalog/table-facts.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import type { ConstraintEntry, Refusal } from './constraint-entry.ts'
import type { Family } from './fill-context.ts'
import type { ParentRows } from './parent-rows.ts'
import type { PartitionRoutes } from './partition-routes.ts'
import type { RowRules } from './row-rules.ts'
import type { RowShapes } from './row-shapes.ts'
import type { ValueSpace } from './value-space.ts'

/** A foreign key while its table is being planned. */
export interface StepDraft {
  readonly id: number
  readonly key: ForeignKey
  readonly parent: CatalogTable
  readonly parents: ParentRows
  readonly columns: readonly number[]
  readonly references: readonly number[]
  readonly fixed: readonly { readonly own: number; readonly parent: number }[]
  readonly nullable: readonly number[]
  nullShare: number
  readonly isSelf: boolean
  /** Parents are made together with the table, in blocks. */
  readonly isWithin: boolean
  eligible: readonly number[] | undefined
  /** Undefined until something needs it to be one way. */
  choice: 'driver' | 'tree' | 'draw' | { readonly numbering: number; readonly digit: number } | undefined
  /** Of a tree: how many rows hang on one, and how many hang on none. */
  fan: number
  roots: number
}

/** A column whose values are numbered. */
export interface PlacedColumn {
  readonly space: ValueSpace
  /** By the number of the row, or by a digit. */
  readonly by: 'row' | { readonly numbering: number; readonly digit: number }
  readonly nullShare: number
}

/** A numbering while its table is being planned: places in the order of its members. */
export interface NumberingDraft {
  readonly kind: 'row' | 'ordinal'
  /** The reference whose children are counted, where it is by ordinal. */
  readonly leader: StepDraft | undefined
  readonly members: readonly (
    | { readonly step: StepDraft }
    | { readonly position: number; readonly size: number }
  )[]
  readonly isStraight: boolean
  /** First of its digits among those of the table. */
  readonly first: number
}

/** Columns, formulas or both that no two rows may share, where only trying shows it. */
export interface WatchedUnique {
  readonly name: string
  readonly columns: readonly number[]
  readonly expressions: readonly string[]
  /** Positions whose values must differ in more than case. */
  readonly caseless: readonly number[]
  readonly predicateSql: string | null
  readonly nullsDistinct: boolean
  /** Whether moments of one day count as equal: what is made of them is not known. */
  readonly isSpread?: boolean
}

/** What is known and decided about one planned table, while it is being planned. */
export class TableDraft {
  /** `schema.table`. */
  readonly name: string
  readonly table: CatalogTable
  readonly plan: FillTable
  readonly facts: TableFacts | undefined
  readonly rules: RowRules
  /** Where its rows go, when it is partitioned. */
  readonly routes: PartitionRoutes | undefined
  readonly positionOf: ReadonlyMap<string, number>
  /** Positions that foreign keys of planned tables point at. */
  readonly referenced: ReadonlySet<number>
  /** Rows that will be made; lowered where there is no room for more. */
  rows: number
  /** Rows that stay where they are. */
  readonly offset: number
  /** Tables that inherit from each other take numbers in turn: their rows may meet in one table. */
  readonly family: Family
  steps: StepDraft[] = []
  readonly numberings: NumberingDraft[] = []
  readonly placed = new Map<number, PlacedColumn>()
  /** Columns whose ranges must not overlap. */
  readonly slotted = new Set<number>()
  /** Made by a generator, but rules across rows depend on them. */
  readonly keyed = new Set<number>()
  /** What references of a row agree with, though no reference settles it. */
  readonly kept = new Set<number>()
  /** Columns in which NULL would become a value that other rows have too. */
  readonly neverNull = new Set<number>()
  readonly watched: WatchedUnique[] = []
  /** Those that are met as long as no row is drawn again. */
  readonly constructed: WatchedUnique[] = []
  readonly entries: ConstraintEntry[] = []
  readonly refusals: Refusal[] = []
  /** Which columns are NULL together, where checks tie references to the rest of the row. */
  shapes: RowShapes | undefined
  /** Why there are fewer rows than planned. */
  capReason: string | undefined

  constructor(init: {
    readonly table: CatalogTable
    readonly plan: FillTable
    readonly facts: TableFacts | undefined
    readonly rules: RowRules
    readonly routes: PartitionRoutes | undefined
    readonly referenced: ReadonlySet<number>
    readonly rows: number
    readonly family: Family
  }) {
    this.name = `${init.table.schema}.${init.table.name}`
    this.table = init.table
    this.plan = init.plan
    this.facts = init.facts
    this.rules = init.rules
    this.routes = init.routes
    this.referenced = init.referenced
    this.rows = init.rows
    this.offset = init.facts?.rows ?? 0
    this.family = init.family
    this.positionOf = new Map(init.table.columns.map(({ name }, position) => [name, position]))
  }

  /** How many different values a column needs that no two rows may share. */
  get needed(): number {
    return (this.rows + this.offset) * this.family.size
  }

  get digits(): number {
    return this.numberings.reduce((sum, { members }) => sum + members.length, 0)
  }

  column(position: number): CatalogColumn {
    return this.table.columns[position] as CatalogColumn
  }

  positions(names: readonly string[]): number[] {
    return names.map((name) => this.positionOf.get(name) ?? -1)
  }

  /** The largest whole number that a column holds already. */
  largest(position: number): Value | undefined {
    const column = this.column(position)
    const max = this.facts?.columns[column.name]?.max
    return typeof max === 'string' && baseTypeOf(column.type).kind === 'integer' ? Number(max) : undefined
  }

  /** Columns that partitions are cut by and that neither references nor keys settle. */
  get routed(): readonly number[] {
    return (this.routes?.columns ?? []).filter(
      (position) =>
        !this.placed.has(position) && this.stepOf(position) === undefined && !this.isGenerated(position),
    )
  }

  /** Whether rows that are there already could stand in the way of a rule that is met among new ones. */
  get meetsOthers(): boolean {
    if (this.offset === 0) return false
    return this.constructed.some(
      ({ columns }) =>
        !columns.some(
          (position) => this.placed.get(position)?.by === 'row' && this.largest(position) !== undefined,
        ),
    )
  }

  /** Whether references or keys have a say in where a row goes. */
  get isRouteSettled(): boolean {
    if (this.routes === undefined) return false
    return this.routes.isTried || this.routed.length < this.routes.columns.length
  }

  /** The first step that settles a column. */
  stepOf(position: number): StepDraft | undefined {
    return this.steps.find(
      ({ columns, fixed }) => columns.includes(position) && !fixed.some(({ own }) => own === position),
    )
  }

  isGenerated(position: number): boolean {
    return this.column(position).generatedSql !== null
  }

  /** Whether the order of numbers shows: line numbers, days. */
  isOrdinalLike(position: number): boolean {
    const { kind } = baseTypeOf(this.column(position).type)
    return kind === 'integer' || kind === 'date' || kind === 'numeric'
  }

  /** Whether there are checks over columns that are all settled before the rules could bend anything. */
  hasPinnedChecks(free: readonly number[]): boolean {
    return [...this.rules.columnsOf.values()].some(
      (columns) =>
        columns.length > 0 && this.positions(columns).every((position) => !free.includes(position)),
    )
  }

  /** Lowers the number of rows. */
  cap(rows: number, reason: string): void {
    if (rows >= this.rows) return
    this.rows = rows
    this.capReason = reason
  }

  note(constraint: string, kind: ConstraintEntry['kind'], how: ConstraintEntry['how'], reason: string): void {
    this.entries.push({ table: this.name, constraint, kind, how, reason })
  }

  refuse(subject: string, message: string, kind?: ConstraintEntry['kind']): void {
    this.refusals.push({ table: this.name, subject, message })
    if (kind !== undefined) this.note(subject, kind, 'refused', message)
  }
}
