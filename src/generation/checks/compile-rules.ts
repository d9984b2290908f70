import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import { domainChecksOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { ColumnDomain, Formula, RowRules, RowRulesContext, RowValues } from '../fill/row-rules.ts'
import { type ColumnLimits, limitsFrom } from './column-limits.ts'
import { evaluator, scopeOf } from './evaluate.ts'
import { fitValue } from './fit-value.ts'
import { withListsOnly } from './lists-only.ts'
import { mapExpression } from './map-expression.ts'
import { Mender } from './mend-row.ts'
import { columnsIn, hasPart, normalForm } from './normal-form.ts'
import { plainValue } from './plain-value.ts'

/** How much later than as-of the rows may come to be inserted, in days: what has to lie ahead lies beyond that. */
const LATER_DAYS = 366

/** A check of the table, or of the domain of a column, made ready. */
interface Rule {
  readonly name: string
  readonly condition: Expression
  readonly columns: readonly string[]
  readonly answers: readonly Formula[]
}

/** What the CHECKs of a table and of the domains of its columns ask of a row. */
export function compileRules(context: RowRulesContext): RowRules {
  const { table, asOf, draws } = context
  const scope = scopeOf(table, asOf)
  const { rules, unjudged } = gatherRules(context)
  const conditions = rules.map(({ condition }) => condition)
  const limits = new Map<string, ColumnLimits>()
  const positions = new Map(table.columns.map(({ name }, position) => [name, position]))
  for (const { name, type } of table.columns) {
    const own = limitsFrom(conditions, name, type, scope)
    const values = own.values ?? context.demanded?.get(name)
    limits.set(name, values === undefined ? own : { ...own, values })
  }
  const typeOf = (column: string): ValueType =>
    table.columns[positions.get(column) ?? -1]?.type ?? UNKNOWN_TYPE
  const limitsOf = (column: string): ColumnLimits =>
    limits.get(column) ?? { patterns: [], isRequired: false, isPartial: false }
  const fit = (column: string, value: Value, index: number, attempt: number): Value => {
    const draw = (positions.get(column) ?? 0) * 4096 + attempt * 131_072
    return fitValue(value, typeOf(column), limitsOf(column), (k) => draws.bits(index, draw + k))
  }
  const broken = rules.filter(({ answers }) => answers.length > 0)
  const mender = new Mender({
    scope,
    conditions: broken
      .filter(({ columns }) => columns.length > 0)
      .map(({ condition, answers }) => ({ condition, answers })),
    fit,
    typeOf,
    isNullable: (column) =>
      (table.columns[positions.get(column) ?? -1]?.isNullable ?? false) && !limitsOf(column).isRequired,
    isFree: context.isFree,
    draws,
  })
  const fitAlone = loneFitter(broken, fit, context, (column) => positions.get(column) ?? -1)
  return {
    domainOf: (column) =>
      domainOf(limitsOf(column), table.columns[positions.get(column) ?? -1]?.isNullable ?? false),
    fit: fitAlone,
    mend: (row, index, attempt) => mender.mend(row, index, attempt),
    violated: (row) => broken.filter((rule) => isBroken(rule, row)).map(({ name }) => name),
    unjudged,
    columnsOf: new Map(rules.map(({ name, columns }) => [name, columns])),
  }
}

/** Values of a column that its own conditions admit, those too that limits do not tell. */
function loneFitter(
  rules: readonly Rule[],
  fit: RowRules['fit'],
  { table, asOf, draws }: RowRulesContext,
  positionOf: (column: string) => number,
): RowRules['fit'] {
  const scope = scopeOf(table, asOf)
  const alone = Map.groupBy(
    rules.filter(({ columns }) => columns.length === 1),
    ({ columns }) => columns[0] as string,
  )
  const typeOf = (column: string) => table.columns[positionOf(column)]?.type ?? UNKNOWN_TYPE
  const menders = new Map<string, Mender>()
  for (const [column, conditions] of alone) {
    const isFree = (name: string) => name === column
    menders.set(
      column,
      new Mender({ scope, conditions, fit, typeOf, isNullable: () => false, isFree, draws }),
    )
  }
  return (column, value, index, attempt) => {
    const fitted = fit(column, value, index, attempt)
    const conditions = alone.get(column)
    if (conditions === undefined || fitted === null) return fitted
    const row: RowValues = []
    const position = positionOf(column)
    row[position] = fitted
    if (!conditions.some((rule) => isBroken(rule, row))) return fitted
    menders.get(column)?.mend(row, index, attempt)
    return row[position] ?? fitted
  }
}

const UNKNOWN_TYPE: ValueType = { kind: 'other', name: 'unknown' }

function domainOf(limits: ColumnLimits, isNullable: boolean): ColumnDomain {
  const { patterns, isRequired, isPartial, ...rest } = limits
  return { ...rest, isNullable: isNullable && !isRequired, isPartial: isPartial || patterns.length > 0 }
}

const isBroken = ({ answers }: Rule, row: RowValues): boolean =>
  answers.some((answer) => answer(row) === false)

function gatherRules(context: RowRulesContext): {
  readonly rules: readonly Rule[]
  readonly unjudged: readonly { readonly name: string; readonly reason: string }[]
} {
  const { table, expressions } = context
  const rules: Rule[] = []
  const unjudged: { name: string; reason: string }[] = []
  const add = (name: string, sql: string, rewrite: (expression: Expression) => Expression) => {
    const parsed = expressions[sql]
    if (parsed === undefined) return
    const condition = normalForm(withListsOnly(rewrite(parsed)))
    const answers = answersOf(condition, context)
    const reason = whyUnjudged(condition) ?? whySilent(condition, answers, context)
    if (reason !== undefined) unjudged.push({ name, reason })
    rules.push({
      name,
      condition,
      columns: [...columnsIn(condition)],
      answers,
    })
  }
  for (const { name, sql } of table.checks) add(name, sql, (expression) => expression)
  for (const column of table.columns) {
    for (const { name, sql } of domainChecksOf(column.type)) {
      add(`${column.name}: ${name}`, sql, (expression) => onColumn(expression, column.name))
    }
  }
  return { rules, unjudged }
}

/** As of the first and of the last day that the rows may be inserted: `now()` moves on. */
function answersOf(condition: Expression, { table, asOf }: RowRulesContext): readonly Formula[] {
  const isTimeless = !hasPart(
    condition,
    (part) => part.kind === 'call' && /now|timestamp|current_date/.test(part.name),
  )
  const days = isTimeless ? [asOf] : [asOf, asOf + LATER_DAYS]
  return days.map((day) => evaluator(condition, scopeOf(table, day)))
}

function whyUnjudged(condition: Expression): string | undefined {
  let reason: string | undefined
  hasPart(condition, (part) => {
    if (part.kind === 'opaque') reason ??= `${part.sql} is in a form that is not worked out here`
    return false
  })
  return reason
}

/** Whether a row of plain values goes without an answer. */
function whySilent(
  condition: Expression,
  answers: readonly Formula[],
  { table, asOf }: RowRulesContext,
): string | undefined {
  let die = 1
  const roll = () => {
    die = (die * 7919 + 13) % 1_000_003
    return die
  }
  const speaksOf = columnsIn(condition)
  const row = table.columns.map(({ name, type }) =>
    speaksOf.has(name) ? plainValue(type, roll, asOf) : null,
  )
  return answers.every((answer) => answer([...row]) === undefined)
    ? 'it has something in it that is not worked out here'
    : undefined
}

/** The check of a domain, said of a column that is of it. */
const onColumn = (expression: Expression, name: string): Expression =>
  mapExpression(expression, (part) => (part.kind === 'value' ? { kind: 'column', name } : undefined))
