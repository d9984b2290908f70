import type { Layout } from '../../core/dataset.ts'
import type { RetryPolicy } from '../../generation/retry.ts'

/** Which dataset is wanted; what is left out is as recorded in the database, else the default. */
export interface DatasetRequest {
  readonly scale?: number | undefined
  readonly seed?: number | undefined
  /** Days since 1970-01-01. */
  readonly asOf?: number | undefined
  /** Counts in place of those that the scale implies, by kind of root. */
  readonly roots?: Readonly<Record<string, number | undefined>> | undefined
  /** Only these schemas and what they refer to. */
  readonly only?: readonly string[] | undefined
  readonly layout?: Layout | undefined
}

/** What a user may ask of `dhub seed all`, normalised. */
export interface SeedRequest extends DatasetRequest {
  readonly domain: string
  /** How many threads make rows; chosen by size when left out. */
  readonly workers?: number | undefined
  /** How many roots a unit covers; only tests change it. */
  readonly rootsPerUnit?: number | undefined
  /** Put this dataset in place of the one that is there. */
  readonly isReplacing: boolean
  /** The name of the database, given to say a second time that what others put there may go. */
  readonly confirm?: string | undefined
  readonly retry: RetryPolicy
}

/** More threads than this bring no more rows: the server is the bottleneck. */
export const WORKERS_MAX = 4
