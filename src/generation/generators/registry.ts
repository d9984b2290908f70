import { distance } from 'fastest-levenshtein'
import { COMMERCE_GENERATORS } from './commerce.ts'
import { COMPANY_GENERATORS } from './company.ts'
import { fakerGenerator, fakerMethods } from './faker-generator.ts'
import type { Generator } from './generator.ts'
import { GENERIC_GENERATORS } from './generic.ts'
import { INTERNET_GENERATORS } from './internet.ts'
import { MOMENT_GENERATORS } from './moments.ts'
import { NUMBER_GENERATORS } from './numbers.ts'
import { PART_GENERATOR } from './part.ts'
import { PERSON_GENERATORS } from './person.ts'
import { PLACE_GENERATORS } from './place.ts'
import { SQL_GENERATOR } from './sql.ts'
import { STRUCTURED_GENERATORS } from './structured.ts'
import { TEXT_GENERATORS } from './texts.ts'

/** The generators that dhub brings, by subject. */
export const GENERATORS: readonly Generator[] = [
  ...PERSON_GENERATORS,
  ...PLACE_GENERATORS,
  ...COMPANY_GENERATORS,
  ...COMMERCE_GENERATORS,
  ...INTERNET_GENERATORS,
  ...MOMENT_GENERATORS,
  ...TEXT_GENERATORS,
  ...NUMBER_GENERATORS,
  PART_GENERATOR,
  ...STRUCTURED_GENERATORS,
  ...GENERIC_GENERATORS,
  SQL_GENERATOR,
]

const byName: ReadonlyMap<string, Generator> = new Map(
  GENERATORS.map((generator) => [generator.name, generator]),
)

/** The generator of a plan's name: one of dhub's own, or `faker.module.method`. */
export const generatorNamed = (name: string): Generator | undefined =>
  byName.get(name) ?? (name.startsWith('faker.') ? fakerGenerator(name) : undefined)

/** The names most like one that is not known, best first, three at most. */
export function namesLike(name: string): readonly string[] {
  const known = name.startsWith('faker.')
    ? fakerMethods().map((method) => `faker.${method}`)
    : [...byName.keys()]
  const tail = name.split('.').at(-1) ?? name
  const far = (candidate: string) =>
    Math.min(distance(candidate, name), distance(candidate.split('.').at(-1) ?? '', tail) + 1)
  return [...known]
    .sort((a, b) => far(a) - far(b))
    .filter((candidate) => far(candidate) <= Math.max(3, tail.length / 2))
    .slice(0, 3)
}
