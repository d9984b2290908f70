import type { Value } from '../../core/catalog/value.ts'
import type { ValueSpace } from './value-space.ts'

const DIGIT = /[0-9]/
const TELEPHONE = /^\+[0-9][0-9 ]+$/
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const CODE = `${LETTERS}0123456789`
const CODE_BOTH_CASES = `${CODE}abcdefghijklmnopqrstuvwxyz`
const SIZE_MAX = 4_503_599_627_370_496

/** What texts have to be like. */
export interface TextLimits {
  readonly lengthMin: number
  readonly lengthMax: number
  /** Whether values that differ in case alone count as equal. */
  readonly isCaseless: boolean
  /** How many values will be asked for. */
  readonly count: number
  /** What the generator gives, a few times: tells numbers from words. */
  readonly samples: readonly Value[]
}

/**
 * Texts that never repeat: the number is woven into what the generator gives where there is room for it, else they are
 * codes. Values that differ in case alone are never made unless there is no other way.
 */
export function textSpace(limits: TextLimits): ValueSpace | undefined {
  const { lengthMin, lengthMax, count } = limits
  const digits = String(Math.max(1, count)).length
  if (lengthMax < 1 || lengthMin > lengthMax) return undefined
  if (lengthMax < digits + 2) return codeSpace(limits)
  const samples = limits.samples.map(textOf)
  const room = Math.min(lengthMax, ...samples.map(digitsIn))
  const longest = Math.max(0, ...samples.map(({ length }) => length))
  const isTelephone = samples.length > 0 && samples.every((sample) => TELEPHONE.test(sample))
  // A number of its own block with more digits stays in it: one that is not given out stays so.
  if (isTelephone && longest + 1 + digits <= lengthMax && lengthMin <= longest) {
    return {
      size: powerOf(10, digits),
      isConsecutive: false,
      at: (n, base) => withExtension(textOf(base()), n, digits, limits),
    }
  }
  // No more digits than are needed: what comes first tells the kind of number, and that it is not given out.
  const width = Math.min(15, digits + 1, room)
  if (samples.length > 0 && width >= digits) {
    return {
      size: powerOf(10, width),
      isConsecutive: false,
      at: (n, base) => withDigits(textOf(base()), n, width, limits),
    }
  }
  return {
    size: SIZE_MAX,
    isConsecutive: true,
    at: (n, base) => withNumber(textOf(base()), n + 1, limits),
  }
}

/** What the generator gives, as far as it is text. */
const textOf = (value: Value): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : ''

function codeSpace({ lengthMin, lengthMax, isCaseless, count }: TextLimits): ValueSpace {
  const alphabets = isCaseless ? [LETTERS, CODE] : [LETTERS, CODE, CODE_BOTH_CASES]
  const enough = alphabets.find((alphabet) => powerOf(alphabet.length, lengthMax) >= count)
  const alphabet = enough ?? alphabets.at(-1) ?? CODE
  let length = Math.max(1, lengthMin)
  while (length < lengthMax && powerOf(alphabet.length, length) < count) length++
  return {
    size: powerOf(alphabet.length, length),
    isConsecutive: false,
    at: (n) => {
      let code = ''
      let rest = n
      for (let i = 0; i < length; i++) {
        code = (alphabet[rest % alphabet.length] as string) + code
        rest = Math.floor(rest / alphabet.length)
      }
      return code
    },
  }
}

function powerOf(base: number, exponent: number): number {
  let result = 1
  for (let i = 0; i < exponent && result < SIZE_MAX; i++) result *= base
  return Math.min(result, SIZE_MAX)
}

/** The last run of digits, before any at sign, is the number: so no two numbers give the same text. */
function withNumber(base: string, number: number, { lengthMin, lengthMax }: TextLimits): string {
  const suffix = String(number)
  const at = base.indexOf('@')
  const host = at > 0 ? base.slice(at) : ''
  if (at > 0 && host.length + suffix.length < lengthMax && lengthMin <= 3) {
    return `${stem(base.slice(0, at), lengthMax - suffix.length - host.length)}${suffix}${host}`
  }
  const words = stem(base.replaceAll('@', ''), lengthMax - suffix.length - 1)
  const gap = /\s/.test(words) ? ' ' : ''
  return `${words.padEnd(lengthMin - suffix.length - gap.length, 'x')}${gap}${suffix}`
}

/** The start of a text, no longer than `length`, which ends in no digit, blank or half a character. */
function stem(text: string, length: number): string {
  let end = Math.min(text.length, length)
  while (end > 0) {
    const code = text.charCodeAt(end - 1)
    const isHalf = code >= 0xd800 && code <= 0xdbff
    if (!isHalf && code > 32 && !(code >= 48 && code <= 57)) break
    end--
  }
  return text.slice(0, end)
}

/** The last digits are the number, zeros before it: so no two numbers give the same text. */
function withDigits(
  base: string,
  number: number,
  width: number,
  { lengthMin, lengthMax }: TextLimits,
): string {
  const digits = String(number).padStart(width, '0')
  if (base.length > lengthMax || base.length < lengthMin || digitsIn(base) < digits.length) {
    return digits.padStart(lengthMin, '0')
  }
  let left = digits.length
  let result = ''
  for (let i = base.length - 1; i >= 0; i--) {
    const character = base[i] as string
    result = (left > 0 && DIGIT.test(character) ? (digits[--left] as string) : character) + result
  }
  return result
}

/** The number follows the text, which gives way where it is too long: so no two numbers give the same text. */
function withExtension(base: string, number: number, width: number, { lengthMax }: TextLimits): string {
  const extension = String(number).padStart(width, '0')
  return `${base.slice(0, lengthMax - width - 1)} ${extension}`
}

function digitsIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) count++
  }
  return count
}
