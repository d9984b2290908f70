import { expect, test } from 'vitest'
import { histogramBounds } from '../../../../../src/sources/postgres/profile/histogram-bounds.ts'

test('histogramBounds() cuts exactly, below zero and beyond what a number holds', () => {
  expect(histogramBounds('0', '10', 5)).toEqual(['0', '2', '4', '6', '8', '10'])
  expect(histogramBounds('-1.50', '1.5', 2)).toEqual(['-1.5', '0', '1.5'])
  expect(histogramBounds('9007199254740993', '9007199254740994', 2)).toEqual([
    '9007199254740993',
    '9007199254740993.5',
    '9007199254740994',
  ])
})

test('histogramBounds() makes one bin where all values are equal', () => {
  expect(histogramBounds('7.00', '7.00', 10)).toEqual(['7.00', '7.00'])
})
