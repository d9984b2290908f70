import { createHash } from 'node:crypto'
import type { RunOutcome, TableOutcome } from '../../core/event.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import { type DatasetFacts, datasetFacts } from './dataset-facts.ts'
import type { Shard } from './seed-request.ts'

/** What `dhub seed all --json` prints; its JSON schema is schemas/seed-all.schema.json. */
export interface SeedDocument extends DatasetFacts {
  readonly phases: readonly { readonly name: string; readonly rows: number; readonly seconds: number }[]
  readonly tables: readonly TableOutcome[]
  readonly rows: number
  /** SHA-256 over the sorted tables with their rows and digests. */
  readonly digest: string
  readonly seconds: number
  /** `3/16` when it speaks of one shard's part alone: rows, digests and times are then of that part. */
  readonly shard?: string
}

/** The document of a run. */
export function seedDocument(plan: RunPlan, outcome: RunOutcome, shard?: Shard): SeedDocument {
  return {
    ...datasetFacts(plan),
    phases: outcome.phases,
    tables: outcome.tables,
    rows: outcome.rows,
    digest: datasetDigest(outcome.tables),
    seconds: outcome.seconds,
    ...(shard === undefined ? {} : { shard: `${shard.number}/${shard.of}` }),
  }
}

/** The digest of a whole dataset: SHA-256 over `schema.table rows digest` lines in the order of their names. */
export function datasetDigest(tables: readonly TableOutcome[]): string {
  const lines = tables.map(({ schema, table, rows, digest }) => `${schema}.${table} ${rows} ${digest}\n`)
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex')
}
