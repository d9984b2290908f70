import type { TimeSeriesAspect } from './time-series.ts'

/** What the rows of a dataset look like at a moment. Numbers of columns are text, as the database prints them. */
export interface DatasetProfile extends TimeSeriesAspect {
  readonly rowCount?: number
  readonly columnCount?: number
  readonly sizeInBytes?: number
  readonly fieldProfiles?: readonly DatasetFieldProfile[]
}

/** What the values of a column look like. */
export interface DatasetFieldProfile {
  readonly fieldPath: string
  readonly uniqueCount?: number
  readonly uniqueProportion?: number
  readonly nullCount?: number
  readonly nullProportion?: number
  readonly min?: string
  readonly max?: string
  readonly mean?: string
  readonly median?: string
  readonly stdev?: string
  readonly quantiles?: readonly { readonly quantile: string; readonly value: string }[]
  readonly distinctValueFrequencies?: readonly { readonly value: string; readonly frequency: number }[]
  readonly histogram?: { readonly boundaries: readonly string[]; readonly heights: readonly number[] }
  readonly sampleValues?: readonly string[]
}
