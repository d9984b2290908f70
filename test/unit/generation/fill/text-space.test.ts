import { expect, test } from 'vitest'
import { type TextLimits, textSpace } from '../../../../src/generation/fill/text-space.ts'

const limits: TextLimits = { lengthMin: 0, lengthMax: 40, isCaseless: false, count: 100, samples: [] }

function valuesOf(given: Partial<TextLimits>, base: string): string[] {
  const space = textSpace({ ...limits, ...given })
  if (space === undefined) throw new Error('No space')
  return Array.from({ length: 100 }, (_, n) => space.at(n, () => base) as string)
}

test('textSpace() leaves telephone numbers in the block that is not given out, and makes each another one', () => {
  const base = '+49 30 23125 042'
  const values = valuesOf({ samples: [base] }, base)
  expect(new Set(values).size).toBe(100)
  expect(values.filter((value) => !value.startsWith(base))).toEqual([])
})

test('textSpace() changes the last digits of a number alone, as many as it needs', () => {
  const base = '4000-0012-3456-7890'
  const values = valuesOf({ samples: [base] }, base)
  expect(new Set(values).size).toBe(100)
  expect(values.filter((value) => !/^4000-0012-3456-\d{4}$/.test(value))).toEqual([])
})

test('textSpace() keeps numbers apart where a column is as short as they are', () => {
  const base = '+49 30 23125 042'
  const values = valuesOf({ samples: [base], lengthMax: base.length }, base)
  expect(new Set(values).size).toBe(100)
  expect(values.every((value) => value.startsWith('+49 30 2312'))).toBe(true)
})
