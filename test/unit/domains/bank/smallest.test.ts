import { expect, test } from 'vitest'
import { parseDay } from '../../../../src/core/calendar.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'
import { generateUnit } from '../../../../src/generation/generate-unit.ts'
import { makePlan } from '../../../../src/generation/make-plan.ts'

const sizes = [20, 24]
const days = ['2024-02-29', '2026-11-21', '2031-01-01']
const seeds = Array.from({ length: 10 }, (_, i) => i * 7919 + 1)

test.each(sizes)(
  'no table of a bank of %i customers is empty, whatever the seed and the day',
  (customers) => {
    const empty = seeds.flatMap((seed) =>
      days.flatMap((day) => emptyTables(customers, seed, day).map((table) => `${table} ${seed} ${day}`)),
    )
    expect(empty).toEqual([])
  },
)

function emptyTables(customers: number, seed: number, day: string): string[] {
  const roots = bank.rootsOf({ scale: 1, overrides: { customer: customers, employee: 40 } })
  const asOf = parseDay(day) as number
  const identity = { domain: bank.name, version: bank.version, seed, asOf, scale: 1, roots }
  const lifeOf = bank.livesOf(identity)
  const rows = new Map<string, number>()
  for (const phase of makePlan(bank, identity, { layout: 'schemas' }).phases) {
    for (const unit of phase.units) {
      for (const batch of generateUnit(phase, unit, lifeOf).tables) {
        rows.set(batch.table, (rows.get(batch.table) ?? 0) + batch.rows)
      }
    }
  }
  return [...rows].filter(([, count]) => count === 0).map(([table]) => table)
}
