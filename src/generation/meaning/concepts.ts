import type { Concept } from './concept.ts'
import { COMMERCE_CONCEPTS } from './concepts/commerce.ts'
import { GENERAL_CONCEPTS } from './concepts/general.ts'
import { MACHINE_CONCEPTS } from './concepts/machine.ts'
import { PERSON_CONCEPTS } from './concepts/person.ts'
import { PLACE_CONCEPTS } from './concepts/place.ts'
import { TIME_CONCEPTS } from './concepts/time.ts'

/** All that a column may mean; earlier ones win where two fit as well. */
export const CONCEPTS: readonly Concept[] = [
  ...PERSON_CONCEPTS,
  ...PLACE_CONCEPTS,
  ...COMMERCE_CONCEPTS,
  ...MACHINE_CONCEPTS,
  ...TIME_CONCEPTS,
  ...GENERAL_CONCEPTS,
]
