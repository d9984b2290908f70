import { formatDay } from '../../core/calendar.ts'
import type { Dice } from './dice.ts'

/** Kinds of values that a field of a document can be said to hold. */
export const FIELD_KINDS = ['text', 'integer', 'number', 'boolean', 'date', 'timestamp', 'uuid'] as const

/** Dice, today, and words for texts. */
export interface FieldMaking {
  readonly dice: Dice
  readonly asOf: number
  readonly words: () => string
}

/** A document with these fields; a kind that is none of the known ones is text. */
export function jsonFields(fields: unknown, making: FieldMaking): unknown {
  if (typeof fields !== 'object' || fields === null) return fieldOf('', String(fields), making)
  return Object.fromEntries(
    Object.entries(fields).map(([key, inner]) => [
      key,
      typeof inner === 'object' ? jsonFields(inner, making) : fieldOf(key, String(inner), making),
    ]),
  )
}

function fieldOf(key: string, kind: string, { dice, asOf, words }: FieldMaking): unknown {
  switch (kind) {
    case 'integer':
      return dice.between(1, 10_000)
    case 'number':
      return dice.between(100, 100_000) / 100
    case 'boolean':
      return dice.chance(0.5)
    case 'date':
      return formatDay(asOf - dice.between(1, 1095))
    case 'timestamp':
      return `${formatDay(asOf - dice.between(1, 1095))}T${two(dice.between(0, 23))}:${two(dice.between(0, 59))}:${two(dice.between(0, 59))}Z`
    case 'uuid':
      return uuidOf(dice)
    default:
      return textOf(key, dice) ?? words()
  }
}

/** Texts of a form that their key tells. */
function textOf(key: string, dice: Dice): string | undefined {
  const word = key.toLowerCase()
  if (/(^|_)(url|uri|href|link|website|homepage|src)$|ur[li]$/.test(word))
    return `https://www.example.com/${dice.hex(8)}`
  if (/e_?mail$/.test(word)) return `${dice.hex(6)}@example.com`
  if (/^(mime|mime_?type|content_?type)$/.test(word))
    return dice.pick(['image/png', 'image/jpeg', 'text/plain'])
  if (/^(host|hostname|domain)$/.test(word)) return `host-${dice.between(1, 9999)}.example.com`
  return /^uuid$|_uuid$/.test(word) ? uuidOf(dice) : undefined
}

const uuidOf = (dice: Dice): string =>
  `${dice.hex(8)}-${dice.hex(4)}-4${dice.hex(3)}-a${dice.hex(3)}-${dice.hex(12)}`

const two = (number: number): string => String(number).padStart(2, '0')
