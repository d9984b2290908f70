import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { Formula, RowValues } from '../fill/row-rules.ts'
import { arithmetic } from './arithmetic.ts'
import { alike, compare, isComparison, isEqual } from './compare.ts'
import { type Computed, type Result, type ResultType, resultTypeNamed, UNKNOWN } from './computed.ts'
import { convert, isInterval } from './convert.ts'
import { functionCall } from './functions.ts'
import { jsonOperator } from './json-operators.ts'
import { listOperator } from './list-operators.ts'
import { microsecondsOf } from './moment.ts'
import { elementOf, endOf, fieldOf, ofType, rangeConstant } from './parts.ts'
import { likeExpression, regularExpression, similarExpression } from './pattern.ts'

/** What an expression speaks of. */
export interface Scope {
  /** Columns by name, with their place in the row. */
  readonly columns: ReadonlyMap<string, { readonly position: number; readonly type: ValueType }>
  /** The type of VALUE, in the check of a domain; the value then stands first in the row. */
  readonly value?: ValueType
  /** Days since 1970-01-01: what `now()` and CURRENT_DATE stand for. */
  readonly today: number
}

/** The scope of a table's own conditions. */
export function scopeOf(table: CatalogTable, today: number): Scope {
  const columns = new Map(table.columns.map(({ name, type }, position) => [name, { position, type }]))
  return { columns, today }
}

/**
 * Makes a condition or formula ready to be worked out row by row: true, false, a value, null for NULL, undefined where
 * it cannot be told here.
 */
export function evaluator(expression: Expression, scope: Scope): Formula {
  const { of } = computed(expression, scope)
  return (row) => {
    const result = of(row)
    return isInterval(result) ? microsecondsOf(result) : result
  }
}

/** The same with its type, for those who reason about it. */
export const computed = (expression: Expression, scope: Scope): Computed =>
  new Compiler(scope).compile(expression)

class Compiler {
  readonly #scope: Scope

  constructor(scope: Scope) {
    this.#scope = scope
  }

  compile(expression: Expression): Computed {
    switch (expression.kind) {
      case 'column': {
        const column = this.#scope.columns.get(expression.name)
        return column === undefined ? UNKNOWN : place(column.position, column.type)
      }
      case 'value':
        return this.#scope.value === undefined ? UNKNOWN : place(0, this.#scope.value)
      case 'constant':
        return constant(expression.value, expression.type)
      case 'and':
      case 'or':
        return junction(expression.kind === 'or', this.#all(expression.operands))
      case 'not':
        return negation(this.compile(expression.operand))
      case 'is-null': {
        const { of } = this.compile(expression.operand)
        return truth((row) => known(of(row), (result) => (result === null) !== expression.isNegated))
      }
      case 'is-truth': {
        const { of } = this.compile(expression.operand)
        const wanted = expression.truth
        return truth((row) => known(of(row), (result) => (result === wanted) !== expression.isNegated))
      }
      case 'operator':
        return this.#operator(expression.name, this.#all(expression.operands))
      case 'any':
      case 'all':
        return this.#quantified(expression)
      case 'array':
        return arrayOf(this.#all(expression.elements))
      case 'call':
        return this.#call(expression.name, this.#all(expression.arguments))
      case 'cast':
        return this.#cast(this.compile(expression.operand), expression.type)
      case 'case':
        return this.#case(expression)
      case 'field':
        return fieldOf(this.compile(expression.operand), expression.name)
      case 'subscript':
        return elementOf(this.compile(expression.operand), this.compile(expression.index))
      case 'opaque':
        return UNKNOWN
      default:
        return UNKNOWN
    }
  }

  #all(expressions: readonly Expression[]): readonly Computed[] {
    return expressions.map((expression) => this.compile(expression))
  }

  #cast(padded: Computed, to: string): Computed {
    const operand = { ...padded, isPadded: false }
    const type = resultTypeNamed(to)
    return type === 'other' && operand.type !== 'literal' ? operand : convert(operand, type)
  }

  #call(name: string, given: readonly Computed[]): Computed {
    const { today } = this.#scope
    if (name === 'now' || name.includes('timestamp')) return fixed(today * MICROSECONDS_PER_DAY, 'moment')
    if (name === 'current_date') return fixed(today, 'date')
    const [first] = given
    const end = first && (name === 'lower' || name === 'upper') ? endOf(first, name) : undefined
    const call = end ?? functionCall(name, given) ?? UNKNOWN
    const isFixed = given.length > 0 && given.every((one) => 'constant' in one)
    return isFixed ? fixed(call.of([]), call.type) : call
  }

  #operator(name: string, operands: readonly Computed[]): Computed {
    const [left, right] = operands
    if (left === undefined) return UNKNOWN
    if (right === undefined)
      return name === '-' ? (arithmetic('-', fixed(0, left.type), left) ?? UNKNOWN) : UNKNOWN
    const match = matcher(name, left, right) ?? jsonOperator(name, left, right)
    if (match) return match
    const isPadded = left.isPadded || right.isPadded
    const [a, b] = isPadded ? [unpadded(left), unpadded(right)] : alike(left, right)
    if (isComparison(name)) {
      const as = a.labels === undefined ? (b.labels === undefined ? a : b) : a
      return truth((row) => compare(name, a.of(row), b.of(row), as))
    }
    if (name === 'is distinct from' || name === 'is not distinct from')
      return distinct(name === 'is distinct from', a, b)
    return (
      listOperator(name, left, right) ?? arithmetic(name, a, b) ?? arithmetic(name, left, right) ?? UNKNOWN
    )
  }

  #quantified({ kind, operator, operand, array }: Extract<Expression, { kind: 'any' | 'all' }>): Computed {
    const isAny = kind === 'any'
    if (array.kind === 'array') {
      const parts = array.elements.map((element) =>
        this.#operator(operator, [this.compile(operand), this.compile(element)]),
      )
      return junction(isAny, parts)
    }
    const left = this.compile(operand)
    const list = this.compile(array)
    if (!isComparison(operator)) return UNKNOWN
    return truth((row) => {
      const results = list.of(row)
      if (results === null) return null
      if (!Array.isArray(results)) return undefined
      const one = left.of(row)
      const answers = (results as readonly Result[]).map((element) => compare(operator, one, element, left))
      return joined(isAny, answers)
    })
  }

  #case({ branches, otherwise }: Extract<Expression, { kind: 'case' }>): Computed {
    const ways = branches.map(({ when, value }) => ({ when: this.compile(when), value: this.compile(value) }))
    const last = otherwise === null ? fixed(null, 'literal') : this.compile(otherwise)
    const type =
      [...ways.map(({ value }) => value), last].find((one) => one.type !== 'literal')?.type ?? 'literal'
    return {
      type,
      of: (row) => {
        for (const { when, value } of ways) {
          const answer = when.of(row)
          if (answer === undefined) return undefined
          if (answer === true) return value.of(row)
        }
        return last.of(row)
      },
    }
  }
}

function place(position: number, type: ValueType): Computed {
  const base = baseTypeOf(type)
  const of = (row: RowValues): Result => row[position]
  if (base.kind === 'enum') return { type: 'other', of, labels: base.labels }
  if (base.kind === 'text' && base.isPadded)
    return unpadded({ type: 'text', of, isPadded: true, ...(base.length && { length: base.length }) })
  return ofType(type, of)
}

/** Without blanks at the end. */
function unpadded(padded: Computed): Computed {
  const trim = (result: Result): Result => (typeof result === 'string' ? result.trimEnd() : result)
  return { ...padded, of: (row) => trim(padded.of(row)) }
}

function constant(value: string | number | boolean | null, typeName: string | undefined): Computed {
  const plain: ResultType =
    typeof value === 'number'
      ? Number.isInteger(value)
        ? 'integer'
        : 'number'
      : typeof value === 'boolean'
        ? 'boolean'
        : 'literal'
  const literal = fixed(value, plain)
  if (typeName === undefined) return literal
  const range = typeof value === 'string' ? rangeConstant(value, typeName) : undefined
  if (range !== undefined) return range
  const type = resultTypeNamed(typeName)
  return type === 'other' ? literal : convert(literal, type)
}

const fixed = (value: Result, type: ResultType): Computed => ({ type, of: () => value, constant: value })
const truth = (of: (row: RowValues) => Result): Computed => ({ type: 'boolean', of })
const known = (result: Result, answer: (result: Exclude<Result, undefined>) => Result): Result =>
  result === undefined ? undefined : answer(result)

const negation = ({ of }: Computed): Computed =>
  truth((row) => {
    const result = of(row)
    return typeof result === 'boolean' ? !result : result === null ? null : undefined
  })

const junction = (isOr: boolean, parts: readonly Computed[]): Computed =>
  truth((row) =>
    joined(
      isOr,
      parts.map(({ of }) => of(row)),
    ),
  )

/** AND and OR over true, false, NULL and not known. */
function joined(isOr: boolean, answers: readonly Result[]): Result {
  if (answers.includes(isOr)) return isOr
  if (answers.includes(undefined)) return undefined
  return answers.includes(null) ? null : !isOr
}

function arrayOf(elements: readonly Computed[]): Computed {
  const element = elements.find(({ type }) => type !== 'literal')?.type ?? 'literal'
  return {
    type: 'array',
    element,
    of: (row) => {
      const results = elements.map(({ of }) => of(row))
      return results.includes(undefined) ? undefined : (results as never)
    },
  }
}

function distinct(isWanted: boolean, left: Computed, right: Computed): Computed {
  return truth((row) => {
    const [a, b] = [left.of(row), right.of(row)]
    if (a === undefined || b === undefined) return undefined
    if (a === null || b === null) return (a !== b) === isWanted
    const same = isEqual(a, b, left.type)
    return same === undefined ? undefined : !same === isWanted
  })
}

/** LIKE, SIMILAR TO and regular expressions against a pattern that is the same for every row. */
function matcher(name: string, left: Computed, right: Computed): Computed | undefined {
  const isNegated = name.startsWith('!')
  const plain = isNegated ? name.slice(1) : name
  if (!['~', '~*', '~~', '~~*', 'similar to'].includes(plain)) return undefined
  const pattern = right.constant
  if (typeof pattern !== 'string') return UNKNOWN
  const isCaseless = plain.endsWith('*')
  const expression =
    plain === 'similar to'
      ? similarExpression(pattern)
      : plain.startsWith('~~')
        ? likeExpression(pattern, isCaseless)
        : regularExpression(pattern, isCaseless)
  if (expression === undefined) return UNKNOWN
  // Patterns see the blanks that char(n) is filled up with; comparisons do not.
  const width = left.isPadded === true ? (left.length ?? 0) : 0
  return truth((row) => {
    const result = left.of(row)
    if (result === null) return null
    return typeof result === 'string' ? expression.test(result.padEnd(width)) !== isNegated : undefined
  })
}
