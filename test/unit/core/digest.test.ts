import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Digest } from '../../../src/core/digest.ts'

const row = fc.uint8Array({ minLength: 0, maxLength: 80 })
const digestOf = (rows: readonly Uint8Array[]) => {
  const digest = new Digest()
  for (const bytes of rows)
    digest.addRow(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length)
  return digest
}

describe('Digest', () => {
  test('does not depend on the order of rows, nor on how they were cut', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.nat(30), (rows, cut) => {
        const whole = digestOf(rows)
        expect(digestOf(rows.toReversed()).toString()).toBe(whole.toString())
        const first = digestOf(rows.slice(0, cut))
        first.merge(digestOf(rows.slice(cut)))
        expect(first.toString()).toBe(whole.toString())
        expect(first.rows).toBe(rows.length)
      }),
    )
  })

  test('changes with any byte of any row, and with a row too many', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 10 }),
        fc.nat(),
        fc.nat(),
        (rows, which, where) => {
          const before = digestOf(rows).toString()
          const changed = rows.map((bytes) => bytes.slice())
          const target = changed[which % changed.length]!
          if (target.length > 0) {
            target[where % target.length]! ^= 1 << (where % 8)
            expect(digestOf(changed).toString()).not.toBe(before)
          }
          expect(digestOf([...rows, rows[0]!]).toString()).not.toBe(before)
        },
      ),
    )
  })

  test('round-trips through its text, which carries into all 128 bits', () => {
    const bytes = new Uint8Array(24).fill(7)
    const digest = digestOf(Array.from({ length: 5000 }, () => bytes))
    const text = digest.toString()
    expect(text).toMatch(/^[0-9a-f]{32}$/)
    const again = Digest.parse(text, digest.rows)
    again.merge(digestOf([bytes]))
    digest.merge(digestOf([bytes]))
    expect(again.toString()).toBe(digest.toString())
  })

  test('tells a field boundary from its neighbour', () => {
    expect(digestOf([Uint8Array.of(1, 2), Uint8Array.of(3)]).toString()).not.toBe(
      digestOf([Uint8Array.of(1), Uint8Array.of(2, 3)]).toString(),
    )
  })
})
