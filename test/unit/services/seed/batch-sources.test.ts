import { describe, expect, test } from 'vitest'
import type { UnitBatch } from '../../../../src/core/batch.ts'
import { BugError } from '../../../../src/core/errors.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'
import { inlineSource } from '../../../../src/generation/batch-source.ts'
import { makePlan } from '../../../../src/generation/make-plan.ts'
import { partsOf } from '../../../../src/generation/run-totals.ts'
import { slicesOf } from '../../../../src/generation/slices.ts'
import type { RunPlan } from '../../../../src/runs/run-record.ts'
import { seedWorkers, workersFor } from '../../../../src/services/seed/batch-source-for.ts'

const identity = {
  domain: bank.name,
  version: bank.version,
  seed: 42,
  asOf: 20_778,
  scale: 0.02,
  roots: bank.rootsOf({ scale: 0.02, overrides: {} }),
}
const runPlan: RunPlan = {
  identity,
  layout: 'schemas',
  schemas: ['employees_db', 'accounts_db'],
  rootsPerUnit: 5,
}
const plan = makePlan(bank, identity, runPlan)
const units = plan.phases.flatMap((phase) => phase.units)

describe('WorkerPool', () => {
  test.each([1, 3])('makes the same batches in the same order with %i workers', async (workers) => {
    using pool = seedWorkers(runPlan, workers)
    const made: UnitBatch[] = []
    for await (const batch of pool.batches(units)) made.push(batch)
    const inline = [...(inlineSource(plan, bank.livesOf(identity)).batches(units) as Iterable<UnitBatch>)]
    expect(made.map(({ unit }) => unit)).toEqual(slicesOf(units).flat())
    expect(made.map(partsOf)).toEqual(inline.map(partsOf))
    for (const [position, batch] of made.entries())
      expect(batch.tables.map(({ chunks }) => Buffer.concat(chunks))).toEqual(
        inline[position]?.tables.map(({ chunks }) => Buffer.concat(chunks)),
      )
  })

  test('throws what fails in a worker, as a bug with the stack of the worker', async () => {
    using pool = seedWorkers(runPlan, 1)
    const [unit] = units
    if (unit === undefined) throw new Error('the plan has no unit')
    const reading = async () => {
      for await (const batch of pool.batches([{ ...unit, phase: 99 }])) expect(batch).toBeUndefined()
    }
    const failure = await reading().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(BugError)
    expect((failure as Error).stack).toContain('generate-slice')
  })

  test('can be left before its last batch', async () => {
    using pool = seedWorkers(runPlan, 2)
    for await (const batch of pool.batches(units)) {
      expect(batch.unit).toEqual(units[0])
      break
    }
  })
})

test.each([
  [49_999, 16, 0],
  [50_000, 1, 1],
  [50_000, 2, 1],
  [50_000_000, 4, 2],
  [50_000_000, 64, 4],
])('workersFor(%i rows, %i processors) is %i', (rows, processors, workers) => {
  expect(workersFor(rows, processors)).toBe(workers)
})
