import type { Owner, PropertyValue } from './business.ts'
import type { DatasetName, Lineage } from './structure.ts'

/** What moves rows through an estate, and what shows them. */
export interface EstatePipelines {
  readonly flows: readonly Flow[]
  readonly charts: readonly Chart[]
  readonly dashboards: readonly Dashboard[]
}

/** A pipeline of tasks. */
export interface Flow {
  readonly id: string
  /** The orchestrator: `airflow`. */
  readonly platform: string
  readonly name: string
  readonly description: string
  readonly owners: readonly Owner[]
  readonly domain: string | null
  readonly tasks: readonly Task[]
}

export interface Task {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly inputs: readonly DatasetName[]
  readonly outputs: readonly DatasetName[]
  /** Ids of tasks of the same flow that come before. */
  readonly after: readonly string[]
  readonly lineage: readonly Lineage[]
  readonly sql: string | null
  readonly properties: readonly PropertyValue[]
  readonly runs: readonly TaskRun[]
}

/** Times are milliseconds since 1970-01-01 UTC. */
export interface TaskRun {
  readonly id: string
  readonly started: number
  readonly ended: number
  readonly outcome: 'success' | 'failure'
  readonly attempt: number
}

export interface Chart {
  readonly id: string
  /** The tool: `superset`. */
  readonly platform: string
  readonly title: string
  readonly description: string
  readonly kind: 'bar' | 'line' | 'pie' | 'table' | 'text' | 'scatter'
  readonly inputs: readonly DatasetName[]
  /** Columns shown. */
  readonly fields: readonly { readonly dataset: DatasetName; readonly column: string }[]
  readonly owners: readonly Owner[]
  readonly domain: string | null
}

export interface Dashboard {
  readonly id: string
  readonly platform: string
  readonly title: string
  readonly description: string
  /** Ids of charts. */
  readonly charts: readonly string[]
  readonly owners: readonly Owner[]
  readonly domain: string | null
}
