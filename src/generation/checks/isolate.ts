import type { Expression } from '../../core/catalog/expression.ts'
import { type Comparison, MIRRORED } from './compare.ts'

/** A comparison whose left side is to be set. */
export interface Demand {
  readonly name: Comparison
  readonly target: Expression
  readonly source: Expression
}

/** Functions that leave values which are simple enough as they are. */
const KEEPING = new Set([
  'abs',
  'floor',
  'ceil',
  'ceiling',
  'round',
  'trunc',
  'coalesce',
  'greatest',
  'least',
  'btrim',
  'upper',
  'lower',
  'initcap',
])

/**
 * The same comparison, solved for each part of its left side: `a - b <= c` is `a <= c + b`. What only holds under some
 * conditions (a product, a rounding) has to be looked at afterwards.
 */
export function isolated({ name, target, source }: Demand): readonly Demand[] {
  if (target.kind === 'cast') return [{ name, target: target.operand, source }]
  if (target.kind === 'call') {
    if (target.name === 'sqrt') {
      const [argument] = target.arguments
      return argument === undefined ? [] : [{ name, target: argument, source: operator('*', source, source) }]
    }
    const isKept = KEEPING.has(target.name)
    return isKept ? target.arguments.map((argument) => ({ name, target: argument, source })) : []
  }
  if (target.kind !== 'operator') return []
  const [left, right] = target.operands
  if (left === undefined || right === undefined) return []
  switch (target.name) {
    case '+':
      return [
        { name, target: left, source: operator('-', source, right) },
        { name, target: right, source: operator('-', source, left) },
      ]
    case '-':
      return [
        { name, target: left, source: operator('+', source, right) },
        { name: MIRRORED[name], target: right, source: operator('-', left, source) },
      ]
    case '*':
      return [
        { name, target: left, source: operator('/', source, right) },
        { name, target: right, source: operator('/', source, left) },
      ]
    case '/':
      return [{ name, target: left, source: operator('*', source, right) }]
    default:
      return []
  }
}

const operator = (name: string, left: Expression, right: Expression): Expression => ({
  kind: 'operator',
  name,
  operands: [left, right],
})
