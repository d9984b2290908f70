import { expect, test } from 'vitest'
import type { UnitBatch } from '../../src/core/batch.ts'
import { parseDay } from '../../src/core/calendar.ts'
import type { DatasetIdentity } from '../../src/core/dataset.ts'
import { bank } from '../../src/domains/bank/domain.ts'
import { inlineSource } from '../../src/generation/batch-source.ts'
import { makePlan } from '../../src/generation/make-plan.ts'
import { partsOf, RunTotals } from '../../src/generation/run-totals.ts'

const SCALE = 0.02

/**
 * The bytes of every table are a promise: the same version, seed, as-of day, scale and counts give them on every machine
 * and every Node. Changing them on purpose means raising the version of the dataset and writing these files with -u.
 */
test.each([
  [42, '2026-11-21'],
  [42, '2031-03-01'],
  [7, '2026-11-21'],
  [7, '2031-03-01'],
])('the rows of seed %i as of %s are what they were', async (seed, asOf) => {
  const identity: DatasetIdentity = {
    domain: bank.name,
    version: bank.version,
    seed,
    asOf: parseDay(asOf) as number,
    scale: SCALE,
    roots: bank.rootsOf({ scale: SCALE, overrides: {} }),
  }
  await expect(digestLines(identity)).toMatchFileSnapshot(`digests/seed-${seed}-as-of-${asOf}.txt`)
})

function digestLines(identity: DatasetIdentity): string {
  const plan = makePlan(bank, identity, { layout: 'schemas' })
  const totals = new RunTotals(plan)
  const units = plan.phases.flatMap((phase) => phase.units)
  const batches = inlineSource(plan, bank.livesOf(identity)).batches(units) as Iterable<UnitBatch>
  for (const batch of batches) totals.add(batch.unit, partsOf(batch))
  const lines = totals
    .outcome(0)
    .tables.map(({ schema, table, rows, digest }) => `${schema}.${table} ${rows} ${digest}`)
  return [`version ${identity.version}`, ...lines.toSorted(), ''].join('\n')
}
