import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { UserError } from '../../core/errors.ts'
import type { GeneratorContext } from './generator.ts'

/**
 * What code that is not dhub's made, as a value of the column: a Date as its type has it, an object as JSON.
 *
 * @param by who made it
 * @throws UserError for what is no value at all
 */
export function valueMade(made: unknown, context: GeneratorContext, by: string): Value {
  const { table, column } = context
  if (made === null || made === undefined) return null
  if (made instanceof Date) {
    const microseconds = made.getTime() * 1000
    const { kind } = baseTypeOf(column.type)
    if (kind === 'date') return Math.floor(microseconds / MICROSECONDS_PER_DAY)
    return kind === 'timestamp' ? microseconds : made.toISOString()
  }
  if (Array.isArray(made)) return made.map((one) => valueMade(one, context, by))
  switch (typeof made) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return made
    case 'object':
      return JSON.stringify(made)
    default:
      throw new UserError(
        `Cannot make ${table.schema}.${table.name}.${column.name}: found a ${typeof made} from ${by}; expected a plain value`,
        ['Choose another generator in the plan'],
      )
  }
}
