import { civilOf, MICROSECONDS_PER_DAY, weekdayOf } from '../../core/calendar.ts'
import type { Computed } from './computed.ts'

const two = (number: number): string => String(number).padStart(2, '0')

type Part = (day: number, microseconds: number) => string

/** The patterns of to_char that are known here, in UTC; the longest first. */
const PARTS: readonly (readonly [string, Part])[] = [
  ['YYYY', (day) => String(civilOf(day).year).padStart(4, '0')],
  ['HH24', (_, time) => two(Math.floor(time / 3_600_000_000))],
  ['ID', (day) => String(weekdayOf(day) + 1)],
  ['YY', (day) => two(civilOf(day).year % 100)],
  ['MM', (day) => two(civilOf(day).month)],
  ['DD', (day) => two(civilOf(day).day)],
  ['MI', (_, time) => two(Math.floor(time / 60_000_000) % 60)],
  ['SS', (_, time) => two(Math.floor(time / 1_000_000) % 60)],
  ['Q', (day) => String(Math.floor((civilOf(day).month + 2) / 3))],
  ['D', (day) => String(((weekdayOf(day) + 1) % 7) + 1)],
]

/** A day or moment as text, by a pattern that is the same for every row; unknown for numbers and other patterns. */
export function toChar([source, pattern]: readonly Computed[]): Computed {
  const parts = typeof pattern?.constant === 'string' ? partsOf(pattern.constant) : undefined
  return {
    type: 'text',
    of: (row) => {
      const value = source?.of(row)
      if (value === null) return null
      if (typeof value !== 'number' || parts === undefined || source === undefined) return undefined
      if (source.type !== 'date' && source.type !== 'moment') return undefined
      const day = source.type === 'date' ? value : Math.floor(value / MICROSECONDS_PER_DAY)
      const time = source.type === 'date' ? 0 : value - day * MICROSECONDS_PER_DAY
      return parts.map((part) => (typeof part === 'string' ? part : part(day, time))).join('')
    },
  }
}

function partsOf(pattern: string): readonly (string | Part)[] | undefined {
  const parts: (string | Part)[] = []
  for (let at = 0; at < pattern.length; ) {
    const known = PARTS.find(([name]) => pattern.startsWith(name, at))
    const character = pattern[at] as string
    if (known === undefined && /[A-Za-z"]/.test(character)) return undefined
    parts.push(known?.[1] ?? character)
    at += known?.[0].length ?? 1
  }
  return parts
}
