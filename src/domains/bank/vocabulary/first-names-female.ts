import { faker } from '@faker-js/faker/locale/en'
import { droppedFirstNames } from './dropped-names.ts'

/** Given names of women, out of faker's word list, in its order. */
export const firstNamesFemale: readonly string[] = Object.freeze(
  (faker.definitions.person.first_name.female ?? []).filter((name) => !droppedFirstNames.has(name)),
)
