import type { Dice } from './dice.ts'
import { makePlace } from './place.ts'

const COLORS = ['black', 'white', 'red', 'green', 'blue', 'grey']
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv']

/** Makes what a JSON column of such a name holds. */
const MAKERS: Readonly<Record<string, (dice: Dice) => unknown>> = {
  address: (dice) => {
    const { number, street, city, postcode, country } = makePlace(dice)
    return { street: `${number} ${street}`, city: city.name, postcode, country: country.code }
  },
  attributes: (dice) => ({
    color: dice.pick(COLORS),
    material: dice.pick(['wood', 'steel', 'cotton', 'glass', 'wool']),
    size: dice.pick(['S', 'M', 'L', 'XL']),
  }),
  change: (dice) => ({
    field: dice.pick(['status', 'price', 'owner', 'address', 'name']),
    old: dice.between(1, 50),
    new: dice.between(51, 99),
  }),
  contact: (dice) => ({ preferred: dice.pick(['email', 'phone', 'letter']), language: dice.pick(LANGUAGES) }),
  dimensions: (dice) => ({
    length: dice.between(5, 120),
    width: dice.between(5, 80),
    height: dice.between(2, 60),
    unit: 'cm',
  }),
  error: (dice) => ({ code: dice.pick([400, 404, 409, 422, 500, 503]), message: 'Cannot be done now' }),
  event: (dice) => ({
    event: dice.pick(['created', 'updated', 'viewed', 'deleted', 'exported']),
    id: dice.between(1, 99_999),
    source: dice.pick(['web', 'mobile', 'import', 'api']),
  }),
  location: (dice) => {
    const { latitude, longitude } = makePlace(dice)
    return { latitude, longitude }
  },
  metadata: (dice) => ({
    source: dice.pick(['web', 'mobile', 'import', 'api']),
    version: dice.between(1, 9),
    reviewed: dice.chance(0.7),
  }),
  permissions: (dice) => ({ read: true, write: dice.chance(0.6), admin: dice.chance(0.1) }),
  settings: (dice) => ({
    theme: dice.pick(['light', 'dark', 'system']),
    language: dice.pick(LANGUAGES),
    notifications: dice.chance(0.7),
  }),
}

/** What JSON can be about. */
export const JSON_TOPICS: readonly string[] = Object.keys(MAKERS)

/** A small object of the kind; undefined where there is no such kind. */
export const jsonAbout = (topic: unknown, dice: Dice): string | undefined => {
  const made = MAKERS[String(topic)]?.(dice)
  return made === undefined ? undefined : JSON.stringify(made)
}
