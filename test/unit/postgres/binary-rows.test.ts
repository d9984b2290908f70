import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BugError } from '../../../src/core/errors.ts'
import { BinaryRows } from '../../../src/postgres/binary-rows.ts'
import { framedRows } from '../../../src/postgres/copy-binary.ts'

type Field = Uint8Array | null

function encodeRow(fields: readonly Field[]): Uint8Array {
  const parts = fields.map((field) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(field === null ? -1 : field.length)
    return field === null ? length : Buffer.concat([length, field])
  })
  const count = Buffer.alloc(2)
  count.writeInt16BE(fields.length)
  return Buffer.concat([count, ...parts])
}

function readRows(chunks: Iterable<Uint8Array>): string[] {
  const rows: string[] = []
  const reader = new BinaryRows((view, from, to) => {
    rows.push(Buffer.from(view.buffer, view.byteOffset + from, to - from).toString('hex'))
  })
  for (const chunk of chunks) reader.push(chunk)
  reader.end()
  return rows
}

const field = fc.oneof(fc.constant(null), fc.uint8Array({ maxLength: 40 }))
const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 20 })

describe('BinaryRows', () => {
  test('finds every row, however the stream is cut', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 60 }), (all, chunkBytes) => {
        const stream = Buffer.concat([...framedRows(all.map(encodeRow))])
        const chunks = Array.from({ length: Math.ceil(stream.length / chunkBytes) }, (_, index) =>
          stream.subarray(index * chunkBytes, (index + 1) * chunkBytes),
        )
        const expected = all.map((row) => Buffer.from(encodeRow(row)).subarray(2).toString('hex'))
        expect(readRows(chunks)).toEqual(expected)
      }),
    )
  })

  test('refuses a stream that ends inside a row', () => {
    const whole = Buffer.concat([...framedRows([encodeRow([new Uint8Array(9)])])])
    expect(() => readRows([whole.subarray(0, -3)])).toThrow(BugError)
    expect(() => readRows([])).toThrow(BugError)
  })
})
