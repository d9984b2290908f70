import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { Draws } from '../../core/draws.ts'
import { Dice } from './dice.ts'
import type { Generator, GeneratorContext, ParameterSchema, RowView } from './generator.ts'

/** What a simple generator makes a value of. */
export interface Making {
  readonly dice: Dice
  readonly row: RowView
  readonly attempt: number
  readonly context: GeneratorContext
}

export interface SimpleGenerator {
  readonly name: string
  readonly summary: string
  readonly fits?: (type: ValueType) => boolean
  readonly parameters?: Readonly<Record<string, ParameterSchema>>
  readonly make: (making: Making) => Value
}

/** A generator that throws dice and needs no preparation. */
export function defineGenerator({ name, summary, fits, parameters, make }: SimpleGenerator): Generator {
  return {
    name,
    summary,
    parameters: parameters ?? {},
    fits: fits ?? isTextual,
    compile: (context) => (row, attempt) =>
      make({ dice: new Dice(context.draws, row.index, attempt), row, attempt, context }),
  }
}

/** A generator that picks from a list; the list tells how many different values there are. */
export function defineChoice(
  name: string,
  summary: string,
  values: readonly Value[],
  fits: (type: ValueType) => boolean = isTextual,
): Generator {
  return {
    ...defineGenerator({ name, summary, fits, make: ({ dice }) => dice.pick(values) }),
    capacity: () => values.length,
  }
}

/** Columns of one row that speak of the same thing name the same group: `billing`, `shipping`. */
export const GROUP: Readonly<Record<string, ParameterSchema>> = {
  group: {
    type: 'string',
    description: 'Which of several of a kind in one row the column belongs to, such as billing',
    default: '',
  },
}

/**
 * A generator that tells a part of what a row speaks of: the city of its place, the first name of its person.
 *
 * @param make makes the whole, from dice of its own that all columns of the row share; `main` is what the row speaks of
 *   first, for another of its kind
 */
export function definePart<Subject>(
  kind: string,
  make: (dice: Dice, context: GeneratorContext, main?: Subject) => Subject,
): (
  name: string,
  summary: string,
  part: (subject: Subject, making: Making) => Value,
  fits?: (type: ValueType) => boolean,
  parameters?: Generator['parameters'],
) => Generator {
  return (name, summary, part, fits = isTextual, parameters = {}) => ({
    name,
    summary,
    parameters: { ...GROUP, ...parameters },
    fits,
    compile: (context) => {
      const group = typeof context.parameters['group'] === 'string' ? context.parameters['group'] : ''
      const { schema, name: table } = context.table
      const drawsOf = (of: string) => new Draws(context.seed, `${schema}.${table} ${kind} ${of}`)
      const [shared, main] = [drawsOf(group), drawsOf('')]
      return (row, attempt) => {
        const subject = row.subject(kind, group, (index, again) => {
          const own = new Dice(shared, index, again)
          if (group === '') return make(own, context)
          return make(
            own,
            context,
            row.subject(kind, '', () => make(new Dice(main, index, again), context)),
          )
        })
        return part(subject, { dice: new Dice(context.draws, row.index, attempt), row, attempt, context })
      }
    },
  })
}

/** Types that take any text of fitting length. */
export function isTextual(type: ValueType): boolean {
  const { kind } = baseTypeOf(type)
  return kind === 'text' || kind === 'enum'
}

/** Types that take numbers. */
export function isNumeric(type: ValueType): boolean {
  const { kind } = baseTypeOf(type)
  return kind === 'integer' || kind === 'numeric' || kind === 'float' || kind === 'money'
}

/** Types of one of these kinds. */
export const isOf =
  (...kinds: readonly ValueType['kind'][]) =>
  (type: ValueType): boolean =>
    kinds.includes(baseTypeOf(type).kind)
