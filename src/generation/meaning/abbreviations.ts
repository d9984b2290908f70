import { GENERAL } from './abbreviations/general.ts'
import { LEGACY } from './abbreviations/legacy.ts'
import { MACHINES } from './abbreviations/machines.ts'
import { PEOPLE } from './abbreviations/people.ts'
import { PLACES } from './abbreviations/places.ts'
import { THINGS } from './abbreviations/things.ts'
import { TIME } from './abbreviations/time.ts'

/** How columns shorten words; an empty text is a word that says nothing. `'first name'` spells out to two words. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ...LEGACY,
  ...PEOPLE,
  ...PLACES,
  ...THINGS,
  ...MACHINES,
  ...TIME,
  ...GENERAL,
}
