import { type City, COUNTRIES, type Country } from './countries.ts'
import { defineGenerator, definePart, isNumeric, isOf, isTextual } from './define-generator.ts'
import type { Dice } from './dice.ts'
import type { Generator, GeneratorContext } from './generator.ts'

/** Where the columns of a row are together. */
export interface Place {
  readonly country: Country
  readonly city: City
  readonly street: string
  readonly number: number
  readonly postcode: string
  readonly latitude: number
  readonly longitude: number
}

const STEMS = [
  'Alder',
  'Birch',
  'Cedar',
  'Chapel',
  'Church',
  'Elm',
  'Foundry',
  'Garden',
  'Harbour',
  'Hazel',
  'Hill',
  'Juniper',
  'Lake',
  'Larch',
  'Linden',
  'Maple',
  'Market',
  'Meadow',
  'Mill',
  'Oak',
  'Orchard',
  'Park',
  'Quarry',
  'River',
  'Rowan',
  'School',
  'Spring',
  'Station',
  'Tannery',
  'Vine',
  'Walnut',
  'Willow',
  'Windmill',
  'Yew',
] as const
const KINDS = ['Street', 'Lane', 'Road', 'Avenue', 'Way', 'Close', 'Row', 'Square'] as const

/** Makes a place; the first country has a fifth of all, and most places of one row are in one country. */
export function makePlace(dice: Dice, _context?: GeneratorContext, main?: Place): Place {
  const drawn = dice.chance(0.2) ? (COUNTRIES[0] as Country) : dice.pick(COUNTRIES)
  const country = main !== undefined && dice.chance(0.9) ? main.country : drawn
  const city = dice.pick(country.cities)
  return {
    country,
    city,
    street: `${dice.pick(STEMS)} ${dice.pick(KINDS)}`,
    number: dice.between(1, 240),
    postcode: dice.mask(country.postcode),
    latitude: Math.round((city.latitude + dice.fraction() * 0.2 - 0.1) * 1e6) / 1e6,
    longitude: Math.round((city.longitude + dice.fraction() * 0.2 - 0.1) * 1e6) / 1e6,
  }
}

const part = definePart('place', makePlace)
const isDegrees = (type: Parameters<typeof isNumeric>[0]) => isNumeric(type) || isTextual(type)

/** Places whose parts agree: the city lies in the region, the region in the country. */
export const PLACE_GENERATORS: readonly Generator[] = [
  part('place.street', 'House number and street', ({ number, street }) => `${number} ${street}`),
  part(
    'place.street-line-2',
    'The second line of an address',
    (_, { dice }) => `Floor ${dice.between(1, 12)}, Unit ${dice.between(1, 40)}`,
  ),
  part(
    'place.house-number',
    'House number',
    ({ number }, { context }) => (isNumeric(context.column.type) ? number : String(number)),
    isDegrees,
  ),
  part(
    'place.full-address',
    'An address in one line',
    ({ number, street, postcode, city, country }) =>
      `${number} ${street}, ${postcode} ${city.name}, ${country.name}`,
  ),
  part('place.city', 'City', ({ city }) => city.name),
  part(
    'place.district',
    'Part of a city',
    (_, { dice }) => `${dice.pick(STEMS)} ${dice.pick(['Quarter', 'Side', 'Heights', 'End', 'Green'])}`,
  ),
  part('place.region', 'State, province or region', ({ city }) => city.region),
  part('place.region-code', 'Code of the state, province or region', ({ city }) => city.regionCode),
  part(
    'place.postcode',
    'Postcode of the country',
    ({ postcode }, { context }) =>
      isNumeric(context.column.type) ? Number(postcode.replaceAll(/\D/g, '') || 0) : postcode,
    isDegrees,
  ),
  part('place.country', 'Country, by its English name', ({ country }) => country.name),
  part('place.country-code', 'Country, in two letters (ISO 3166-1 alpha-2)', ({ country }) => country.code),
  part(
    'place.country-code-3',
    'Country, in three letters (ISO 3166-1 alpha-3)',
    ({ country }) => country.code3,
  ),
  part(
    'place.latitude',
    'Degrees of latitude, near the city',
    ({ latitude }, { context }) => (isNumeric(context.column.type) ? latitude : String(latitude)),
    isDegrees,
  ),
  part(
    'place.longitude',
    'Degrees of longitude, near the city',
    ({ longitude }, { context }) => (isNumeric(context.column.type) ? longitude : String(longitude)),
    isDegrees,
  ),
  part(
    'place.point',
    'A point of longitude and latitude',
    ({ longitude, latitude }) => `(${longitude},${latitude})`,
    (type) => isTextual(type) || isOf('geometry')(type),
  ),
  part('place.timezone', 'Time zone of the country (IANA)', ({ country }) => country.timezone),
  part('place.language', 'Language of the country', ({ country }) => country.language),
  part('place.language-code', 'Locale of the country', ({ country }, { context }) =>
    shortened(country.locale, context.column.type),
  ),
  part('finance.currency-code', 'Currency of the country (ISO 4217)', ({ country }) => country.currency),
  part(
    'contact.phone',
    'Telephone number of the country, from ranges that are not given out',
    ({ country }, { dice }) => dice.mask(country.phone),
  ),
  defineGenerator({
    name: 'contact.phone-extension',
    summary: 'Extension of a telephone number',
    fits: isDegrees,
    make: ({ dice, context: { column } }) => {
      const room = column.type.kind === 'text' ? Math.min(4, column.type.length ?? 4) : 4
      const extension =
        dice.between(1, 9) * Number(`1e${room - 1}`) + dice.between(0, Number(`1e${room - 1}`) - 1)
      return isNumeric(column.type) ? extension : String(extension)
    },
  }),
]

function shortened(locale: string, type: Parameters<typeof isTextual>[0]): string {
  return type.kind === 'text' && type.length !== undefined && type.length < 5 ? locale.slice(0, 2) : locale
}
