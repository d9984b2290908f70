import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import { parseExpressions } from './parse-expression.ts'

/** The closed lists that checks of the form `column IN (…)` hold columns to, by column. */
export async function allowedValues(table: CatalogTable): Promise<ReadonlyMap<string, readonly string[]>> {
  const ofOneColumn = table.checks.filter(({ columns }) => columns.length === 1)
  const expressions = await parseExpressions(ofOneColumn.map(({ sql }) => sql))
  return new Map(
    expressions.flatMap((expression, i) => {
      const column = ofOneColumn[i]?.columns[0]
      const values = listOf(expression)
      return column === undefined || values === undefined ? [] : [[column, values] as const]
    }),
  )
}

function listOf(expression: Expression): readonly string[] | undefined {
  if (expression.kind !== 'any' || expression.operator !== '=') return undefined
  if (bare(expression.operand).kind !== 'column') return undefined
  const array = bare(expression.array)
  if (array.kind !== 'array') return undefined
  const values = array.elements.map(bare)
  const texts = values.flatMap((value) =>
    value.kind === 'constant' && value.value !== null ? [String(value.value)] : [],
  )
  return texts.length === values.length ? texts : undefined
}

/** Without the casts that the database adds. */
function bare(expression: Expression): Expression {
  return expression.kind === 'cast' ? bare(expression.operand) : expression
}
