import type { Expression } from '../../core/catalog/expression.ts'
import { hasPart } from './normal-form.ts'

/**
 * A condition that asks how long JSON lists are, together with their being lists: of anything else the database does
 * not tell a length, it raises an error. One that looks at the kind of the document itself is left as it is.
 */
export function withListsOnly(condition: Expression): Expression {
  const lists: Expression[] = []
  hasPart(condition, (part) => {
    const [list] = part.kind === 'call' && /^jsonb?_array_length$/.test(part.name) ? part.arguments : []
    if (list?.kind === 'column') lists.push(list)
    return false
  })
  if (lists.length === 0 || hasPart(condition, isKind)) return condition
  const areLists = lists.map(
    (list): Expression => ({
      kind: 'operator',
      name: '=',
      operands: [
        { kind: 'call', name: 'jsonb_typeof', arguments: [list] },
        { kind: 'constant', value: 'array' },
      ],
    }),
  )
  return { kind: 'and', operands: [...areLists, condition] }
}

const isKind = (part: Expression): boolean => part.kind === 'call' && /^jsonb?_typeof$/.test(part.name)
