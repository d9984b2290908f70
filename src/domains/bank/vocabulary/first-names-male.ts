import { faker } from '@faker-js/faker/locale/en'
import { droppedFirstNames } from './dropped-names.ts'

/** Given names of men, out of faker's word list, in its order. */
export const firstNamesMale: readonly string[] = Object.freeze(
  (faker.definitions.person.first_name.male ?? []).filter((name) => !droppedFirstNames.has(name)),
)
