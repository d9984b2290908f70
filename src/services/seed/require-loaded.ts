import type { Layout } from '../../core/dataset.ts'
import type { Domain } from '../../core/domain.ts'
import { UserError } from '../../core/errors.ts'
import { type Plan, phaseOf, tablesOfUnit, type Unit } from '../../core/plan.ts'
import { qualifiedName } from '../../core/table.ts'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import { shardOfPlan } from '../../generation/shard-of-plan.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import type { RunRecord } from '../../runs/run-record.ts'
import { readCurrentRun } from '../../runs/seed-runs.ts'
import { SliceLedger } from '../../runs/slice-ledger.ts'
import { placesOf } from '../../sinks/postgres/place.ts'
import { findRecordedRun } from './find-recorded-run.ts'

/**
 * Every shard of the run has brought in its rows, so that it can be finished without making any.
 *
 * @throws UserError when there is no run, or naming the shards that are missing
 */
export async function requireLoaded(
  request: { readonly domain: string; readonly layout?: Layout | undefined },
  target: ConnectionTarget,
): Promise<RunRecord> {
  const domain = domainNamed(request.domain)
  const run = await findRecordedRun(domain, target, request.layout)
  if (run === undefined) {
    throw new UserError(
      `Cannot finish the ${domain.name} in ${showTarget(target)}: found none; expected one whose rows are in`,
      ['Make one: dhub seed all'],
    )
  }
  const missing = run.status === 'complete' ? [] : await missingShards(domain, run, target)
  if (missing.length === 0) return run
  throw new UserError(
    `Cannot finish the ${domain.name} in ${showTarget(target)}: found rows missing of ${missing.length === 1 ? 'shard' : 'shards'} ${missing.join(', ')} of ${run.shards}; expected all of them`,
    [
      `Run what is missing: dhub seed all --shard ${missing[0]}/${run.shards}`,
      'Or make all of it from here: dhub runs resume',
    ],
  )
}

async function missingShards(
  domain: Domain,
  run: RunRecord,
  target: ConnectionTarget,
): Promise<readonly number[]> {
  const plan = makePlan(domain, run.identity, run)
  const booked = new Set<string>()
  for (const place of placesOf(domain, run.layout, target)) {
    if (!place.schemas.some(({ name }) => run.schemas.includes(name))) continue
    await using connection = await openCopyConnection(place.target)
    const own = await readCurrentRun(connection)
    if (own === undefined) continue
    for (const { phase, table, root, from } of await new SliceLedger(own.id).read(connection))
      booked.add(`${phase} ${table} ${root} ${from}`)
  }
  const shards = Array.from({ length: run.shards }, (_, position) => position + 1)
  return shards.filter((number) => {
    const part = shardOfPlan(plan, { number, of: run.shards })
    return part.phases.some(({ units }) => units.some((unit) => !isBooked(part, unit, booked)))
  })
}

function isBooked(plan: Plan, unit: Unit, booked: ReadonlySet<string>): boolean {
  const { name } = phaseOf(plan, unit)
  return tablesOfUnit(plan, unit).every((table) =>
    booked.has(`${name} ${qualifiedName(table)} ${unit.root} ${unit.from}`),
  )
}
