import { composeNames } from './compose-names.ts'
import { inventedStems } from './invented-stems.ts'
import { wordList } from './word-list.ts'

/** What a card payment is for. */
export type MerchantCategory =
  | 'groceries'
  | 'restaurants'
  | 'fuel'
  | 'utilities'
  | 'telecom'
  | 'online'
  | 'travel'
  | 'health'
  | 'entertainment'
  | 'clothing'
  | 'home'
  | 'education'

/** The shops of one category and what people spend there. */
export type MerchantGroup = {
  readonly category: MerchantCategory
  /** ISO 18245 category code. */
  readonly code: string
  /** Invented names. */
  readonly names: readonly string[]
  /** Amount that half of the payments stay below. */
  readonly medianCents: number
  /** How far amounts spread: about two thirds lie between median / spread and median x spread. */
  readonly spread: number
  /** How often it is paid, relative to the others. */
  readonly weight: number
}

const group = (
  category: MerchantCategory,
  code: string,
  medianCents: number,
  spread: number,
  weight: number,
  endings: string,
): MerchantGroup =>
  Object.freeze({
    category,
    code,
    names: composeNames(inventedStems, wordList(endings), 30, Number(code) % inventedStems.length),
    medianCents,
    spread,
    weight,
  })

/** Where customers pay, by category. */
export const merchants: Readonly<Record<MerchantCategory, MerchantGroup>> = Object.freeze({
  groceries: group(
    'groceries',
    '5411',
    4_200,
    2,
    30,
    'Market, Grocers, Foods Hall, Fresh Produce, Corner Shop, Pantry',
  ),
  restaurants: group(
    'restaurants',
    '5812',
    2_600,
    1.9,
    18,
    'Kitchen, Diner, Grill, Noodle Bar, Bakery, Tea Room, Pizzeria',
  ),
  fuel: group('fuel', '5541', 4_500, 1.5, 10, 'Fuel Stop, Service Station, Filling Station, Gas & Go'),
  utilities: group(
    'utilities',
    '4900',
    9_500,
    1.6,
    6,
    'Power & Light, Water District, Gas Works, Energy, Waste Services',
  ),
  telecom: group('telecom', '4814', 6_200, 1.5, 5, 'Telephone, Broadband, Mobile Network, Cable, Fiber'),
  online: group(
    'online',
    '5964',
    3_800,
    2.4,
    12,
    'Online, Web Store, Direct Mail, Digital Goods, Parcel Shop',
  ),
  travel: group('travel', '4722', 21_000, 2.6, 3, 'Travel, Coaches, Rail Tickets, Guest House, Ferries, Inn'),
  health: group(
    'health',
    '8099',
    5_400,
    2.2,
    5,
    'Pharmacy, Dental Practice, Opticians, Clinic, Physiotherapy',
  ),
  entertainment: group(
    'entertainment',
    '7832',
    2_900,
    1.9,
    6,
    'Cinema, Bowling Lanes, Theater, Music Hall, Arcade, Museum Shop',
  ),
  clothing: group(
    'clothing',
    '5651',
    5_600,
    2,
    6,
    'Clothiers, Shoe Shop, Outfitter, Tailors, Knitwear, Children’s Wear',
  ),
  home: group(
    'home',
    '5200',
    7_400,
    2.5,
    6,
    'Hardware, Furnishings, Garden Center, Paint & Tile, Lighting, Housewares',
  ),
  education: group(
    'education',
    '8299',
    12_500,
    2.4,
    2,
    'Books, Language School, Music Lessons, Tutoring, Evening Classes',
  ),
})
