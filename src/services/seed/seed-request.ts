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

/** One of several processes that fill a database together. */
export interface Shard {
  /** From 1. */
  readonly number: number
  /** How many there are. */
  readonly of: number
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
  /** What people shall call the run; its own name if there is one already. */
  readonly name?: string | undefined
  /** How many rows per second it may write; null for as many as it can, as recorded when left out. */
  readonly rateRowsPerSecond?: number | null | undefined
  /** How long to wait for another dhub that is at work there. */
  readonly waitMilliseconds?: number | undefined
  /** Whether each unit is on disk before the next one begins. */
  readonly isDurable?: boolean | undefined
  /** Which part of the units is to be made here; all of them when left out. */
  readonly shard?: Shard | undefined
  readonly retry: RetryPolicy
}

/** More threads than this bring no more rows: the server is the bottleneck. */
export const WORKERS_MAX = 4
