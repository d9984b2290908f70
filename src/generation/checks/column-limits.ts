import type { Expression } from '../../core/catalog/expression.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { isComparison, MIRRORED } from './compare.ts'
import { type Result, type ResultType, resultTypeOf } from './computed.ts'
import { convert } from './convert.ts'
import { computed, type Scope } from './evaluate.ts'
import { columnsIn, hasPart } from './normal-form.ts'
import { likeExpression, regularExpression, similarExpression } from './pattern.ts'

/** What the conditions of one column alone come to, as far as they are understood. */
export interface ColumnLimits {
  readonly values?: readonly Value[]
  readonly from?: Value
  readonly to?: Value
  readonly lengthMin?: number
  readonly lengthMax?: number
  /** Patterns that the text has to match. */
  readonly patterns: readonly RegExp[]
  /** Whether NULL is ruled out. */
  readonly isRequired: boolean
  /** Whether some condition is not told by the above. */
  readonly isPartial: boolean
}

const NO_LIMITS: ColumnLimits = { patterns: [], isRequired: false, isPartial: false }

/**
 * The column that an expression is, casts that keep its values aside; `value` for VALUE.
 *
 * @param scope tells which columns are numbers, that casts to wider numbers keep
 */
export function columnOf(expression: Expression, scope?: Scope): string | undefined {
  if (expression.kind === 'column') return expression.name
  if (expression.kind === 'value') return 'value'
  if (expression.kind !== 'cast') return undefined
  const name = columnOf(expression.operand, scope)
  if (!/^(int|numeric|float|date|bool)/.test(expression.type)) return name
  const type = name === undefined ? undefined : scope?.columns.get(name)?.type
  const isWider =
    type !== undefined &&
    (resultTypeOf(type) === 'integer'
      ? /^(int[248]|numeric|float8)$/.test(expression.type)
      : resultTypeOf(type) === 'number' && /^(numeric|float8)$/.test(expression.type))
  return isWider ? name : undefined
}

/** What a condition asks of one column: itself where it speaks of that column alone, or its parts that do. */
export function limitsFrom(
  conditions: readonly Expression[],
  column: string,
  type: ValueType,
  scope: Scope,
): ColumnLimits {
  return conditions.map((condition) => limitsOf(condition, column, type, scope)).reduce(both, NO_LIMITS)
}

function limitsOf(condition: Expression, column: string, type: ValueType, scope: Scope): ColumnLimits {
  const isAlone = [...columnsIn(condition)].every((name) => name === column)
  if (condition.kind === 'and') {
    return condition.operands.map((part) => limitsOf(part, column, type, scope)).reduce(both, NO_LIMITS)
  }
  if (!isAlone || !speaksOf(condition, column)) return NO_LIMITS
  if (
    condition.kind === 'or' &&
    condition.operands.some((part) => part.kind !== 'is-null' || part.isNegated)
  ) {
    // NULL is not a value: that it is allowed limits none.
    return condition.operands
      .filter((part) => part.kind !== 'is-null' || part.isNegated)
      .map((part) => limitsOf(part, column, type, scope))
      .reduce((left, right) => either(left, right))
  }
  return leafLimits(condition, column, type, scope) ?? { ...NO_LIMITS, isPartial: true }
}

const speaksOf = (condition: Expression, column: string): boolean =>
  hasPart(condition, (part) => columnOf(part) === column)

function leafLimits(
  leaf: Expression,
  column: string,
  type: ValueType,
  scope: Scope,
): ColumnLimits | undefined {
  if (leaf.kind === 'is-null' && columnOf(leaf.operand, scope) === column) {
    // IS NULL alone leaves the column nothing but NULL: no limit on values says that.
    return leaf.isNegated ? { ...NO_LIMITS, isRequired: true } : undefined
  }
  if (leaf.kind === 'column' && leaf.name === column) return { ...NO_LIMITS, values: [true] }
  if (leaf.kind === 'not' && columnOf(leaf.operand, scope) === column)
    return { ...NO_LIMITS, values: [false] }
  if (
    leaf.kind === 'is-truth' &&
    columnOf(leaf.operand, scope) === column &&
    typeof leaf.truth === 'boolean'
  ) {
    return leaf.isNegated ? undefined : { ...NO_LIMITS, values: [leaf.truth], isRequired: true }
  }
  if (leaf.kind !== 'operator') return undefined
  const [left, right] = leaf.operands
  if (left === undefined || right === undefined) return undefined
  if (columnOf(right, scope) === column && columnOf(left, scope) === undefined) {
    return isComparison(leaf.name)
      ? comparisonLimits(MIRRORED[leaf.name], right, left, column, type, scope)
      : undefined
  }
  return comparisonLimits(leaf.name, left, right, column, type, scope)
}

function comparisonLimits(
  name: string,
  left: Expression,
  right: Expression,
  column: string,
  type: ValueType,
  scope: Scope,
): ColumnLimits | undefined {
  if (columnsIn(right).size > 0 || speaksOf(right, column)) return undefined
  if (
    left.kind === 'call' &&
    left.arguments.length > 0 &&
    columnOf(left.arguments[0] as Expression, scope) === column
  ) {
    // Limits on lengths are in characters.
    if (baseTypeOf(type).kind === 'bytes') return undefined
    return callLimits(name, left.name, constantOf(right, 'number', scope), constantOf(right, 'text', scope))
  }
  if (columnOf(left, scope) !== column) return undefined
  const pattern = patternOf(name, constantOf(right, 'text', scope))
  if (pattern) return { ...NO_LIMITS, patterns: [pattern] }
  if (!isComparison(name)) return undefined
  const limit = constantOf(right, resultTypeOf(type), scope)
  return limit === undefined ? undefined : boundLimits(name, limit, type)
}

function boundLimits(name: string, limit: Value, type: ValueType): ColumnLimits | undefined {
  if (name === '=') return { ...NO_LIMITS, values: [limit] }
  if (name === '>=') return { ...NO_LIMITS, from: limit }
  if (name === '<=') return { ...NO_LIMITS, to: limit }
  if (typeof limit !== 'number') return undefined
  if (name === '>') return { ...NO_LIMITS, from: limit + stepOf(type) }
  return name === '<' ? { ...NO_LIMITS, to: limit - stepOf(type) } : undefined
}

/** The smallest difference between two values of a type. */
export function stepOf(type: ValueType): number {
  const base = baseTypeOf(type)
  if (base.kind === 'numeric') return Number(`1e${-(base.scale ?? 6)}`)
  if (base.kind === 'money') return 0.01
  return base.kind === 'float' ? 0.001 : 1
}

function callLimits(
  comparison: string,
  call: string,
  limit: Value | undefined,
  text: Value | undefined,
): ColumnLimits | undefined {
  if (['length', 'char_length', 'character_length'].includes(call) && typeof limit === 'number') {
    return lengthLimits(comparison, limit)
  }
  // A value that is in capitals already is what upper() makes of it.
  if (['upper', 'lower', 'btrim', 'trim'].includes(call) && comparison === '=' && typeof text === 'string') {
    return { ...NO_LIMITS, values: [text] }
  }
  if (['btrim', 'trim', 'ltrim', 'rtrim'].includes(call) && comparison === '<>' && text === '') {
    return { ...NO_LIMITS, lengthMin: 1 }
  }
  return undefined
}

function lengthLimits(comparison: string, limit: number): ColumnLimits | undefined {
  switch (comparison) {
    case '=':
      return { ...NO_LIMITS, lengthMin: limit, lengthMax: limit }
    case '>=':
      return { ...NO_LIMITS, lengthMin: limit }
    case '>':
      return { ...NO_LIMITS, lengthMin: limit + 1 }
    case '<=':
      return { ...NO_LIMITS, lengthMax: limit }
    case '<':
      return { ...NO_LIMITS, lengthMax: limit - 1 }
    default:
      return undefined
  }
}

function patternOf(name: string, pattern: Value | undefined): RegExp | undefined {
  if (typeof pattern !== 'string') return undefined
  if (name === '~' || name === '~*') return regularExpression(pattern, name === '~*')
  if (name === '~~' || name === '~~*') return likeExpression(pattern, name === '~~*')
  return name === 'similar to' ? similarExpression(pattern) : undefined
}

/** The value of an expression without columns, as values of the type are. */
export function constantOf(expression: Expression, type: ResultType, scope: Scope): Value | undefined {
  const plain = computed(expression, scope)
  const result: Result = convert(plain, type).of([])
  return result === null || (typeof result === 'object' && 'months' in result) ? undefined : result
}

/** Both have to hold. */
function both(left: ColumnLimits, right: ColumnLimits): ColumnLimits {
  const values =
    left.values && right.values
      ? left.values.filter((value) => right.values?.includes(value))
      : (left.values ?? right.values)
  return {
    ...defined({
      values,
      from: larger(left.from, right.from),
      to: smaller(left.to, right.to),
      lengthMin: larger(left.lengthMin, right.lengthMin) as number | undefined,
      lengthMax: smaller(left.lengthMax, right.lengthMax) as number | undefined,
    }),
    patterns: [...left.patterns, ...right.patterns],
    isRequired: left.isRequired || right.isRequired,
    isPartial: left.isPartial || right.isPartial,
  }
}

/** One of them has to hold: lists join, ranges widen; what does not combine is left to trying. */
function either(left: ColumnLimits, right: ColumnLimits): ColumnLimits {
  if (left.values && right.values) {
    return {
      ...NO_LIMITS,
      values: [...left.values, ...right.values],
      isPartial: left.isPartial || right.isPartial,
    }
  }
  return { ...NO_LIMITS, isPartial: true }
}

const larger = (left: Value | undefined, right: Value | undefined): Value | undefined =>
  left === undefined || (right !== undefined && (right as number) > (left as number)) ? right : left
const smaller = (left: Value | undefined, right: Value | undefined): Value | undefined =>
  left === undefined || (right !== undefined && (right as number) < (left as number)) ? right : left

function defined<Limits extends object>(
  limits: Limits,
): { [Key in keyof Limits]: Exclude<Limits[Key], undefined> } {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) as never
}
