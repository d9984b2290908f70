import type { Concept } from './concept.ts'
import { CALENDAR_CONCEPTS } from './concepts/calendar.ts'
import { CHOICE_CONCEPTS } from './concepts/choices.ts'
import { COMMERCE_CONCEPTS } from './concepts/commerce.ts'
import { COMPANY_CONCEPTS } from './concepts/company.ts'
import { CONTACT_CONCEPTS } from './concepts/contact.ts'
import { FINANCE_CONCEPTS } from './concepts/finance.ts'
import { FLAG_CONCEPTS } from './concepts/flags.ts'
import { MACHINE_CONCEPTS } from './concepts/machine.ts'
import { NUMBER_CONCEPTS } from './concepts/numbers.ts'
import { PERSON_CONCEPTS } from './concepts/person.ts'
import { PLACE_CONCEPTS } from './concepts/place.ts'
import { ROLE_CONCEPTS } from './concepts/roles.ts'
import { TEXT_CONCEPTS } from './concepts/texts.ts'
import { TIME_CONCEPTS } from './concepts/time.ts'

/** All that a column may mean; earlier ones win where two fit as well. */
export const CONCEPTS: readonly Concept[] = [
  ...PERSON_CONCEPTS,
  ...CONTACT_CONCEPTS,
  ...ROLE_CONCEPTS,
  ...PLACE_CONCEPTS,
  ...COMPANY_CONCEPTS,
  ...COMMERCE_CONCEPTS,
  ...FINANCE_CONCEPTS,
  ...MACHINE_CONCEPTS,
  ...TIME_CONCEPTS,
  ...CALENDAR_CONCEPTS,
  ...TEXT_CONCEPTS,
  ...CHOICE_CONCEPTS,
  ...NUMBER_CONCEPTS,
  ...FLAG_CONCEPTS,
]
