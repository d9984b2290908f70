import type { Catalog, CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { ColumnPlan, FanOut, FillPlan, FillStrategy } from '../../core/catalog/fill-plan.ts'
import type { TableFacts } from '../../core/catalog/table-facts.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { Draws } from '../../core/draws.ts'
import { compileRules } from '../checks/compile-rules.ts'
import { componentsOf } from '../fill/components.ts'
import { usesIn } from '../fill/shape-parts.ts'
import { type AskedFields, askedFields } from './asked-fields.ts'
import type { ColumnSubject } from './column-subject.ts'
import { filledByDatabase } from './filled-by-database.ts'
import { inferColumn } from './infer-column.ts'
import { type PlannedColumns, relateColumns } from './relate-columns.ts'
import { anchorOf } from './relate-moments.ts'
import { mainPriceOf } from './relate-prices.ts'
import { countRows, fillable, isOneToOne, type RowChoices } from './row-counts.ts'
import { wordsOf } from './split-name.ts'
import { textsReadAs } from './texts-read-as.ts'

/** What a plan is made of. */
export interface PlanInput {
  readonly catalog: Catalog
  readonly facts: readonly TableFacts[]
  readonly expressions: Readonly<Record<string, Expression>>
  readonly name: string
  readonly environment: FillPlan['environment']
  readonly seed: number
  /** Days since 1970-01-01. */
  readonly asOf: number
  readonly strategy?: FillStrategy | undefined
  readonly rows: RowChoices
}

/** Fewer rows than that do not tell how often a column is NULL. */
const ROWS_TOLD_BY = 20

/** Proposes how each table is filled: the same input gives the same plan. */
export function inferPlan(input: PlanInput): FillPlan {
  const { name, environment, seed, asOf, strategy } = input
  const tables = fillable(input.catalog)
  const counts = countRows(tables, input.rows)
  const known = new Map(input.facts.map((facts) => [facts.table, facts]))
  const keyed = keyedTables(tables)
  const meanings = tables.map((table): Meaning => [table, meaningsOf(table, { input, known, counts, keyed })])
  return {
    name,
    environment,
    seed,
    asOf,
    ...(strategy === undefined ? {} : { strategy }),
    tables: related(tables, meanings).map(([table, columns]) => {
      const full = `${table.schema}.${table.name}`
      return { table: full, rows: counts.get(full) ?? 0, fanOut: fanOutOf(table), columns }
    }),
  }
}

type Meaning = readonly [table: CatalogTable, columns: PlannedColumns]

/** The columns of each table with what they have to do with each other and with those of other tables. */
function related(tables: readonly CatalogTable[], meanings: readonly Meaning[]): readonly Meaning[] {
  const anchors = new Map(
    meanings.flatMap(([table, columns]) => {
      const anchor = anchorOf(columns)
      return anchor === undefined ? [] : [[`${table.schema}.${table.name}`, anchor] as const]
    }),
  )
  const prices = new Map(
    meanings.flatMap(([table, columns]) => {
      const price = mainPriceOf(table, columns)
      return price === undefined ? [] : [[`${table.schema}.${table.name}`, price] as const]
    }),
  )
  const before = parentsBefore(tables)
  return meanings.map(([table, columns]) => {
    const name = `${table.schema}.${table.name}`
    const own = (all: ReadonlyMap<string, string>) =>
      new Map([...all].filter(([parent]) => before.get(name)?.has(parent)))
    return [table, relateColumns(table, columns, own(anchors), own(prices))]
  })
}

/** The tables that each table refers to and that do not, in any way round, refer to it. */
function parentsBefore(tables: readonly CatalogTable[]): ReadonlyMap<string, ReadonlySet<string>> {
  const nameOf = ({ schema, name }: CatalogTable) => `${schema}.${name}`
  const targets = new Map(tables.map((table) => [nameOf(table), table.foreignKeys.map((key) => key.table)]))
  const components = componentsOf([...targets.keys()], (name) =>
    (targets.get(name) ?? []).filter((one) => targets.has(one)),
  )
  const component = new Map(components.flatMap((one, at) => one.tables.map((name) => [name, at] as const)))
  return new Map(
    [...targets].map(([name, parents]) => [
      name,
      new Set(parents.filter((parent) => component.get(parent) !== component.get(name))),
    ]),
  )
}

interface Known {
  readonly input: PlanInput
  readonly known: ReadonlyMap<string, TableFacts>
  readonly counts: ReadonlyMap<string, number>
  /** Tables with a key of one whole number, by the last word of their name. */
  readonly keyed: ReadonlyMap<string, readonly CatalogTable[]>
}

function meaningsOf(table: CatalogTable, known: Known): PlannedColumns {
  const { input } = known
  const name = `${table.schema}.${table.name}`
  const draws = new Draws(input.seed, `${name} rules`)
  const { expressions, asOf } = input
  const rules = compileRules({ table, expressions, isFree: () => true, draws, asOf })
  const held = known.known.get(name)
  const asked = askedFields(table, expressions)
  const read = textsReadAs(table, expressions)
  const subjects: ColumnSubject[] = table.columns
    .filter((column) => filledByDatabase(table, column) === undefined)
    .map((column) => ({
      table,
      column,
      domain: rules.domainOf(column.name),
      facts: held === undefined || held.rows === 0 ? undefined : held.columns[column.name],
      isHardlySeen: held !== undefined && held.rows < ROWS_TOLD_BY,
      reference: table.foreignKeys.find(({ columns }) => columns.includes(column.name)),
      key: keyRole(table, column.name),
      namesake: namesakeOf(table, column, known),
    }))
  return Object.fromEntries(
    subjects.map((subject) => [
      subject.column.name,
      {
        type: subject.column.typeSql,
        ...readable(
          subject,
          withFields(subject, counted(subject, inferColumn(subject), expressions), asked),
          read,
        ),
      },
    ]),
  )
}

/** `(parent_id IS NULL) = (id = 0)`: numbers begin where a check has something to say of one. */
function counted(
  { table, column, facts }: ColumnSubject,
  plan: ColumnPlan,
  expressions: PlanInput['expressions'],
): ColumnPlan {
  if (plan.generator !== 'sequence' || facts !== undefined || table.checks.length === 0) return plan
  const spoken = table.checks.flatMap(({ sql }) => {
    const use = expressions[sql] && usesIn(expressions[sql]).get(column.name)
    return use?.isListed === true ? [...use.constants] : []
  })
  return spoken.includes(0) ? { ...plan, parameters: { ...plan.parameters, start: 0 } } : plan
}

/** A text that the database reads as a number is one. */
function readable(
  { column }: ColumnSubject,
  plan: ColumnPlan,
  read: ReadonlyMap<string, ColumnPlan>,
): ColumnPlan {
  const told = read.get(column.name)
  const isFit = baseTypeOf(column.type).kind === 'text' && !['list', 'reference'].includes(plan.generator)
  return told === undefined || !isFit ? plan : { ...told, nullShare: plan.nullShare }
}

/** A document has the fields that its table looks for in it, and is a list where its default is one. */
function withFields(
  { column }: ColumnSubject,
  plan: ColumnPlan,
  asked: ReadonlyMap<string, AskedFields>,
): ColumnPlan {
  const fields = asked.get(column.name)
  const { kind } = baseTypeOf(column.type)
  if (kind !== 'json' && kind !== 'jsonb') return plan
  if (fields === undefined) {
    const isList =
      plan.generator === 'json.object' && /^'\s*\[.*\]\s*'::jsonb?$/s.test(column.defaultSql ?? '')
    return isList ? { ...plan, generator: 'json.list', reason: 'its default is a list' } : plan
  }
  return {
    ...plan,
    generator: 'json.object',
    parameters: { fields },
    nullShare: 0,
    confidence: 0.9,
    reason: 'with the fields that the table looks for in it',
  }
}

function keyRole({ primaryKey, uniques }: CatalogTable, column: string): ColumnSubject['key'] {
  const keys = [...(primaryKey === null ? [] : [primaryKey]), ...uniques].filter(({ parts }) =>
    parts.some((part) => 'column' in part && part.column === column),
  )
  if (keys.some(({ parts }) => parts.length === 1)) return 'whole'
  return keys.length > 0 ? 'part' : undefined
}

function keyedTables(tables: readonly CatalogTable[]): ReadonlyMap<string, readonly CatalogTable[]> {
  const keyed = tables.filter(({ primaryKey, columns }) => {
    const [part, ...others] = primaryKey?.parts ?? []
    if (part === undefined || others.length > 0 || !('column' in part)) return false
    const column = columns.find(({ name }) => name === part.column)
    return column !== undefined && baseTypeOf(column.type).kind === 'integer'
  })
  return Map.groupBy(keyed, ({ name }) => wordsOf(name).at(-1) ?? '')
}

/** The table whose key a name such as `manager_staff_id` speaks of; those of the same schema first. */
function namesakeOf(
  table: CatalogTable,
  { name }: CatalogColumn,
  { keyed, counts }: Known,
): ColumnSubject['namesake'] {
  const words = wordsOf(name)
  if (words.at(-1) !== 'id' || words.length < 2) return undefined
  const spoken = words.slice(0, -1)
  const found = (keyed.get(spoken.at(-1) ?? '') ?? []).filter((one) => {
    const own = wordsOf(one.name)
    return (
      one !== table &&
      own.length <= spoken.length &&
      own.every((word, at) => spoken.at(at - own.length) === word)
    )
  })
  const [best] = [...found].sort(
    (a, b) =>
      Number(b.schema === table.schema) - Number(a.schema === table.schema) ||
      wordsOf(b.name).length - wordsOf(a.name).length,
  )
  if (best === undefined) return undefined
  const full = `${best.schema}.${best.name}`
  return { table: full, rows: counts.get(full) ?? 1 }
}

/** One child at most where a key says so; some parents have many children and others few where nothing binds them. */
function fanOutOf(table: CatalogTable): Record<string, FanOut> {
  const inKeys = new Set(
    [...(table.primaryKey === null ? [] : [table.primaryKey]), ...table.uniques].flatMap(({ parts }) =>
      parts.flatMap((part) => ('column' in part ? [part.column] : [])),
    ),
  )
  return Object.fromEntries(
    table.foreignKeys.map(({ name, columns }): [string, FanOut] => {
      if (isOneToOne(table, columns)) return [name, { distribution: 'one-to-one' }]
      const isBound = columns.some((column) => inKeys.has(column)) || table.exclusions.length > 0
      return [name, { distribution: isBound ? 'even' : 'lognormal' }]
    }),
  )
}
