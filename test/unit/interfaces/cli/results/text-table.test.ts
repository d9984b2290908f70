import { Chalk } from 'chalk'
import { array, assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth, truncateToWidth } from '../../../../../src/interfaces/cli/results/display-width.ts'
import { fitWidths } from '../../../../../src/interfaces/cli/results/fit-widths.ts'
import { renderRecords, renderTable } from '../../../../../src/interfaces/cli/results/text-table.ts'

const colors = new Chalk({ level: 0 })
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('displayWidth()', () => {
  test.for([
    ['plain', 5],
    ['café', 4],
    ['e\u0301', 1],
    ['銀行', 4],
    ['🏦', 2],
    ['банк', 4],
    ['', 0],
  ] as const)('%s takes %i columns', ([text, width]) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('truncateToWidth()', () => {
  test.for([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['銀行口座', 5, '銀行…'],
    ['銀行口座', 4, '銀…'],
  ] as const)('%s in %i columns is %s', ([text, width, expected]) => {
    expect(truncateToWidth(text, width)).toBe(expected)
  })
})

describe('fitWidths()', () => {
  test('leaves alone what fits', () => {
    expect(fitWidths([10, 20], 30)).toEqual([10, 20])
  })

  test('takes from the widest first, and uses all the room', () => {
    expect(fitWidths([5, 100, 50], 65)).toEqual([5, 30, 30])
    expect(fitWidths([5, 100, 50], 66)).toEqual([5, 31, 30])
  })

  test('gives up where not even the narrowest table fits', () => {
    expect(fitWidths([50, 50, 50], 17)).toBeUndefined()
  })

  test('never exceeds the room, never widens a column, never goes below its floor', () => {
    assert(
      property(
        array(integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 12 }),
        integer({ min: 0, max: 400 }),
        (natural, room) => {
          const widths = fitWidths(natural, room)
          const narrowest = natural.map((width) => Math.min(width, 6))
          expect(widths === undefined).toBe(sum(narrowest) > room)
          if (widths === undefined) return
          expect(sum(widths)).toBeLessThanOrEqual(room)
          for (const [index, width] of widths.entries()) {
            expect(width).toBeLessThanOrEqual(natural[index] ?? 0)
            expect(width).toBeGreaterThanOrEqual(narrowest[index] ?? 0)
          }
        },
      ),
    )
  })
})

describe('renderTable()', () => {
  const table = {
    columns: [{ name: 'id', isNumber: true }, { name: 'name' }, { name: 'note' }],
    rows: [
      ['1', '銀行 🏦', null],
      ['20', 'two\nlines\tand a tab', 'NULL'],
    ],
  }

  test('aligns numbers to the right, shows NULL and keeps every value on one line', () => {
    expect(renderTable(table, { width: undefined, colors })).toBe(
      [
        '┌────┬─────────────────────┬──────┐',
        '│ id │ name                │ note │',
        '├────┼─────────────────────┼──────┤',
        '│  1 │ 銀行 🏦             │ NULL │',
        '│ 20 │ two⏎lines and a tab │ NULL │',
        '└────┴─────────────────────┴──────┘',
      ].join('\n'),
    )
  })

  test.for([30, 25, 40])('fits into %i columns', (width) => {
    const long = { ...table, rows: [...table.rows, ['3', 'x'.repeat(100), 'y'.repeat(100)]] }
    for (const line of renderTable(long, { width, colors }).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  test('shows records where the terminal has no room for the columns', () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({ name: `a_long_column_${index}` }))
    const wide = { columns, rows: [columns.map(() => 'some value or other'), columns.map(() => null)] }
    const text = renderTable(wide, { width: 40, colors })
    expect(text).toBe(renderRecords(wide, { width: 40, colors }))
    expect(text.split('\n')).toHaveLength(26)
    expect(text).toContain('a_long_column_11 │ NULL')
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40)
  })

  test('tells NULL from the text NULL by its colour', () => {
    const colored = renderTable(table, { width: undefined, colors: new Chalk({ level: 1 }) })
    expect(colored).toContain('\u001b[2mNULL')
    expect(colored).toContain('│ NULL')
  })
})
