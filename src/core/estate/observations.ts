import type { DatasetName } from './structure.ts'

/** What was measured and seen of an estate. Times are milliseconds since 1970-01-01 UTC; none is later than as-of. */
export interface EstateObservations {
  readonly profiles: readonly Profile[]
  readonly operations: readonly Operation[]
  readonly queries: readonly SeenQuery[]
  readonly usage: readonly DailyUsage[]
  readonly assertions: readonly Assertion[]
  readonly contracts: readonly Contract[]
  readonly incidents: readonly Incident[]
}

/** A table in numbers, each of which SQL on the database gives too. */
export interface Profile {
  readonly dataset: DatasetName
  readonly at: number
  readonly rows: number
  readonly sizeBytes: number
  readonly columns: readonly ColumnProfile[]
}

/** Values as text, in the form that the database prints; absent where a type has no such number. */
export interface ColumnProfile {
  readonly column: string
  readonly distinct?: number
  readonly nulls: number
  readonly min?: string
  readonly max?: string
  readonly mean?: string
  readonly median?: string
  readonly deviation?: string
  readonly quantiles?: readonly { readonly quantile: string; readonly value: string }[]
  readonly histogram?: { readonly boundaries: readonly string[]; readonly heights: readonly number[] }
  /** Of closed lists. */
  readonly frequencies?: readonly { readonly value: string; readonly count: number }[]
  /** None of columns with personal data. */
  readonly samples?: readonly string[]
}

export interface Operation {
  readonly dataset: DatasetName
  readonly at: number
  readonly kind: 'insert' | 'update' | 'delete' | 'create'
  readonly rows: number
  /** Person or service that did it. */
  readonly actor: string
}

/** A query that people run, as one text for all its calls. */
export interface SeenQuery {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly sql: string
  readonly datasets: readonly DatasetName[]
  readonly columns: readonly { readonly dataset: DatasetName; readonly column: string }[]
  readonly author: string
  readonly firstAt: number
  readonly lastAt: number
  /** How often on each day, oldest first. */
  readonly calls: readonly {
    readonly day: number
    readonly count: number
    readonly people: readonly PersonCount[]
  }[]
}

export interface PersonCount {
  readonly person: string
  readonly count: number
}

/** How a dataset was used on one day (days since 1970-01-01). */
export interface DailyUsage {
  readonly dataset: DatasetName
  readonly day: number
  readonly queries: number
  readonly people: readonly PersonCount[]
  readonly columns: readonly { readonly column: string; readonly count: number }[]
  /** Ids of the queries, most frequent first. */
  readonly top: readonly string[]
}

/** A promise about a dataset and how it was kept, day by day. */
export interface Assertion {
  readonly id: string
  readonly dataset: DatasetName
  readonly column?: string
  readonly kind: 'freshness' | 'volume' | 'column' | 'sql' | 'schema'
  /** What is measured of the column, where there is one. Freshness is measured in hours. */
  readonly measure?: 'null count' | 'negative count' | 'unique percentage' | 'median' | 'least' | 'greatest'
  readonly description: string
  /** Gives one number, which is to lie from `from` to `to`. */
  readonly sql: string
  readonly from?: number
  readonly to?: number
  readonly results: readonly AssertionResult[]
}

export interface AssertionResult {
  readonly at: number
  readonly isKept: boolean
  readonly found: number
}

export interface Contract {
  readonly id: string
  readonly dataset: DatasetName
  /** Ids of assertions. */
  readonly assertions: readonly string[]
}

export interface Incident {
  readonly id: string
  readonly dataset: DatasetName
  readonly kind: 'freshness' | 'volume' | 'column' | 'sql' | 'schema' | 'operational'
  readonly title: string
  readonly description: string
  /** The assertion that raised it. */
  readonly assertion: string | null
  readonly raised: number
  /** When and by whom it was resolved; null while it is open. */
  readonly resolved: { readonly at: number; readonly by: string; readonly note: string } | null
  readonly priority: 'critical' | 'high' | 'medium' | 'low'
  readonly assignees: readonly string[]
}
