import type { Expression } from '../../core/catalog/expression.ts'

/** The columns that an expression speaks of, each once; of one without a form of its own nothing is known. */
export function columnsOfExpression(expression: Expression): string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    else if (typeof value === 'object' && value !== null) {
      const node = value as Partial<Expression> & Record<string, unknown>
      if (node.kind === 'column' && typeof node['name'] === 'string') found.add(node['name'])
      for (const inner of Object.values(node)) if (typeof inner === 'object') visit(inner)
    }
  }
  visit(expression)
  return [...found]
}
