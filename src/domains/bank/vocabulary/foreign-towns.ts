import { wordList } from './word-list.ts'

/** A country in which a few customers live, with invented towns and streets and postcodes never assigned. */
export type ForeignCountry = {
  readonly country: string
  readonly currency: 'CAD' | 'GBP' | 'EUR'
  /** Telephone prefix in the form NNN, from a range without places. */
  readonly areaCode: string
  readonly towns: readonly { readonly name: string; readonly postcode: string }[]
  readonly streets: readonly string[]
  /** Whether the house number follows the street. */
  readonly isNumberLast: boolean
}

const townsOf = (names: string, postcodeAt: (at: number) => string): ForeignCountry['towns'] =>
  Object.freeze(wordList(names).map((name, at) => Object.freeze({ name, postcode: postcodeAt(at) })))

/** Countries abroad. No Canadian code begins with W, no British area is QX, no German code begins with 00,
 * no French department is 96, no Spanish province has a number above 52. */
export const foreignCountries: readonly ForeignCountry[] = Object.freeze([
  {
    country: 'Canada',
    currency: 'CAD',
    areaCode: '600',
    towns: townsOf(
      `
        Loonmarrow, Maplewharf, Northspruce, Caribouby, Tundrafold, Muskegfold, Pinewharf, Snowgooseby`,
      (at) => `W${at + 1}A ${at + 1}B2`,
    ),
    streets: wordList(`
  Sugarmaple Road, Loonwater Drive, Spruceshadow Lane, Canoe Bend, Saskatoonberry Way, Icehouse Road`),
    isNumberLast: false,
  },
  {
    country: 'United Kingdom',
    currency: 'GBP',
    areaCode: '544',
    towns: townsOf(
      `
        Wexcombe Fallow, Thrushington, Lower Gorsely, Millwick-on-Fen, Harrowbeck, Oxmarsh, Penfallow,
        Skirlby`,
      (at) => `QX${at + 1} ${at + 2}AB`,
    ),
    streets: wordList(
      'Hollybush Row, Millpond Lane, Gorsely Road, Fullers Yard, Tithebarn Close, Heronry Walk',
    ),
    isNumberLast: false,
  },
  {
    country: 'Germany',
    currency: 'EUR',
    areaCode: '566',
    towns: townsOf(
      `
        Erlenmoor, Buchenfurt am Ried, Distelbrück, Haselwerder, Kranichsau, Lerchenfließ, Mohnhausen,
        Weidengrund`,
      (at) => `00${String(113 + at * 101)}`,
    ),
    streets: wordList('Erlengrund, Am Distelfeld, Haselsteig, Kranichweg, Mohnblumenweg, Zum Weidenried'),
    isNumberLast: true,
  },
  {
    country: 'France',
    currency: 'EUR',
    areaCode: '577',
    towns: townsOf(
      `
        Aulnoy-les-Prés, Bruyèremont, Chardonval, Genêtbourg, Mésangère, Noisetteville, Roselières,
        Saulebeuf`,
      (at) => `96${String(110 + at * 70)}`,
    ),
    streets: wordList(`
  rue des Mésanges, chemin du Saule, allée des Genêts, rue du Noisetier, impasse des Bruyères, rue du
  Lavoir`),
    isNumberLast: false,
  },
  {
    country: 'Spain',
    currency: 'EUR',
    areaCode: '588',
    towns: townsOf(
      `
        Alamedilla del Río, Brezal Alto, Encinar de Luna, Jarales del Campo, Olmedal, Retamar Viejo,
        Tomillares, Zarzalejo del Valle`,
      (at) => `${53 + at}${String(101 + at * 30)}`,
    ),
    streets: wordList(`
  Calle del Tomillo, Calle de la Retama, Camino del Brezo, Calle del Olmo, Paseo de la Jara, Calle del
  Romero`),
    isNumberLast: true,
  },
])
