import { formatDay } from '../../core/calendar.ts'
import type { RunOutcome } from '../../core/event.ts'
import type { CompiledFill, FillCap } from '../../generation/fill/compiled-fill.ts'
import { datasetDigest } from '../seed/seed-document.ts'
import type { KeptFill } from './admit-fill.ts'
import type { BegunFill } from './begin-fill.ts'
import type { CheckedConstraint, CheckedFill, CheckedTable } from './check-fill.ts'
import { type SampleRow, sampleRows } from './sample-rows.ts'

/** What `dhub generate run --json` prints; its JSON schema is schemas/generate-run.schema.json. */
export interface FillDocument {
  /** What the run is called; null where it could not be booked. */
  readonly run: string | null
  readonly plan: string
  readonly seed: number
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly strategy: string
  readonly tables: readonly FilledTableDocument[]
  readonly rows: number
  /** SHA-256 over the sorted tables with their rows and digests. */
  readonly digest: string
  readonly seconds: number
  readonly rowsPerSecond: number
  readonly constraints: readonly CheckedConstraint[]
  /** Rows that break a constraint. */
  readonly violations: number
  /** Tables that got fewer rows than planned, and why. */
  readonly caps: readonly FillCap[]
  /** What is wrong, each with its name; empty when all is well. */
  readonly problems: readonly string[]
}

export interface FilledTableDocument extends CheckedTable {
  readonly digest: string
  readonly samples: readonly SampleRow[]
}

/** The document of a run. */
export function fillDocument(
  { kept, compiled }: { readonly kept: KeptFill; readonly compiled: CompiledFill },
  { run, name }: BegunFill,
  outcome: RunOutcome,
  { tables, constraints, problems }: CheckedFill,
): FillDocument {
  const { plan, strategy } = kept.input
  const digests = new Map(outcome.tables.map(({ schema, table, digest }) => [`${schema}.${table}`, digest]))
  return {
    run: run === undefined ? null : name,
    plan: plan.name,
    seed: plan.seed,
    asOf: formatDay(plan.asOf),
    strategy,
    tables: tables.map((table) => ({
      ...table,
      digest: digests.get(table.table) ?? '0'.repeat(32),
      samples: sampleRows(kept.input.catalog, compiled, table.table),
    })),
    rows: outcome.rows,
    digest: datasetDigest(outcome.tables),
    seconds: outcome.seconds,
    rowsPerSecond: outcome.seconds > 0 ? Math.round(outcome.rows / outcome.seconds) : 0,
    constraints,
    violations: constraints.reduce((sum, { violations }) => sum + violations, 0),
    caps: compiled.caps,
    problems,
  }
}
