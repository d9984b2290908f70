/** Where the six schemas live: in one database, or each in a database of its own. */
export type Layout = 'schemas' | 'databases'

/**
 * What the rows of a dataset follow from: equal identities give equal rows, to the byte. Layout, workers, slices and
 * the choice of schemas are not part of it.
 */
export interface DatasetIdentity {
  readonly domain: string
  /** Raised whenever the same seed would give other bytes. */
  readonly version: number
  readonly seed: number
  /** "Now": the day (since 1970-01-01) at whose first second the books are closed; nothing that happened is later. */
  readonly asOf: number
  readonly scale: number
  /** How many root entities there are of each kind. */
  readonly roots: Readonly<Record<string, number>>
}
