import { createHash } from 'node:crypto'
import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { md5 } from '../../../../src/generation/checks/md5.ts'

test('md5() gives the digest of any text', () => {
  const digest = (text: string) => createHash('md5').update(text).digest('hex')
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 1000]) {
    const text = 'é'.repeat(length)
    expect(md5(text)).toBe(digest(text))
  }
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(md5(text)).toBe(digest(text))
    }),
  )
})
