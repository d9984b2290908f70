import { describe, expect, test } from 'vitest'
import { parseDay } from '../../../src/core/calendar.ts'
import type { DatasetIdentity } from '../../../src/core/dataset.ts'
import { tablesOf } from '../../../src/core/domain.ts'
import type { Plan } from '../../../src/core/plan.ts'
import { qualifiedName } from '../../../src/core/table.ts'
import { bank } from '../../../src/domains/bank/domain.ts'
import { estimateRows } from '../../../src/generation/estimate-rows.ts'
import { generateUnit } from '../../../src/generation/generate-unit.ts'
import { makePlan } from '../../../src/generation/make-plan.ts'
import { domainOffences } from './domain-contract.ts'
import { type GeneratedRow, generateAll } from './generated-rows.ts'
import { danglingReferences, rowOffences, specOffences } from './table-contract.ts'

const identityAt = (scale: number): DatasetIdentity => ({
  domain: bank.name,
  version: bank.version,
  seed: 42,
  asOf: parseDay('2026-11-21') as number,
  scale,
  roots: bank.rootsOf({ scale, overrides: {} }),
})

const identity = identityAt(0.05)
const tables = tablesOf(bank)
const rowsOf = generateAll(bank, identity)

test('the bank keeps the contract of a domain', () => {
  expect(domainOffences(bank)).toEqual([])
})

describe.each(tables.map((table) => [qualifiedName(table), table] as const))('%s', (name, table) => {
  const rows = rowsOf.get(name) as GeneratedRow[]

  test('says what it and its columns mean, and names columns that it has', () => {
    expect(specOffences(table)).toEqual([])
  })

  test('has at least one row at any scale', () => {
    expect(rows.length).toBeGreaterThan(0)
  })

  test('has rows that fit its columns, and keys without doubles', () => {
    expect(rowOffences(table, rows)).toEqual([])
  })

  test('refers to rows that are there', () => {
    expect(danglingReferences(table, rowsOf)).toEqual([])
  })
})

describe('slices', () => {
  const lifeOf = bank.livesOf(identity)

  test.each([1, 7, 60])('units of %i roots give the same bytes as one unit', (rootsPerUnit) => {
    const whole = makePlan(bank, identity, { layout: 'schemas', rootsPerUnit: 1000 })
    const cut = makePlan(bank, identity, { layout: 'schemas', rootsPerUnit })
    const [first, second] = [bytesByTable(whole), bytesByTable(cut)]
    for (const [table, bytes] of first) expect(second.get(table)?.equals(bytes), table).toBe(true)
  })

  function bytesByTable(plan: Plan): Map<string, Buffer> {
    const chunksOf = new Map<string, Uint8Array[]>()
    for (const phase of plan.phases)
      for (const unit of phase.units)
        for (const { table, chunks } of generateUnit(phase, unit, lifeOf).tables)
          chunksOf.set(table, [...(chunksOf.get(table) ?? []), ...chunks])
    return new Map([...chunksOf].map(([table, chunks]) => [table, Buffer.concat(chunks)]))
  }
})

test('estimateRows() comes within a quarter of the rows of a bank at scale 0.5', () => {
  const half = identityAt(0.5)
  const plan = makePlan(bank, half, { layout: 'schemas' })
  const lifeOf = bank.livesOf(half)
  const batches = plan.phases.flatMap((phase) => phase.units.map((unit) => generateUnit(phase, unit, lifeOf)))
  const rows = batches.flatMap((batch) => batch.tables).reduce((sum, batch) => sum + batch.rows, 0)
  expect(estimateRows(bank, plan) / rows).toBeGreaterThan(0.75)
  expect(estimateRows(bank, plan) / rows).toBeLessThan(1.25)
})
