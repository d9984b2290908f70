import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { CatalogTable, PartitionBound } from '../../core/catalog/catalog.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { Draws } from '../../core/draws.ts'
import { power } from '../../core/exact-math.ts'
import type { RowValues } from './row-rules.ts'
import { valueReader } from './value-reader.ts'

/** What a column may be so that some partition takes the row: closed lists and half-open intervals. */
export interface RoutedDomain {
  readonly values: readonly Value[]
  /** `undefined` is open; the upper bound is out. */
  readonly intervals: readonly { readonly from: number | undefined; readonly to: number | undefined }[]
}

interface Branch {
  readonly bound: PartitionBound
  readonly below: Level | undefined
  /** Bounds as values, by part of the key: of lists in the first place alone. */
  readonly list: readonly Value[]
  readonly from: readonly (Value | undefined)[]
  readonly to: readonly (Value | undefined)[]
}

interface Level {
  readonly strategy: 'range' | 'list' | 'hash'
  /** Positions of the key's columns; -1 for an expression. */
  readonly key: readonly number[]
  /** By part of the key, where it is an expression that can be worked out here. */
  readonly formulas: readonly (KeyFormula | undefined)[]
  readonly branches: readonly Branch[]
}

/** An expression that partitions are cut by, and the columns that it speaks of. */
export interface KeyFormula {
  readonly sources: readonly number[]
  readonly of: (row: RowValues) => Value | undefined
}

/** Reads the value of a column of the row that is being made. */
type ReadColumn = (position: number) => Value

/** The ways in which rows find a partition of a table. */
export class PartitionRoutes {
  readonly #root: Level
  readonly #types: readonly ValueType[]
  /** Positions of all columns that partitions are cut by. */
  readonly columns: readonly number[]
  /** Those that no partition takes NULL of. */
  readonly required: readonly number[]
  /** What stands in the way of knowing where a row goes. */
  readonly problem: string | undefined
  /** Whether only trying shows where a row goes. */
  readonly isTried: boolean

  constructor(
    table: CatalogTable,
    childrenOf: (name: string) => readonly CatalogTable[],
    formulaOf: (sql: string) => KeyFormula | undefined,
  ) {
    const positionOf = new Map(table.columns.map(({ name }, position) => [name, position]))
    this.#types = table.columns.map(({ type }) => type)
    const levelOf = (node: CatalogTable): Level | undefined => {
      if (node.partitioning === null) return undefined
      const { strategy, key } = node.partitioning
      const positions = key.map((part) => ('column' in part ? (positionOf.get(part.column) ?? -1) : -1))
      const readers = positions.map((position) => valueReader(this.#types[position]))
      const read = (text: string | null, part: number): Value =>
        text === null ? null : (readers[part]?.(text) ?? text)
      const limits = (texts: readonly (string | null)[]) =>
        texts.map((text, part) => (text === null ? undefined : read(text, part)))
      const branches = childrenOf(`${node.schema}.${node.name}`).flatMap((child): Branch[] => {
        const bound = child.partitionOf?.bound
        if (bound === undefined) return []
        const list = bound.kind === 'list' ? bound.values.map((text) => read(text, 0)) : []
        const [from, to] =
          bound.kind === 'range'
            ? [limits(bound.from), closed(limits(bound.from), limits(bound.to))]
            : [[], []]
        return [{ bound, below: levelOf(child), list, from, to }]
      })
      const formulas = key.map((part) => ('column' in part ? undefined : formulaOf(part.sql)))
      return { strategy, key: positions, formulas, branches }
    }
    this.#root = levelOf(table) ?? { strategy: 'hash', key: [], formulas: [], branches: [] }
    const levels = levelsOf(this.#root)
    const sources = levels
      .filter(({ strategy }) => strategy !== 'hash')
      .flatMap(({ formulas }) => formulas.flatMap((formula) => formula?.sources ?? []))
    this.columns = [...new Set([...levels.flatMap(({ key }) => key), ...sources])].filter(
      (position) => position >= 0,
    )
    this.isTried = sources.length > 0
    this.required = levels
      .filter(({ strategy, branches }) => strategy === 'range' && !branches.some(isDefault))
      .flatMap(({ key }) => key)
    this.problem = problemOf(levels)
  }

  /** Whether some partition takes the row. */
  accepts(read: ReadColumn): boolean {
    return this.#accepts(this.#root, read)
  }

  /** Changes columns so that a partition takes the row; those that may not change stay as they are. */
  route(
    row: Map<number, Value>,
    isOpen: (position: number) => boolean,
    draws: Draws,
    index: number,
    attempt: number,
  ): void {
    let level: Level | undefined = this.#root
    for (let depth = 0; level !== undefined; depth++) {
      const here: Level = level
      const fitting = here.branches.filter(
        (branch) =>
          branch.bound.kind !== 'default' &&
          here.key.every(
            (position, part) =>
              position < 0 || isOpen(position) || this.#fits(branch, row.get(position) ?? null, part),
          ),
      )
      const chosen =
        fitting.length > 0 ? draws.pick(fitting, index, depth * 40 + attempt) : here.branches.find(isDefault)
      if (chosen === undefined) return
      let isInside = false
      for (const [part, position] of here.key.entries()) {
        const [source, ...others] = here.formulas[part]?.sources ?? []
        // A text that is in small letters already is what lower() makes of it.
        if (source !== undefined && others.length === 0 && isOpen(source) && chosen.bound.kind === 'list')
          row.set(source, draws.pick(chosen.list, index, depth * 40 + 20 + attempt))
        if (position < 0 || !isOpen(position) || here.strategy === 'hash') continue
        if (chosen.bound.kind === 'list')
          row.set(position, draws.pick(chosen.list, index, depth * 40 + 20 + attempt))
        if (chosen.bound.kind !== 'range' || isInside) continue
        const [from, to] = [chosen.from[part], chosen.to[part]]
        row.set(
          position,
          this.#within(position, from, to, draws.fraction(index, depth * 40 + 21 + attempt + part)),
        )
        isInside = from === undefined || to === undefined || from !== to
      }
      level = chosen.below
    }
  }

  /** What a column may be at all; undefined when anything will do. */
  domainOf(position: number): RoutedDomain | undefined {
    const values: Value[] = []
    const intervals: { from: number | undefined; to: number | undefined }[] = []
    const visit = (level: Level | undefined, from: number | undefined, to: number | undefined): boolean => {
      if (level === undefined || level.key[0] !== position || level.strategy === 'hash') {
        if (
          level !== undefined &&
          levelsOf(level).some(({ key, strategy }) => strategy !== 'hash' && key.includes(position))
        ) {
          return level.branches.every(({ below }) => visit(below, from, to))
        }
        intervals.push({ from, to })
        return true
      }
      return level.branches.every((branch) => {
        if (branch.bound.kind === 'default') return false
        if (branch.bound.kind === 'list') {
          values.push(...branch.list.filter((value) => value !== null))
          return true
        }
        const [low, high] = [branch.from[0], branch.to[0]]
        if (
          (low !== undefined && typeof low !== 'number') ||
          (high !== undefined && typeof high !== 'number')
        )
          return false
        // Where the first columns of a key of several are equal, the value itself is in.
        const top = high !== undefined && level.key.length > 1 && low === high ? high + 1 : high
        return visit(branch.below, larger(from, low), smaller(to, top))
      })
    }
    return visit(this.#root, undefined, undefined) ? { values, intervals } : undefined
  }

  #accepts(level: Level, read: ReadColumn): boolean {
    const key = level.strategy === 'hash' ? undefined : this.#keyOf(level, read)
    if (key === undefined) {
      return level.branches.every(({ below }) => below === undefined || this.#accepts(below, read))
    }
    const taking =
      level.branches.find((branch) => branch.bound.kind !== 'default' && this.#takes(branch, key)) ??
      level.branches.find(isDefault)
    return taking !== undefined && (taking.below === undefined || this.#accepts(taking.below, read))
  }

  /** The key that a row is led by; undefined where it cannot be told here. */
  #keyOf({ key, formulas }: Level, read: ReadColumn): readonly Value[] | undefined {
    const values: Value[] = []
    for (const [part, position] of key.entries()) {
      const formula = formulas[part]
      const row: RowValues = []
      for (const source of formula?.sources ?? []) row[source] = read(source)
      const value = position >= 0 ? read(position) : formula?.of(row)
      if (value === undefined) return undefined
      values.push(value)
    }
    return values
  }

  #takes({ bound, list, from, to }: Branch, key: readonly Value[]): boolean {
    const [first = null] = key
    if (bound.kind === 'list')
      return list.some((one) => one === first || (typeof first === 'number' && one === String(first)))
    if (key.includes(null)) return false
    const [above, below] = [compare(key, from, -1), compare(key, to, 1)]
    return above !== undefined && above >= 0 && below !== undefined && below < 0
  }

  #fits({ bound, list, from, to }: Branch, value: Value, part: number): boolean {
    if (bound.kind === 'list') return list.includes(value)
    if (bound.kind !== 'range' || part > 0) return true
    const [above, below] = [compare([value], [from[0]], -1), compare([value], [to[0]], 1)]
    return above !== undefined && above >= 0 && below !== undefined && below <= 0
  }

  #within(position: number, from: Value | undefined, to: Value | undefined, share: number): Value {
    const type = baseTypeOf(this.#types[position] as ValueType)
    if (!isNumbered(type)) return from ?? to ?? ''
    const step = stepOf(type)
    const span = type.kind === 'date' ? 365 : type.kind === 'timestamp' ? 365 * MICROSECONDS_PER_DAY : 1000
    const low = from === undefined ? Number(to ?? 0) - span : Number(from)
    const high = to === undefined ? low + span : Number(to)
    return high <= low ? low : low + Math.floor(((high - low) / step) * share) * step
  }
}

/**
 * An open upper bound behind a bound part may be MINVALUE as well as MAXVALUE: then the bound part itself is out, unless
 * the partition is for that one value.
 */
function closed(
  from: readonly (Value | undefined)[],
  to: readonly (Value | undefined)[],
): readonly (Value | undefined)[] {
  return to.map((limit, part) => {
    if (limit !== undefined || part === 0) return limit
    const isOneValue = to.slice(0, part).every((value, i) => value === from[i])
    return isOneValue || to[part - 1] === undefined ? undefined : Number.NEGATIVE_INFINITY
  })
}

const isNumbered = (type: ValueType | undefined): boolean =>
  type !== undefined &&
  ['integer', 'date', 'timestamp', 'numeric', 'time', 'float'].includes(baseTypeOf(type).kind)

function stepOf(type: ValueType): number {
  if (type.kind === 'numeric') return type.scale === undefined ? 1 : power(10, -type.scale)
  return type.kind === 'timestamp' ? 1_000_000 : 1
}

/**
 * Compares a key with a bound, part by part; an open bound is smaller or larger than anything. How the database orders
 * texts is its own affair: undefined where that decides.
 */
function compare(
  key: readonly Value[],
  bound: readonly (Value | undefined)[],
  open: -1 | 1,
): number | undefined {
  for (const [i, value] of key.entries()) {
    const limit = bound[i]
    if (limit === undefined) return -open
    if (value === limit) continue
    if (!['number', 'bigint', 'boolean'].includes(typeof value)) return undefined
    const difference = Number(value) - Number(limit)
    if (difference !== 0) return difference
  }
  return 0
}

const isDefault = ({ bound }: Branch): boolean => bound.kind === 'default'

const larger = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b)
const smaller = (a: number | undefined, b: number | undefined) =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b)

const levelsOf = (level: Level): Level[] => [
  level,
  ...level.branches.flatMap(({ below }) => (below === undefined ? [] : levelsOf(below))),
]

function problemOf(levels: readonly Level[]): string | undefined {
  for (const { strategy, key, formulas, branches } of levels) {
    const hasDefault = branches.some(isDefault)
    if (branches.length === 0) return 'found a partitioned table without partitions; expected at least one'
    if (strategy === 'hash') {
      const share = branches.reduce(
        (sum, { bound }) => sum + (bound.kind === 'hash' ? 1 / bound.modulus : 0),
        0,
      )
      if (share < 0.999)
        return 'found hash partitions that do not take every row; expected one for each remainder'
    } else if (key.some((position, part) => position < 0 && formulas[part] === undefined) && !hasDefault) {
      return 'found partitions by an expression and none for the rest; expected a default partition'
    }
  }
  return undefined
}
