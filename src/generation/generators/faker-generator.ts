import { base, en, Faker } from '@faker-js/faker'
import { Dice } from './dice.ts'
import type { Generator } from './generator.ts'
import { valueMade } from './value-made.ts'

const MILLISECONDS_PER_DAY = 86_400_000

let dice: Dice | undefined
let instance: Faker | undefined

/** The one Faker, which throws the dice of the cell that is being made. */
function fakerOf(): Faker {
  instance ??= new Faker({
    locale: [en, base],
    randomizer: { next: () => dice?.fraction() ?? 0, seed: () => undefined },
  })
  return instance
}

type Method = (options?: unknown) => unknown

/** `module.method` of every method that gives a plain value. */
export function fakerMethods(): readonly string[] {
  const faker = fakerOf() as unknown as Record<string, Record<string, unknown>>
  return Object.keys(faker)
    .filter((name) => !['helpers', 'rawDefinitions', 'definitions', 'fakerCore'].includes(name))
    .flatMap((name) => {
      const module = faker[name]
      if (typeof module !== 'object' || module === null) return []
      return methodNames(module).map((method) => `${name}.${method}`)
    })
}

function methodNames(module: object): readonly string[] {
  const names = new Set([
    ...Object.keys(module),
    ...Object.getOwnPropertyNames(Object.getPrototypeOf(module)),
  ])
  return [...names].filter(
    (name) =>
      name !== 'constructor' &&
      !name.startsWith('_') &&
      typeof (module as Record<string, unknown>)[name] === 'function',
  )
}

/** The generator of `faker.module.method`; undefined when Faker has no such method. */
export function fakerGenerator(name: string): Generator | undefined {
  const [, module = '', method = ''] = name.split('.')
  const owner = (fakerOf() as unknown as Record<string, Record<string, unknown> | undefined>)[module]
  if (owner === undefined || !methodNames(owner).includes(method)) return undefined
  return {
    name,
    summary: `What faker.${module}.${method}() gives`,
    parameters: { options: { type: 'object', description: 'The argument of the method' } },
    fits: () => true,
    compile: (context) => {
      const { options } = context.parameters
      return ({ index }, attempt) => {
        dice = new Dice(context.draws, index, attempt)
        const faker = fakerOf()
        faker.setDefaultRefDate(context.asOf * MILLISECONDS_PER_DAY)
        const call = owner[method] as Method
        return valueMade(
          options === undefined ? call.call(owner) : call.call(owner, options),
          context,
          'Faker',
        )
      }
    },
  }
}
