import type { Expression } from '../../core/catalog/expression.ts'
import { arrayLiteral } from './array-literal.ts'
import { loadParser } from './load-parser.ts'

/** Whose condition it is: only in a domain's does VALUE stand for the value. */
type ConditionOf = 'table' | 'domain'

/** A node of the parser: one key, the kind, and its fields. */
type Node = Readonly<Record<string, unknown>>
type Fields = Readonly<Record<string, unknown>>

/**
 * Parses conditions and formulas as the database prints them, all in one call. What has no form of its own becomes
 * `opaque`, alone or as a part.
 *
 * @returns in the order of the input
 */
export async function parseExpressions(
  sources: readonly string[],
  of: ConditionOf = 'table',
): Promise<readonly Expression[]> {
  const expressions: Expression[] = []
  for (const sql of sources) expressions.push(await parseExpression(sql, of))
  return expressions
}

/** Parses one condition or formula. */
export async function parseExpression(sql: string, of: ConditionOf = 'table'): Promise<Expression> {
  const statement = `select (${sql}\n)`
  const { parse } = await loadParser()
  try {
    const parsed: unknown = await parse(statement)
    const value = field(parsed, 'stmts', 0, 'stmt', 'SelectStmt', 'targetList', 0, 'ResTarget', 'val')
    return new Reader(statement, of).read(value as Node)
  } catch {
    return { kind: 'opaque', sql }
  }
}

function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  let at = value
  for (const key of path) at = (at as Record<string | number, unknown> | undefined)?.[key]
  return at
}

const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as readonly Node[]) : [])
const nameOf = (value: unknown): string => textOf(field(nodes(value).at(-1), 'String', 'sval'))
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** SQL of a part is not kept by the parser: an opaque part is told by the whole. */
class Reader {
  readonly #sql: string

  readonly #of: ConditionOf

  constructor(sql: string, of: ConditionOf) {
    this.#sql = sql
    this.#of = of
  }

  read(node: Node): Expression {
    const [kind = '', value] = Object.entries(node)[0] ?? []
    return this.#readers[kind]?.(value as Fields) ?? this.#opaque()
  }

  readonly #readers: Readonly<Record<string, (fields: Fields) => Expression>> = {
    ColumnRef: (node) => {
      const name = nameOf(node['fields'])
      if (name === '') return this.#opaque()
      return this.#of === 'domain' && name === 'value' ? { kind: 'value' } : { kind: 'column', name }
    },
    A_Const: (node) => constant(node) ?? this.#opaque(),
    ParamRef: ({ number }) => ({ kind: 'column', name: `$${typeof number === 'number' ? number : 0}` }),
    TypeCast: (node) => this.#cast(node),
    BoolExpr: (node) => {
      const operands = this.#all(node['args'])
      const [first] = operands
      if (node['boolop'] === 'NOT_EXPR' && first) return { kind: 'not', operand: first }
      return { kind: node['boolop'] === 'OR_EXPR' ? 'or' : 'and', operands }
    },
    NullTest: (node) => ({
      kind: 'is-null',
      operand: this.#one(node['arg']),
      isNegated: node['nulltesttype'] === 'IS_NOT_NULL',
    }),
    BooleanTest: (node) => {
      const test = textOf(node['booltesttype'])
      const truth = test.endsWith('TRUE') ? true : test.endsWith('FALSE') ? false : null
      return {
        kind: 'is-truth',
        operand: this.#one(node['arg']),
        truth,
        isNegated: test.startsWith('IS_NOT'),
      }
    },
    A_Expr: (node) => this.#operator(node),
    FuncCall: (node) => ({
      kind: 'call',
      name: nameOf(node['funcname']).toLowerCase(),
      arguments: this.#all(node['args']),
    }),
    CoalesceExpr: (node) => ({ kind: 'call', name: 'coalesce', arguments: this.#all(node['args']) }),
    MinMaxExpr: (node) => ({
      kind: 'call',
      name: node['op'] === 'IS_LEAST' ? 'least' : 'greatest',
      arguments: this.#all(node['args']),
    }),
    SQLValueFunction: (node) => ({
      kind: 'call',
      name: textOf(node['op']).replace('SVFOP_', '').replace(/_N$/, '').toLowerCase(),
      arguments: [],
    }),
    A_ArrayExpr: (node) => ({ kind: 'array', elements: this.#all(node['elements']) }),
    CaseExpr: (node) => this.#case(node),
    A_Indirection: (node) => this.#part(node),
    CollateClause: (node) => this.#one(node['arg']),
  }

  #one(value: unknown): Expression {
    return value === undefined ? this.#opaque() : this.read(value as Node)
  }

  #all(value: unknown): readonly Expression[] {
    return nodes(value).map((node) => this.read(node))
  }

  #opaque(): Expression {
    return { kind: 'opaque', sql: this.#sql.slice('select ('.length, -2) }
  }

  /** A field or an element of something. */
  #part(node: Fields): Expression {
    return nodes(node['indirection']).reduce<Expression>((operand, step) => {
      const name = field(step, 'String', 'sval')
      if (typeof name === 'string') return { kind: 'field', operand, name }
      const index = field(step, 'A_Indices', 'uidx')
      const isSlice = field(step, 'A_Indices', 'is_slice') === true
      if (index === undefined || isSlice) return this.#opaque()
      return { kind: 'subscript', operand, index: this.read(index as Node) }
    }, this.#one(node['arg']))
  }

  #cast(node: Fields): Expression {
    const operand = this.#one(node['arg'])
    const isArray = nodes(field(node, 'typeName', 'arrayBounds')).length > 0
    const type = nameOf(field(node, 'typeName', 'names')) + (isArray ? '[]' : '')
    if (operand.kind === 'constant' && operand.type === undefined && !isArray) return { ...operand, type }
    const listed =
      isArray && operand.kind === 'constant' && typeof operand.value === 'string'
        ? arrayLiteral(operand.value)
        : undefined
    if (listed !== undefined) {
      const element = type.slice(0, -2)
      return { kind: 'array', elements: listed.map((value) => ({ kind: 'constant', value, type: element })) }
    }
    // ARRAY[…]::text[] says nothing that its elements do not.
    return operand.kind === 'array' ? operand : { kind: 'cast', operand, type }
  }

  #operator(node: Fields): Expression {
    const name = nameOf(node['name'])
    const left = node['lexpr'] === undefined ? [] : [this.#one(node['lexpr'])]
    const listed = nodes(field(node['rexpr'], 'List', 'items'))
    const right = listed.length > 0 ? listed.map((item) => this.read(item)) : [this.#one(node['rexpr'])]
    const [operand] = left
    switch (node['kind']) {
      case 'AEXPR_OP':
      case 'AEXPR_LIKE':
      case 'AEXPR_ILIKE':
        return signed(name, [...left, ...right])
      case 'AEXPR_OP_ANY':
      case 'AEXPR_OP_ALL':
        if (operand === undefined || right[0] === undefined) return this.#opaque()
        return {
          kind: node['kind'] === 'AEXPR_OP_ANY' ? 'any' : 'all',
          operator: name,
          operand,
          array: right[0],
        }
      case 'AEXPR_IN':
        if (operand === undefined) return this.#opaque()
        return {
          kind: name === '=' ? 'any' : 'all',
          operator: name,
          operand,
          array: { kind: 'array', elements: right },
        }
      case 'AEXPR_DISTINCT':
      case 'AEXPR_NOT_DISTINCT':
        return {
          kind: 'operator',
          name: node['kind'] === 'AEXPR_DISTINCT' ? 'is distinct from' : 'is not distinct from',
          operands: [...left, ...right],
        }
      case 'AEXPR_NULLIF':
        return { kind: 'call', name: 'nullif', arguments: [...left, ...right] }
      case 'AEXPR_BETWEEN':
      case 'AEXPR_NOT_BETWEEN':
        return between(node['kind'] === 'AEXPR_NOT_BETWEEN', operand, right) ?? this.#opaque()
      case 'AEXPR_SIMILAR':
        return { kind: 'operator', name: 'similar to', operands: [...left, ...right] }
      default:
        return this.#opaque()
    }
  }

  #case(node: Fields): Expression {
    const subject = node['arg'] === undefined ? undefined : this.#one(node['arg'])
    const branches = nodes(node['args']).map((branch) => {
      const condition = this.#one(field(branch, 'CaseWhen', 'expr'))
      return {
        when:
          subject === undefined
            ? condition
            : ({ kind: 'operator', name: '=', operands: [subject, condition] } as const),
        value: this.#one(field(branch, 'CaseWhen', 'result')),
      }
    })
    const otherwise = node['defresult'] === undefined ? null : this.#one(node['defresult'])
    return { kind: 'case', branches, otherwise }
  }
}

/** Minus one, as the parser gives it for a constant below nought, is a constant again. */
function signed(name: string, operands: readonly Expression[]): Expression {
  const [operand] = operands
  if (
    name === '-' &&
    operands.length === 1 &&
    operand?.kind === 'constant' &&
    typeof operand.value === 'number'
  ) {
    return { ...operand, value: -operand.value }
  }
  return { kind: 'operator', name, operands }
}

function between(
  isNegated: boolean,
  operand: Expression | undefined,
  [low, high]: readonly Expression[],
): Expression | undefined {
  if (operand === undefined || low === undefined || high === undefined) return undefined
  const operands: readonly Expression[] = [
    { kind: 'operator', name: isNegated ? '<' : '>=', operands: [operand, low] },
    { kind: 'operator', name: isNegated ? '>' : '<=', operands: [operand, high] },
  ]
  return { kind: isNegated ? 'or' : 'and', operands }
}

/** Zero and false come without their field, as the parser leaves defaults out. */
function constant(node: Fields): Expression | undefined {
  if (node['isnull'] === true) return { kind: 'constant', value: null }
  if (node['ival'] !== undefined) return { kind: 'constant', value: Number(field(node, 'ival', 'ival') ?? 0) }
  if (node['fval'] !== undefined) return { kind: 'constant', value: Number(field(node, 'fval', 'fval')) }
  if (node['sval'] !== undefined) return { kind: 'constant', value: textOf(field(node, 'sval', 'sval')) }
  if (node['boolval'] !== undefined)
    return { kind: 'constant', value: field(node, 'boolval', 'boolval') === true }
  return undefined
}
