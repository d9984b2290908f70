import { MICROSECONDS_PER_DAY } from '../../core/calendar.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import type { Draws } from '../../core/draws.ts'
import { power } from '../../core/exact-math.ts'
import type { ColumnDomain } from './row-rules.ts'
import { textSpace } from './text-space.ts'

/** Values of a column, numbered so that no two numbers give values that the database takes for equal. */
export interface ValueSpace {
  readonly size: number
  /** Whether numbers in order look right (a counter, a calendar); else they are better shuffled. */
  readonly isConsecutive: boolean
  /** @param base what the generator would have given: woven in where there is room */
  at(number: number, base: () => Value): Value
}

/** What a space of values is wanted for. */
export interface SpaceNeeds {
  readonly type: ValueType
  readonly domain: ColumnDomain
  /** How many values will be asked for. */
  readonly count: number
  /** The largest value there is already: whole numbers go on behind it. */
  readonly after?: Value
  /** Smallest and largest value that the plan asks for; given up where they leave too little room. */
  readonly from?: Value
  readonly to?: Value
  /** A few values of the generator. */
  readonly samples: readonly Value[]
  readonly isCaseless: boolean
  /** Whether moments should not share a day. */
  readonly isSpread?: boolean
  readonly asOf: number
  /** Dice of the column, for values without an order. */
  readonly draws: Draws
}

const SIZE_MAX = 4_503_599_627_370_496
/** What division may leave of a whole number. */
const ROUNDING = 1e-6
const EARLIEST_DAY = -700_000

/** The values of a type in a fixed order; undefined where there is no telling which of them are equal. */
export function valueSpaceOf(needs: SpaceNeeds): ValueSpace | undefined {
  const { domain, asOf, count } = needs
  const type = baseTypeOf(needs.type)
  if (domain.values !== undefined) return listSpace(domain.values)
  switch (type.kind) {
    case 'boolean':
      return listSpace([false, true])
    case 'enum':
      return listSpace(type.labels)
    case 'integer':
      return numberSpace(needs, 1, 1, integerMax(type.bits))
    case 'numeric': {
      if (type.precision === undefined) return fineSpace(needs, [2, 4, 6], SIZE_MAX)
      const step = power(10, -(type.scale ?? 0))
      return numberSpace(needs, step, step, (power(10, type.precision) - 1) * step)
    }
    case 'money':
      return numberSpace(needs, 0.01, 0.01, 1e12)
    case 'float':
      return fineSpace(needs, [0, 2, 4, 6], type.bits === 32 ? 16_777_216 : SIZE_MAX)
    case 'text':
      return textSpace({
        lengthMin: domain.lengthMin ?? 0,
        lengthMax: Math.min(type.length ?? 1_000_000, domain.lengthMax ?? 1_000_000),
        isCaseless: needs.isCaseless || type.isCaseless === true,
        count,
        samples: needs.samples,
      })
    case 'date':
      return timeSpace(needs, 1, asOf - 3650, asOf - 1, EARLIEST_DAY)
    case 'timestamp': {
      const unit = needs.isSpread === true ? MICROSECONDS_PER_DAY : power(10, 6 - (type.precision ?? 6))
      const now = asOf * MICROSECONDS_PER_DAY
      return timeSpace(
        needs,
        unit,
        now - 1800 * MICROSECONDS_PER_DAY,
        now - unit,
        EARLIEST_DAY * MICROSECONDS_PER_DAY,
      )
    }
    case 'time':
      return timeSpace(needs, power(10, 6 - (type.precision ?? 6)), 0, MICROSECONDS_PER_DAY - 1_000_000, 0)
    case 'interval':
      return timeSpace(needs, 1_000_000, 1_000_000, (count + 1) * 60_000_000, 0)
    case 'range':
      return rangeSpace(needs, type.subtype)
    case 'multirange': {
      const ranges = rangeSpace(needs, type.subtype)
      return ranges && { ...ranges, at: (n, base) => [ranges.at(n, base)] }
    }
    case 'array': {
      const elements = valueSpaceOf({ ...needs, type: type.element, domain: ANYTHING, samples: [] })
      return elements && { ...elements, at: (n) => [elements.at(n, () => null)] }
    }
    default:
      return plainSpace(type, needs.draws)
  }
}

/** Nothing is asked of the value. */
export const ANYTHING: ColumnDomain = { isNullable: true, isPartial: false }

/** These values, each once. */
export function listSpace(values: readonly Value[]): ValueSpace {
  return { size: values.length, isConsecutive: false, at: (n) => values[n] as Value }
}

const integerMax = (bits: 16 | 32 | 64): number =>
  bits === 16 ? 32_767 : bits === 32 ? 2_147_483_647 : SIZE_MAX

/** Numbers with as many digits as it takes, where both ends are told and no type says how many there are. */
function fineSpace(needs: SpaceNeeds, scales: readonly number[], sizeMax: number): ValueSpace {
  const { from, to } = needs.domain
  const isNarrow = typeof from === 'number' && typeof to === 'number'
  const spaces = (isNarrow ? scales : scales.slice(0, 1)).map((scale) => {
    const step = power(10, -scale)
    return numberSpace(needs, step, step, sizeMax * step)
  })
  return spaces.find(({ size }) => size >= needs.count) ?? (spaces.at(-1) as ValueSpace)
}

/** A counter: from what the plan or the rules ask for, behind what is there already. */
function numberSpace(needs: SpaceNeeds, step: number, least: number, most: number): ValueSpace {
  const { domain, count, after } = needs
  const floor = numberOf(domain.from, undefined) ?? Math.min(least, numberOf(domain.to, undefined) ?? least)
  const ceiling = Math.min(most, numberOf(domain.to, undefined) ?? most)
  // Limits may lie between two of the numbers.
  const above = (value: number) => Math.ceil(value / step - ROUNDING)
  const below = (value: number) => Math.floor(value / step + ROUNDING)
  const asked = numberOf(needs.from, undefined) ?? floor
  const start = domain.from === undefined ? above(asked) : Math.max(above(floor), above(asked))
  const room = (low: number, high: number) => Math.min(SIZE_MAX, Math.max(0, below(high) - low + 1))
  let low = after === undefined || after === null ? start : Math.max(start, below(Number(after)) + 1)
  let high = Math.min(ceiling, numberOf(needs.to, undefined) ?? ceiling)
  if (room(low, high) < count) high = ceiling
  if (room(low, high) < count) low = above(floor)
  // Without a lower limit there is room below, too.
  if (room(low, high) < count && domain.from === undefined && domain.values === undefined) {
    low = Math.max(-below(most), below(high) - count + 1)
  }
  const isWhole = step === 1
  return {
    size: room(low, high),
    isConsecutive: true,
    at: (n) => (isWhole ? low + n : Math.round((low + n) * step * 1e9) / 1e9),
  }
}

function numberOf(value: Value | undefined, otherwise: number | undefined): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'bigint' ? Number(value) : otherwise
}

/** Moments in order, spread evenly over a span that grows into the past when it is too short. */
function timeSpace(needs: SpaceNeeds, unit: number, from: number, to: number, earliest: number): ValueSpace {
  const { domain, count } = needs
  const last = numberOf(domain.to, undefined) ?? Math.max(to, numberOf(domain.from, to) ?? to)
  let first = numberOf(domain.from, undefined) ?? Math.min(from, last)
  if ((last - first) / unit + 1 < count && domain.from === undefined) {
    first = Math.max(earliest, last - (count - 1) * unit)
  }
  const end = (last - first) / unit + 1 < count && domain.to === undefined ? first + (count - 1) * unit : last
  const size = Math.min(SIZE_MAX, Math.max(0, Math.floor((end - first) / unit) + 1))
  const stride = Math.max(1, Math.floor(size / Math.max(1, count)))
  const places = Math.floor(size / stride)
  return {
    size: places * stride,
    isConsecutive: true,
    // Numbers beyond the count fill the places left out before.
    at: (n) => first + unit * ((n % places) * stride + Math.floor(n / places)),
  }
}

function rangeSpace(needs: SpaceNeeds, subtype: ValueType): ValueSpace | undefined {
  const kind = baseTypeOf(subtype).kind
  if (kind !== 'integer' && kind !== 'numeric' && kind !== 'date' && kind !== 'timestamp') return undefined
  const bounds = valueSpaceOf({
    ...needs,
    type: subtype,
    domain: ANYTHING,
    samples: [],
    count: needs.count + 2,
  })
  if (bounds === undefined) return undefined
  const none = () => null
  return {
    size: bounds.size - 1,
    isConsecutive: true,
    at: (n) => ({ lower: bounds.at(n, none), upper: bounds.at(n + 1, none) }),
  }
}

/** Types whose values are texts of a known build. */
function plainSpace(type: ValueType, draws: Draws): ValueSpace | undefined {
  const texts = (size: number, at: (n: number) => string): ValueSpace => ({ size, isConsecutive: true, at })
  const hex = (n: number, width: number) => n.toString(16).padStart(width, '0')
  const pairs = (n: number, width: number, glue: string) => (hex(n, width).match(/../g) ?? []).join(glue)
  switch (type.kind) {
    case 'uuid':
      return texts(4_294_967_296, (n) => uuidOf(n, draws))
    case 'bytes':
      return texts(4_294_967_296, (n) => `\\x${hex(n, 8)}`)
    case 'inet':
    case 'cidr':
      return texts(4_294_967_296, (n) =>
        n < 16_777_216
          ? `10.${Math.floor(n / 65_536)}.${Math.floor(n / 256) % 256}.${n % 256}${type.kind === 'cidr' ? '/32' : ''}`
          : `fd00::${hex(n, 8).slice(0, 4)}:${hex(n, 8).slice(4)}${type.kind === 'cidr' ? '/128' : ''}`,
      )
    case 'macaddr':
      return texts(1_099_511_627_776, (n) => `02:${pairs(n, 10, ':')}`)
    case 'macaddr8':
      return texts(1_099_511_627_776, (n) => `02:00:00:${pairs(n, 10, ':')}`)
    case 'bits': {
      const length = type.length ?? 40
      return texts(power(2, Math.min(length, 52)), (n) => n.toString(2).padStart(length, '0'))
    }
    case 'jsonb':
      return texts(SIZE_MAX, (n) => `{"id": ${n + 1}}`)
    case 'hstore':
      return texts(SIZE_MAX, (n) => `"id"=>"${n + 1}"`)
    case 'ltree':
      return texts(SIZE_MAX, (n) => `top.n${n + 1}`)
    case 'tsvector':
    case 'tsquery':
      return texts(SIZE_MAX, (n) => `'w${n + 1}'`)
    default:
      return undefined
  }
}

/** The first eight digits are a bijection of the number, so no two numbers share a value. */
function uuidOf(n: number, draws: Draws): string {
  const word = (k: number) => (draws.bits(n, k) >>> 0).toString(16).padStart(8, '0')
  const [a, b, c, d] = [word(0), word(1), word(2), word(3)] as const
  const variant = '89ab'[draws.below(4, n, 4)] as string
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`
}
