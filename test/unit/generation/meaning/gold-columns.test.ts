import { expect, test } from 'vitest'
import { inferColumn } from '../../../../src/generation/meaning/infer-column.ts'
import { type GoldColumn, OTHERS, SIXTY } from './gold-columns.ts'
import { subjectOf } from './subject-of.ts'

/** What the column is taken for, and how sure that is. */
function taken([name, type]: GoldColumn): { readonly as: string; readonly confidence: number } {
  const { generator, guesses, confidence = 0 } = inferColumn(subjectOf(name, type))
  return { as: generator === '???' ? (guesses?.[0] ?? '') : generator, confidence }
}

function judge(columns: readonly GoldColumn[]) {
  const missed: string[] = []
  const surelyWrong: string[] = []
  for (const column of columns) {
    const { as, confidence } = taken(column)
    if (column[2].split('|').includes(as)) continue
    const line = `${column[0]} ${column[1]}: ${as} (${confidence}), not ${column[2]}`
    missed.push(line)
    if (confidence > 0.8) surelyWrong.push(line)
  }
  return { share: 1 - missed.length / columns.length, missed, surelyWrong }
}

test.each([
  ['the sixty names', SIXTY, 60],
  ['names in the style of real schemas', OTHERS, 200],
] as const)(
  'inferColumn() takes 95 %% or more of %s for what they are, and is never sure of a wrong one',
  (title, columns, least) => {
    const { share, missed, surelyWrong } = judge(columns)
    process.stdout.write(
      `${title}: ${(share * 100).toFixed(1)} % of ${columns.length} rightly\n${missed.map((line) => `  ${line}\n`).join('')}`,
    )
    expect(columns.length).toBeGreaterThanOrEqual(least)
    expect(new Set(columns.map(([name]) => name)).size).toBe(columns.length)
    expect(surelyWrong).toEqual([])
    expect(share).toBeGreaterThanOrEqual(0.95)
  },
)
