/** The schema in which deliveries arrive as they come: no keys, no checks, no references. */
export const landingSchema = 'landing'

/** What another system of the bank delivers every night: the rows of a table that are new since the day before. */
export interface Feed {
  /** Name of its table in the landing schema. */
  readonly name: string
  /** The system that sends it, in words. */
  readonly source: string
  /** What one line of a delivery is. */
  readonly line: string
  /** The table that deliveries are loaded into, as `schema.table`. */
  readonly target: string
  readonly day: FeedDay
  /** SQL over the columns of the target, where only some of its rows come by this feed. */
  readonly only?: string
}

/**
 * On which day a row happened; it is delivered in the night after. The column is a date or timestamp of the target, or
 * of its parent: the row of another table whose key the target has in `by`, under the same name.
 */
export interface FeedDay {
  readonly column: string
  readonly parent?: string
  readonly by?: string
}
