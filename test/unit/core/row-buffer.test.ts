import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NumberedKey } from '../../../src/core/numbered-key.ts'
import { RowBuffer } from '../../../src/core/row-buffer.ts'

/** The bytes of one field without its length, which must be true. */
function fieldOf(write: (buffer: RowBuffer) => void): Buffer {
  const buffer = new RowBuffer()
  write(buffer)
  const field = Buffer.from(buffer.take())
  expect(field.readInt32BE(0)).toBe(field.length - 4)
  return field.subarray(4)
}

/** A numeric as `numeric_send` writes it, put together from its decimal digits. */
function numericOf(value: number, scale: number): Buffer {
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale)
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0') + fraction.padEnd(4, '0')
  const groups = (padded.match(/\d{4}/g) ?? []).map(Number)
  let weight = padded.length / 4 - 2
  while (groups.length > 0 && groups[0] === 0) {
    groups.shift()
    weight--
  }
  while (groups.at(-1) === 0) groups.pop()
  if (groups.length === 0) weight = 0
  const words = [groups.length, weight & 0xffff, value < 0 ? 0x4000 : 0, scale, ...groups]
  return Buffer.concat(words.map((word) => Buffer.from([word >> 8, word & 0xff])))
}

describe('RowBuffer', () => {
  test('text() writes UTF-8, whatever the length and the alphabet', () => {
    const text = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }))
    fc.assert(
      fc.property(text, (value) => {
        expect(fieldOf((buffer) => buffer.text(value, 1000)).toString()).toBe(value.toWellFormed())
      }),
    )
  })

  test('text() refuses one that is longer than its column', () => {
    expect(() => new RowBuffer().text('four', 3)).toThrow('expected at most 3')
  })

  test('numeric() writes what numeric_send does', () => {
    const scales = fc.constantFrom(0, 2, 4)
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.nat(15), scales, (large, zeros, scale) => {
        for (const value of [large, Math.trunc(large / 10 ** zeros), Math.trunc(large / 1e8) * 1e8]) {
          const field = fieldOf((buffer) => buffer.numeric(value, scale, 10 ** scale))
          expect(field.toString('hex')).toBe(numericOf(value, scale).toString('hex'))
        }
      }),
    )
  })

  test('numberedKey() writes the text of the key', () => {
    const head = fc.stringMatching(/^[A-Z]{0,4}-[0-9]{0,12}-$/)
    fc.assert(
      fc.property(head, fc.nat(999_999), fc.integer({ min: 6, max: 12 }), (before, number, digits) => {
        const key = new NumberedKey(before, number, digits)
        expect(fieldOf((buffer) => buffer.numberedKey(key)).toString()).toBe(key.toString())
      }),
    )
  })

  test('numberedKey() refuses a number that is wider than the key', () => {
    expect(() => new RowBuffer().numberedKey(new NumberedKey('K-', 1000, 3))).toThrow('at most 3 digits')
  })
})
