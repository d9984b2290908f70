import type { Expression } from '../../core/catalog/expression.ts'

/** The same expression with each part changed, from the innermost out; undefined leaves a part as it is. */
export function mapExpression(
  expression: Expression,
  change: (part: Expression) => Expression | undefined,
): Expression {
  const again = (part: Expression): Expression => mapExpression(part, change)
  const mapped = withParts(expression, again)
  return change(mapped) ?? mapped
}

function withParts(expression: Expression, again: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'operator':
      return { ...expression, operands: expression.operands.map(again) }
    case 'not':
    case 'is-null':
    case 'is-truth':
    case 'cast':
    case 'field':
      return { ...expression, operand: again(expression.operand) }
    case 'subscript':
      return { ...expression, operand: again(expression.operand), index: again(expression.index) }
    case 'any':
    case 'all':
      return { ...expression, operand: again(expression.operand), array: again(expression.array) }
    case 'array':
      return { ...expression, elements: expression.elements.map(again) }
    case 'call':
      return { ...expression, arguments: expression.arguments.map(again) }
    case 'case':
      return {
        ...expression,
        branches: expression.branches.map(({ when, value }) => ({ when: again(when), value: again(value) })),
        otherwise: expression.otherwise === null ? null : again(expression.otherwise),
      }
    default:
      return expression
  }
}
