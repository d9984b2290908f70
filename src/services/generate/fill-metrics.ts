import { availableParallelism, platform, release, totalmem } from 'node:os'
import type { RunMetrics, RunMetricsDocument } from '../../generation/run-metrics.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'

/** A filling in figures, for its entry in the ledger and whoever collects them. */
export interface FillMetricsDocument extends RunMetricsDocument {
  /** Transactions that the server did not keep. */
  readonly rollbacks: number
  /** Rows that break a constraint, found afterwards. */
  readonly violations: number
  /** Values that the server could not read. */
  readonly conversionErrors: number
  /** When this went on, in UTC. */
  readonly began: string
  readonly ended: string
  /** Threads that made rows, beside the main one. */
  readonly workers: number
  /** How the connection that writes was kept busy. */
  readonly pool: PoolUse
  /** Where it ran, without secrets. */
  readonly host: {
    readonly server: string
    readonly database: string
    readonly system: string
    readonly node: string
    readonly processors: number
    readonly memoryBytes: number
  }
}

/** The connections of a filling: one writes rows, one beside it asks what the run is told. */
export interface PoolUse {
  readonly connections: number
  /** How long the one that writes waited for rows. */
  readonly waitedMilliseconds: number
  /** The share of the time in which it did not. */
  readonly useShare: number
}

/** What is known of a filling beside its events. */
interface FillFacts {
  readonly beganMilliseconds: number
  readonly endedMilliseconds: number
  readonly waitedMilliseconds: number
  readonly connections: number
  readonly workers: number
  readonly violations: number
  readonly target: ConnectionTarget
  readonly error?: unknown
}

/** The run in figures. */
export function fillMetrics(
  metrics: RunMetrics,
  { workers, violations, target, error, ...facts }: FillFacts,
): FillMetricsDocument {
  const { beganMilliseconds, endedMilliseconds, waitedMilliseconds, connections } = facts
  const milliseconds = endedMilliseconds - beganMilliseconds
  const own = metrics.document(milliseconds, process.resourceUsage().maxRSS * 1024)
  const isRefused = error !== undefined
  return {
    ...own,
    rollbacks: own.retries + (isRefused ? 1 : 0),
    violations,
    conversionErrors: isConversion(error) ? 1 : 0,
    began: new Date(beganMilliseconds).toISOString(),
    ended: new Date(endedMilliseconds).toISOString(),
    workers,
    pool: {
      connections,
      waitedMilliseconds,
      useShare: milliseconds > 0 ? 1 - waitedMilliseconds / milliseconds : 1,
    },
    host: {
      server: `${target.host}:${target.port}`,
      database: target.database,
      system: `${platform()} ${release()}`,
      node: process.version,
      processors: availableParallelism(),
      memoryBytes: totalmem(),
    },
  }
}

/** Class 22 is "data exception". */
function isConversion(error: unknown): boolean {
  const cause = error instanceof Error && !(error instanceof PostgresError) ? error.cause : error
  return cause instanceof PostgresError && cause.code?.startsWith('22') === true
}
