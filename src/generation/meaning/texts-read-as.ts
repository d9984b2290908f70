import type { CatalogTable } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import { partsOf } from '../checks/normal-form.ts'
import { workedOut } from './asked-fields.ts'

const DIGITS = {
  generator: 'template',
  parameters: { template: '####' },
  reason: 'the database reads it as a number',
}
const UUIDS = { generator: 'id.uuid', parameters: {}, reason: 'the database reads it as a uuid' }

/** What texts have to be so that a cast to the type does not fail. */
const READ_AS: Readonly<Record<string, Pick<ColumnPlan, 'generator' | 'parameters' | 'reason'>>> = {
  int2: DIGITS,
  int4: DIGITS,
  int8: DIGITS,
  numeric: DIGITS,
  float4: DIGITS,
  float8: DIGITS,
  uuid: UUIDS,
}

/**
 * Texts that indexes, generated columns or checks read as something else: `substring(resource from ...)::integer` fails
 * for all but digits. By column.
 */
export function textsReadAs(
  table: CatalogTable,
  expressions: Readonly<Record<string, Expression>>,
): ReadonlyMap<string, ColumnPlan> {
  const found = new Map<string, ColumnPlan>()
  const look = (part: Expression, kind: string | undefined): void => {
    const plan = kind === undefined ? undefined : READ_AS[kind]
    if (part.kind === 'column' && plan !== undefined)
      found.set(part.name, { ...plan, nullShare: 0, confidence: 0.9 })
    // Of a text its digits are read, of anything else what it comes to.
    const isText =
      part.kind === 'call' &&
      /^(substr|substring|left|right|btrim|ltrim|rtrim|replace|split_part)$/.test(part.name)
    for (const [at, inner] of partsOf(part).entries()) {
      if (part.kind === 'cast') look(inner, part.type in READ_AS ? part.type : kind)
      else look(inner, isText && at === 0 ? kind : undefined)
    }
  }
  for (const expression of workedOut(table, expressions)) look(expression, undefined)
  return found
}
