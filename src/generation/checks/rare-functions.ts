import { dayOf } from '../../core/calendar.ts'
import type { Result } from './computed.ts'
import { type KnownFunction, text } from './known-function.ts'
import { md5 } from './md5.ts'
import { regularExpression } from './pattern.ts'

const isText = (result: Result): result is string => typeof result === 'string'
const isNumber = (result: Result): result is number => typeof result === 'number'
const listOf = (result: Result): readonly Result[] | undefined =>
  Array.isArray(result) ? (result as readonly Result[]) : undefined

/** Functions of texts, numbers, arrays, bytes and addresses that come up less often. */
export const RARE_FUNCTIONS: Readonly<Record<string, KnownFunction>> = {
  md5: text((value) => md5(value)),
  bit_length: text((value) => new TextEncoder().encode(value).length * 8, 'integer'),
  initcap: text((value) => initcap(value)),
  split_part: text((value, glue, at) => splitPart(value, glue, at)),
  translate: text((value, from, to) => translated(value, from, to)),
  repeat: text((value, times) =>
    isNumber(times) ? value.repeat(Math.max(0, Math.min(times, 1000))) : undefined,
  ),
  lpad: text((value, length, fill = ' ') => padded(value, length, fill, true)),
  rpad: text((value, length, fill = ' ') => padded(value, length, fill, false)),
  regexp_replace: text((value, pattern, by, flags = '') => replaced(value, pattern, by, flags)),
  regexp_like: text((value, pattern, flags = '') => {
    if (!isText(pattern) || !isText(flags)) return undefined
    return regularExpression(pattern, flags.includes('i'))?.test(value)
  }, 'boolean'),
  power: numbers((base, exponent) => power(base, exponent)),
  sqrt: numbers((value) => (value < 0 ? undefined : Math.sqrt(value))),
  div: numbers((left, right) => (right === 0 ? undefined : Math.trunc(left / right))),
  make_date: {
    type: 'date',
    call: (year, month, day) =>
      isNumber(year) && isNumber(month) && isNumber(day) ? dayOf(year, month, day) : undefined,
  },
  array_ndims: { type: 'integer', call: (list) => dimensionsOf(listOf(list)) },
  array_upper: { type: 'integer', call: (list, at) => (at === 1 ? lengthOf(listOf(list)) : undefined) },
  array_to_string: {
    type: 'text',
    call: (list, glue) => {
      const parts = listOf(list)?.filter((part) => part !== null)
      return isText(glue) && parts?.every((part) => isText(part) || isNumber(part)) === true
        ? parts.join(glue)
        : undefined
    },
  },
  family: text((value) => (value.includes(':') ? 6 : 4), 'integer'),
  masklen: text((value) => Number(value.split('/')[1] ?? (value.includes(':') ? 128 : 32)), 'integer'),
}

function numbers(call: (left: number, right: number) => number | undefined): KnownFunction {
  return {
    type: 'number',
    call: (left, right = 0) => (isNumber(left) && isNumber(right) ? call(left, right) : undefined),
  }
}

/** Whole exponents alone: others need logarithms, whose last digits differ between machines. */
function power(base: number, exponent: number): number | undefined {
  if (!Number.isInteger(exponent) || exponent < 0 || exponent > 64) return undefined
  let result = 1
  for (let i = 0; i < exponent; i++) result *= base
  return result
}

const lengthOf = (list: readonly Result[] | undefined): Result =>
  list === undefined ? undefined : list.length === 0 ? null : list.length

function dimensionsOf(list: readonly Result[] | undefined): Result {
  if (list === undefined) return undefined
  return list.length === 0 ? null : Array.isArray(list[0]) ? 2 : 1
}

const initcap = (value: string): string =>
  value.toLowerCase().replaceAll(/[\p{L}\p{N}]+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1))

function splitPart(value: string, glue: Result, at: Result): Result {
  if (!isText(glue) || !isNumber(at) || at < 1 || glue === '') return undefined
  return value.split(glue)[at - 1] ?? ''
}

function translated(value: string, from: Result, to: Result): Result {
  if (!isText(from) || !isText(to)) return undefined
  const [before, after] = [Array.from(from), Array.from(to)]
  return Array.from(value, (character) => {
    const at = before.indexOf(character)
    return at < 0 ? character : (after[at] ?? '')
  }).join('')
}

function padded(value: string, length: Result, fill: Result, atStart: boolean): Result {
  if (!isNumber(length) || !isText(fill)) return undefined
  if (value.length >= length) return value.slice(0, Math.max(0, length))
  return atStart ? value.padStart(length, fill) : value.padEnd(length, fill)
}

function replaced(value: string, pattern: Result, by: Result, flags: Result): Result {
  if (!isText(pattern) || !isText(by) || !isText(flags) || /[^gi]/.test(flags)) return undefined
  const plain = regularExpression(pattern, flags.includes('i'))
  if (plain === undefined) return undefined
  const expression = new RegExp(plain.source, plain.flags + (flags.includes('g') ? 'g' : ''))
  const template = by.replaceAll('$', '$$$$').replaceAll(/\\([0-9&])/g, (_, group: string) => `$${group}`)
  return value.replace(expression, template)
}
