import type { Expression } from '../../core/catalog/expression.ts'

const OPPOSITES: Readonly<Record<string, string>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  '~*': '!~*',
  '!~*': '~*',
  '~~': '!~~',
  '!~~': '~~',
  '~~*': '!~~*',
  '!~~*': '~~*',
  'is distinct from': 'is not distinct from',
  'is not distinct from': 'is distinct from',
}

/**
 * The same condition with NOT pushed down to where it vanishes, and lists written out as comparisons, so that only AND,
 * OR and plain conditions are left. De Morgan's laws hold for NULL too.
 */
export function normalForm(expression: Expression, isNegated = false): Expression {
  switch (expression.kind) {
    case 'not':
      return normalForm(expression.operand, !isNegated)
    case 'and':
    case 'or':
      return {
        kind: (expression.kind === 'and') === isNegated ? 'or' : 'and',
        operands: expression.operands.map((operand) => normalForm(operand, isNegated)),
      }
    case 'is-null':
    case 'is-truth':
      return isNegated ? { ...expression, isNegated: !expression.isNegated } : expression
    case 'operator': {
      const agreed = agreement(expression, isNegated)
      if (agreed) return agreed
      const name = isNegated ? OPPOSITES[expression.name] : expression.name
      return name === undefined ? { kind: 'not', operand: expression } : { ...expression, name }
    }
    case 'any':
    case 'all':
      return listed(expression, isNegated)
    default:
      return isNegated ? { kind: 'not', operand: expression } : expression
  }
}

/** `(a = 1) = (b IS NULL)`: both hold or neither does. */
function agreement(
  { name, operands }: Extract<Expression, { kind: 'operator' }>,
  isNegated: boolean,
): Expression | undefined {
  const [left, right] = operands
  if ((name !== '=' && name !== '<>') || left === undefined || right === undefined) return undefined
  if (!isCondition(left) && !isCondition(right)) return undefined
  const isAlike = (name === '=') !== isNegated
  return {
    kind: 'or',
    operands: [
      { kind: 'and', operands: [normalForm(left), normalForm(right, !isAlike)] },
      { kind: 'and', operands: [normalForm(left, true), normalForm(right, isAlike)] },
    ],
  }
}

const isCondition = (expression: Expression): boolean =>
  ['and', 'or', 'not', 'is-null', 'is-truth', 'any', 'all'].includes(expression.kind) ||
  (expression.kind === 'operator' && OPPOSITES[expression.name] !== undefined)

function listed(expression: Extract<Expression, { kind: 'any' | 'all' }>, isNegated: boolean): Expression {
  const { kind, operator, operand, array } = expression
  if (array.kind !== 'array') return isNegated ? { kind: 'not', operand: expression } : expression
  const operands = array.elements.map((element) =>
    normalForm({ kind: 'operator', name: operator, operands: [operand, element] }, isNegated),
  )
  return { kind: (kind === 'any') === isNegated ? 'and' : 'or', operands }
}

/** Names of the columns that an expression speaks of. */
export function columnsIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>()
  visit(expression, (part) => {
    if (part.kind === 'column') names.add(part.name)
  })
  return names
}

/** Whether some part of an expression is as asked. */
export function hasPart(expression: Expression, isAsked: (part: Expression) => boolean): boolean {
  let has = false
  visit(expression, (part) => {
    has ||= isAsked(part)
  })
  return has
}

function visit(expression: Expression, see: (part: Expression) => void): void {
  see(expression)
  for (const part of partsOf(expression)) visit(part, see)
}

/** The expressions that one is made of. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'operator':
      return expression.operands
    case 'not':
    case 'is-null':
    case 'is-truth':
    case 'cast':
    case 'field':
      return [expression.operand]
    case 'subscript':
      return [expression.operand, expression.index]
    case 'any':
    case 'all':
      return [expression.operand, expression.array]
    case 'array':
      return expression.elements
    case 'call':
      return expression.arguments
    case 'case': {
      const last = expression.otherwise === null ? [] : [expression.otherwise]
      return [...expression.branches.flatMap(({ when, value }) => [when, value]), ...last]
    }
    default:
      return []
  }
}
