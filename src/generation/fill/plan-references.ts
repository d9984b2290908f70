import type { CatalogTable, ForeignKey } from '../../core/catalog/catalog.ts'
import { filledByDatabase } from '../meaning/filled-by-database.ts'
import type { FillContext } from './fill-context.ts'
import type { MirroredReferences } from './mirrored-references.ts'
import type { StepDraft, TableDraft } from './table-draft.ts'

const DEPTH_MAX = 6
const FAN_OF_TREES = 5

/**
 * Puts the foreign keys of a table in an order in which each can agree with those before it: NOT NULL ones first, those
 * that carry more columns first. A key that says nothing new is left to the ones before it; every other becomes a step.
 */
export function planReferences(
  draft: TableDraft,
  component: readonly string[],
  mirrored: MirroredReferences,
  context: FillContext,
): void {
  const settled = new Set<number>()
  for (const key of ordered(draft, context)) {
    const circling = mirrored.circling.get(`${draft.name} ${key.name}`) ?? []
    if (circling.length === key.columns.length) continue
    const parent = context.table(key.table)
    const parents = context.parents(key.table, key.references)
    const columns = draft.positions(key.columns)
    if (parent === undefined || parents === undefined || columns.includes(-1)) continue
    if (!isSent(draft, key)) {
      draft.note(key.name, 'reference', 'by construction', 'the columns stay NULL: the plan leaves them out')
      continue
    }
    const isSelf = key.table === draft.name
    if (isSelf && key.columns.every((column, i) => column === key.references[i])) {
      draft.note(key.name, 'reference', 'by construction', 'every row points at itself')
      continue
    }
    const references = positionsIn(parent, key.references)
    const nullable = nullableOf(draft, key, columns, settled)
    const isKept = (own: number, i: number) =>
      (isSelf && own === references[i]) ||
      circling.includes(key.columns[i] as string) ||
      (nullable.length > 0 && isInKey(draft, own))
    const fixed = columns.flatMap((own, i) =>
      settled.has(own) || isKept(own, i) ? [{ own, parent: references[i] as number }] : [],
    )
    // What a row of the same table shares, or what the row is known by, is there before the reference is.
    for (const { own } of fixed) if (!settled.has(own)) draft.kept.add(own)
    if (fixed.length === columns.length && isImplied(draft, key, context)) {
      draft.note(key.name, 'reference', 'by construction', 'follows from the other references of the row')
      continue
    }
    const isOpen = parents.count > 0 || (isSelf && draft.rows > 0)
    const isDemanded = nullable.length === 0 && draft.rows > 0
    const problem = isDemanded ? problemOf(draft, key, parent, isOpen, context) : undefined
    if (problem !== undefined) {
      draft.refuse(key.name, problem, 'reference')
      continue
    }
    const share = Math.max(
      ...nullable.map((at) => draft.plan.columns[draft.column(at).name]?.nullShare ?? 0),
      0,
    )
    draft.steps.push({
      id: draft.steps.length,
      key,
      parent,
      parents,
      columns,
      references,
      fixed,
      nullable,
      nullShare: isOpen ? share : 1,
      isSelf,
      isWithin: !isSelf && component.includes(key.table),
      eligible: undefined,
      choice: isSelf && fixed.length === 0 ? 'tree' : undefined,
      fan: FAN_OF_TREES,
      roots: nullable.length === 0 ? 1 : Math.max(1, Math.floor(draft.rows * share)),
    })
    for (const column of columns) settled.add(column)
    if (mirrored.covering.has(`${draft.name} ${key.name}`)) coverAll(draft)
  }
}

/** The last reference goes through its parents in order, so that none is left without a child while there are enough. */
function coverAll(draft: TableDraft): void {
  const step = draft.steps.at(-1)
  if (step === undefined || step.fixed.length > 0) return
  const numbering = draft.numberings.length
  const first = draft.digits
  draft.numberings.push({ kind: 'row', leader: undefined, members: [{ step }], isStraight: true, first })
  step.choice = { numbering, digit: first }
}

/** Whether the other references of a table see to this one: theirs point at rows that have the same reference. */
function isImplied(draft: TableDraft, key: ForeignKey, context: FillContext): boolean {
  return draft.steps.some((step) => {
    const through = key.columns.map((column) => {
      const at = step.key.columns.indexOf(column)
      return at < 0 ? undefined : step.key.references[at]
    })
    if (through.includes(undefined)) return false
    return leadsTo(step.key.table, through as string[], key, context, 0)
  })
}

/** Whether these columns of a table are sure to be found in the columns that a key points at. */
function leadsTo(
  name: string,
  columns: readonly string[],
  key: ForeignKey,
  context: FillContext,
  depth: number,
): boolean {
  if (name === key.table && columns.every((column, i) => column === key.references[i])) return true
  const table = context.table(name)
  if (table === undefined || depth > DEPTH_MAX) return false
  return table.foreignKeys.some((next) => {
    if (!next.isValidated) return false
    const through = columns.map((column) => next.references[next.columns.indexOf(column)])
    return !through.includes(undefined) && leadsTo(next.table, through as string[], key, context, depth + 1)
  })
}

function ordered(draft: TableDraft, context: FillContext): ForeignKey[] {
  const unique = new Map<string, ForeignKey>()
  for (const key of draft.table.foreignKeys) {
    const name = `${key.columns.join()} ${key.table} ${key.references.join()}`
    if (unique.has(name)) draft.note(key.name, 'reference', 'by construction', 'says the same as another one')
    else unique.set(name, key)
  }
  const mayBeNull = (key: ForeignKey) =>
    key.columns.some((name) => draft.table.columns[draft.positionOf.get(name) ?? -1]?.isNullable === true)
  const isOwn = (key: ForeignKey) => key.table === draft.name
  const keys = [...unique.values()].sort(
    (a, b) =>
      Number(isOwn(a)) - Number(isOwn(b)) ||
      Number(mayBeNull(a)) - Number(mayBeNull(b)) ||
      b.columns.length - a.columns.length,
  )
  // Of two keys on the same columns the one goes first whose parents have the other one too.
  for (let i = 0; i < keys.length; i++) {
    for (let j = i + 1; j < keys.length; j++) {
      const [first, second] = [keys[i] as ForeignKey, keys[j] as ForeignKey]
      if ([...first.columns].sort().join() !== [...second.columns].sort().join()) continue
      const through = first.columns.map(
        (column) => second.references[second.columns.indexOf(column)] as string,
      )
      if (leadsTo(second.table, through, first, context, 0)) [keys[i], keys[j]] = [second, first]
    }
  }
  return keys
}

/** A key that is left out of the plan altogether stays NULL where it may. */
function isSent(draft: TableDraft, key: ForeignKey): boolean {
  return key.columns.some((name) => {
    const column = draft.table.columns[draft.positionOf.get(name) ?? -1]
    return draft.plan.columns[name] !== undefined || column?.isNullable === false
  })
}

/** The columns that say that there is no reference: with MATCH FULL all of them or none. */
function nullableOf(
  draft: TableDraft,
  key: ForeignKey,
  columns: readonly number[],
  settled: ReadonlySet<number>,
): number[] {
  const free = columns.filter(
    (at) =>
      draft.column(at).isNullable && !settled.has(at) && !isInKey(draft, at) && !draft.referenced.has(at),
  )
  return key.match === 'full' && free.length < columns.length ? [] : free
}

/** Whether a column is part of the primary key. */
function isInKey(draft: TableDraft, position: number): boolean {
  const parts = draft.table.primaryKey?.parts ?? []
  return draft.positions(parts.map(columnOf)).includes(position)
}

const columnOf = (part: { readonly column: string } | { readonly sql: string }): string =>
  'column' in part ? part.column : ''

function positionsIn(table: CatalogTable, names: readonly string[]): number[] {
  return names.map((name) => table.columns.findIndex((column) => column.name === name))
}

/** Why no row can have a reference that it has to have. @param isOpen whether there are rows to point at */
function problemOf(
  draft: TableDraft,
  key: ForeignKey,
  parent: CatalogTable,
  isOpen: boolean,
  context: FillContext,
): string | undefined {
  const columns = key.columns.join(', ')
  if (!isOpen)
    return `Cannot fill ${draft.name}: found no row in ${key.table} for ${columns} to point at; expected rows there, planned or existing`
  const made = madeThere(parent, key, context)
  return made === undefined
    ? undefined
    : `Cannot fill ${draft.name}: found ${key.table}.${made.column} ${made.how}, so that ${columns} cannot know it; expected a key that is sent with the rows`
}

/** A column that a reference points at, and that a trigger makes in the rows that are planned. */
function madeThere(
  parent: CatalogTable,
  { table, references }: ForeignKey,
  { input }: FillContext,
): { readonly column: string; readonly how: string } | undefined {
  const planned = input.plan.tables.find((other) => other.table === table)
  if (planned === undefined || planned.rows === 0) return undefined
  for (const column of parent.columns) {
    const isKnown = planned.columns[column.name] !== undefined || column.generatedSql !== null
    if (isKnown || !references.includes(column.name)) continue
    const how = filledByDatabase(parent, column)
    if (how !== undefined) return { column: column.name, how }
  }
  return undefined
}

/** The step whose columns settle all that another one is bound by; undefined where several do. */
export function settlerOf(draft: TableDraft, step: StepDraft): StepDraft | undefined {
  return draft.steps.find(
    (earlier) =>
      earlier.id < step.id &&
      earlier.fixed.length === 0 &&
      step.fixed.every(({ own }) => earlier.columns.includes(own) && draft.stepOf(own) === earlier),
  )
}
