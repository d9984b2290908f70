import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import type { TableFindings } from './compiled-fill.ts'
import { columnsOfExpression } from './expression-columns.ts'
import type { FillContext } from './fill-context.ts'
import type { RowMaker } from './row-maker.ts'
import type { Formula, RowValues } from './row-rules.ts'
import type { RowState } from './row-state.ts'
import { rowsThere } from './rows-there.ts'
import type { TableDraft, WatchedUnique } from './table-draft.ts'
import { tupleText } from './tuple-text.ts'

const ATTEMPTS_MAX = 150
/** Candidates in a row that nothing could be made of: then there is no room left. */
const MISSES_MAX = 200

/** A row of which any value can be asked: one that is made, or one that is there. */
interface MadeRow {
  readonly values: RowValues
  need(position: number): Value | undefined
}

/** A unique that is watched: the text of what a row has there, undefined where the rule does not speak of the row. */
interface Watch {
  readonly name: string
  readonly seen: Set<string>
  readonly keyOf: (row: MadeRow) => string | undefined
  misses: number
}

/**
 * Goes through all rows of a table in order and finds for each the first attempt that keeps the rules across rows, and
 * the checks over columns that are settled by references and keys. Deterministic, so that any thread finds the same.
 */
export function realiseRows(draft: TableDraft, maker: RowMaker, context: FillContext): TableFindings {
  const watches = [...draft.watched, ...draft.constructed].map((unique) => watchOf(draft, unique, context))
  for (const values of rowsThere(draft)) {
    const row: MadeRow = { values, need: (position) => values[position] }
    for (const { seen, keyOf } of watches) {
      const key = keyOf(row)
      if (key !== undefined) seen.add(key)
    }
  }
  const isPinned = pinnedChecks(draft, maker)
  // Where shapes are chosen, one that the rest of the row cannot follow gives way to another.
  const isWhole = draft.shapes !== undefined
  const rows = draft.rows
  const attempts = new Uint16Array(new SharedArrayBuffer(rows * 2))
  const candidates = new Uint32Array(new SharedArrayBuffer(rows * 4))
  const isBounded = draft.steps.some(({ choice }) => choice === 'driver')
  let candidate = 0
  let misses = 0
  let own = 0
  while (own < rows && misses < MISSES_MAX) {
    // Places of children that were lost are made up for at other parents, from the first one on.
    const place = isBounded ? candidate % rows : candidate
    const attempt = firstAttempt(maker, own, place, watches, isPinned, isWhole)
    if (attempt === undefined) misses++
    else {
      attempts[own] = attempt
      candidates[own] = place
      misses = 0
      own++
    }
    candidate++
  }
  if (own < rows) {
    const [worst] = [...watches].sort((a, b) => b.misses - a.misses)
    const what = worst !== undefined && worst.misses > 0 ? worst.name : 'its references and checks'
    draft.cap(own, `${what}: no more than ${own} rows were found that keep it`)
  }
  return { rows: own, attempts: attempts.subarray(0, own), candidates: candidates.subarray(0, own) }
}

function firstAttempt(
  maker: RowMaker,
  own: number,
  candidate: number,
  watches: readonly Watch[],
  keepsChecks: (state: RowState) => boolean,
  isWhole: boolean,
): number | undefined {
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const isTaken = maker.probe(own, candidate, attempt, (state) => {
      for (let step = 0; step < state.parents.length; step++) state.parentOf(step)
      if (maker.plan.accepts?.(state) === false) return false
      if (state.isBroken || !keepsChecks(state)) return false
      const keys = watches.map((watch) => watch.keyOf(state))
      for (const [i, watch] of watches.entries()) {
        const key = keys[i]
        if (key === undefined || !watch.seen.has(key)) continue
        watch.misses++
        return false
      }
      if (isWhole && !maker.isKept(state)) return false
      for (const [i, watch] of watches.entries()) if (keys[i] !== undefined) watch.seen.add(keys[i])
      return true
    })
    if (isTaken) return attempt
  }
  return undefined
}

/** The checks all of whose columns are settled before the rules could bend anything. */
function pinnedChecks(draft: TableDraft, maker: RowMaker): (state: RowState) => boolean {
  const { rules, free } = maker.plan
  if (rules === undefined) return () => true
  const bendable = new Set(free)
  const names = new Set<string>()
  const positions = new Set<number>()
  for (const [name, columns] of rules.columnsOf) {
    const at = draft.positions(columns)
    if (at.length === 0 || at.some((position) => bendable.has(position))) continue
    names.add(name)
    for (const position of at) positions.add(position)
  }
  if (names.size === 0) return () => true
  return (state) => {
    for (const position of positions) state.need(position)
    // What was not asked for is left from another row.
    const row = state.values.map((value, position) => (positions.has(position) ? value : undefined))
    return rules.violated(row).every((name) => !names.has(name))
  }
}

function watchOf(draft: TableDraft, unique: WatchedUnique, context: FillContext): Watch {
  const { columns, caseless, nullsDistinct } = unique
  const folds = columns.map((position) =>
    foldOf(draft, position, caseless.includes(position), unique.isSpread),
  )
  const formulas = unique.expressions.map((sql) => formulaOf(draft, sql, context))
  const predicate = unique.predicateSql === null ? undefined : formulaOf(draft, unique.predicateSql, context)
  const keyOf = (row: MadeRow) => {
    if (predicate !== undefined && predicate(row) !== true) return undefined
    const key: Value[] = []
    for (const [i, position] of columns.entries()) {
      const value = row.need(position)
      // The database fills it, or it was not read: nothing is known of the row.
      if (value === undefined) return undefined
      key.push((folds[i] as Fold)(value))
    }
    for (const formula of formulas) key.push(formula?.(row) ?? null)
    return nullsDistinct && key.includes(null) ? undefined : tupleText(key)
  }
  return { name: unique.name, seen: new Set(), keyOf, misses: 0 }
}

type Fold = (value: Value) => Value

/** What a value comes to where values that look different count as equal. */
function foldOf(draft: TableDraft, position: number, isFolded: boolean, isSpread = false): Fold {
  const { type, collation } = draft.column(position)
  const isCaseless =
    isFolded || (type.kind === 'text' && type.isCaseless === true) || collation?.isDeterministic === false
  if (isSpread && type.kind === 'timestamp')
    return (value) => (typeof value === 'number' ? Math.floor(value / MICROSECONDS_PER_DAY) : value)
  const isPadded = type.kind === 'text' && type.isPadded === true
  if (!isCaseless && !isPadded) return (value) => value
  return (value) => {
    if (typeof value !== 'string') return value
    const trimmed = isPadded ? value.trimEnd() : value
    return isCaseless ? trimmed.toLowerCase() : trimmed
  }
}

function formulaOf(
  draft: TableDraft,
  sql: string,
  context: FillContext,
): ((row: MadeRow) => Value | undefined) | undefined {
  const expression = context.input.expressions[sql]
  const formula: Formula | undefined =
    expression && context.parts.formulaOf(expression, draft.table, context.input.plan.asOf)
  if (expression === undefined || formula === undefined) return undefined
  const sources = draft.positions(columnsOfExpression(expression)).filter((position) => position >= 0)
  return (row) => {
    for (const position of sources) row.need(position)
    return formula(row.values)
  }
}
