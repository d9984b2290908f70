import { MAGNITUDES_OF_THINGS } from './magnitudes/of-things.ts'
import { MAGNITUDES_OF_UNITS } from './magnitudes/of-units.ts'

/** How large numbers of a name are. */
export interface Magnitude {
  readonly words: readonly string[]
  /** Kinds of table that it holds for; of all when empty. */
  readonly tables: readonly string[]
  readonly generator: string
  readonly from: number
  readonly middle: number
  readonly to: number
  readonly step: number | undefined
}

const NAMES: Readonly<Record<string, string>> = {
  m: 'number.measure',
  d: 'time.duration',
  c: 'number.count',
  a: 'finance.amount',
  b: 'finance.balance',
  p: 'commerce.price',
  q: 'commerce.quantity',
  r: 'finance.rate',
  '%': 'number.percent',
  '*': 'number.rating',
  y: 'number.bytes',
}

const parse = (text: string): readonly Magnitude[] => text.trim().split('\n').map(magnitudeOf)

function magnitudeOf(line: string): Magnitude {
  const [words = '', kind = '', sizes = '', tables = ''] = line.split(';')
  const [from = 0, middle = 0, to = 0, step] = sizes.split(' ').map(Number)
  return {
    words: words.split(' '),
    tables: tables === '' ? [] : tables.split(','),
    generator: NAMES[kind] ?? 'number.measure',
    from,
    middle,
    to,
    step,
  }
}

/** Of things that have a name. */
export const MAGNITUDES: readonly Magnitude[] = parse(MAGNITUDES_OF_THINGS)
/** Of units. */
export const UNIT_MAGNITUDES: readonly Magnitude[] = parse(MAGNITUDES_OF_UNITS)
