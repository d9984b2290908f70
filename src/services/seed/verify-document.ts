import type { DatasetFacts } from './dataset-facts.ts'

/** What became of one check. */
export interface CheckOutcome {
  /** `rules/money/001-…`, `constraints/loans_db.loans`, `content/…` or `safety/…`. */
  readonly check: string
  /** What holds, in plain words. */
  readonly title: string
  /** How many break it; null when that could not be found out. */
  readonly offenders: number | null
  readonly seconds: number
  /** Some of the offenders. */
  readonly samples: readonly Readonly<Record<string, unknown>>[]
  /** Why it could not be found out. */
  readonly error?: string
}

/** What `dhub seed verify --json` prints; its JSON schema is schemas/seed-verify.schema.json. */
export interface VerifyDocument extends DatasetFacts {
  readonly checks: readonly CheckOutcome[]
  /** Checks that are not as they should be. */
  readonly failed: number
  readonly offenders: number
  /** What was left out, and why. */
  readonly notes: readonly string[]
  readonly seconds: number
}

export const isKept = ({ offenders }: CheckOutcome): boolean => offenders === 0
