import { describe, expect, test } from 'vitest'
import { SpareBuffers } from '../../../src/core/spare-buffers.ts'

const usual = 16_384

describe('SpareBuffers', () => {
  test('hands out what was given before it makes anything new, by its exact size', () => {
    const spare = new SpareBuffers()
    const [small, large] = [new ArrayBuffer(usual), new ArrayBuffer(usual * 4)]
    spare.give([small, large])
    expect(spare.take(usual * 2)).not.toBe(large)
    expect(spare.take(usual * 4)).toBe(large)
    expect(spare.take(usual)).toBe(small)
    expect(spare.take(usual)).not.toBe(small)
  })

  test('keeps no odd sizes, none that were handed to another thread, and never more than a few megabytes', () => {
    const spare = new SpareBuffers()
    const away = new ArrayBuffer(usual)
    structuredClone(away, { transfer: [away] })
    spare.give([new ArrayBuffer(0), new ArrayBuffer(100), new ArrayBuffer(usual + 1), away])
    expect(spare.takeAll()).toEqual([])
    spare.give(Array.from({ length: 100 }, () => new ArrayBuffer(usual * 16)))
    const bytes = spare.takeAll().reduce((sum, { byteLength }) => sum + byteLength, 0)
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(bytes).toBeLessThanOrEqual(8_388_608)
    expect(spare.takeAll()).toEqual([])
  })
})
