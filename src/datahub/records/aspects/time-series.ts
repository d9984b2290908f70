/** A length of time: three days, one hour. */
export interface TimeWindowSize {
  readonly unit: 'SECOND' | 'MINUTE' | 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
  readonly multiple?: number
}

/**
 * What all aspects share that are told again and again. A new time is a new entry; entries are never replaced, except
 * one with the same time and message id.
 */
export interface TimeSeriesAspect {
  /** When it was so: milliseconds since 1970, and the start of the window where `eventGranularity` gives one. */
  readonly timestampMillis: number
  readonly eventGranularity?: TimeWindowSize
  readonly partitionSpec?: {
    readonly partition: string
    readonly type?: 'FULL_TABLE' | 'QUERY' | 'PARTITION'
    readonly timePartition?: { readonly startTimeMillis: number; readonly length: TimeWindowSize }
  }
  readonly messageId?: string
}
