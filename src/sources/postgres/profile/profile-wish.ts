import type { EstateDataset } from '../../../core/estate/structure.ts'

/** A table whose rows are to be measured. */
export interface ProfileWish {
  readonly dataset: EstateDataset
  /** Columns of which no value may be shown: they are counted alone. */
  readonly personal: ReadonlySet<string>
  /** Columns with a closed list of values: each is counted. */
  readonly listed: ReadonlySet<string>
  /** The moment that it is told for: milliseconds since 1970-01-01 UTC. */
  readonly at: number
}
