import { faker } from '@faker-js/faker/locale/en'
import { droppedLastNames } from './dropped-names.ts'
import { lastNamesOfTheWorld } from './last-names-of-the-world.ts'

/** Family names: faker's word list, then those of other languages. */
export const lastNames: readonly string[] = Object.freeze(
  [...new Set([...(faker.definitions.person.last_name.generic ?? []), ...lastNamesOfTheWorld])].filter(
    (name) => !droppedLastNames.has(name),
  ),
)
