import type { Clock } from '../../core/clock.ts'
import { domainNamed } from '../../domains/domains.ts'
import { estimatePlan, type TableEstimate } from '../../generation/estimate-plan.ts'
import { makePlan } from '../../generation/make-plan.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { type DatasetFacts, datasetFacts } from './dataset-facts.ts'
import { findRecordedRun } from './find-recorded-run.ts'
import { resolveRunPlan } from './resolve-run-plan.ts'
import type { DatasetRequest } from './seed-request.ts'

/** Measured on two cores with the embedded server: rows made, sent, indexed and checked. */
const BYTES_PER_SECOND = 30_000_000
/** What a run takes before and after the rows of any table. */
const SECONDS_PER_TABLE = 0.01

/** What `dhub seed all --dry-run --json` prints; its JSON schema is schemas/seed-plan.schema.json. */
export interface PlanDocument extends DatasetFacts {
  readonly schemas: readonly string[]
  readonly tables: readonly (TableEstimate & { readonly seconds: number })[]
  readonly rows: number
  readonly bytes: number
  readonly seconds: number
}

/**
 * What seeding would do, without doing it: rows and bytes from the plan, seconds from what was measured.
 *
 * @throws UserError when the plan is not possible
 */
export async function planSeed(
  request: DatasetRequest & { readonly domain: string },
  context: { readonly target: ConnectionTarget; readonly clock: Clock },
): Promise<PlanDocument> {
  const domain = domainNamed(request.domain)
  const recorded = await findRecordedRun(domain, context.target, request.layout)
  const runPlan = resolveRunPlan(domain, request, recorded, context.clock)
  const plan = makePlan(domain, runPlan.identity, runPlan)
  const tables = estimatePlan(plan, domain.livesOf(plan.identity)).map((table) => ({
    ...table,
    seconds: SECONDS_PER_TABLE + table.bytes / BYTES_PER_SECOND,
  }))
  const sum = (of: (table: (typeof tables)[number]) => number) =>
    tables.reduce((total, table) => total + of(table), 0)
  return {
    ...datasetFacts(plan),
    schemas: plan.schemas,
    tables,
    rows: sum(({ rows }) => rows),
    bytes: sum(({ bytes }) => bytes),
    seconds: sum(({ seconds }) => seconds),
  }
}
