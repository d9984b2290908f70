/** In what a dataset was made by another dhub: the version that it calls itself, and its tables. */
export interface VersionDifference {
  readonly foundVersion: number
  readonly expectedVersion: number
  /** Tables that this dhub fills and the ledger does not name, as `schema.table`. */
  readonly missing: readonly string[]
  /** Tables that the ledger names and this dhub does not know. */
  readonly unknown: readonly string[]
}

const NAMES_SHOWN_MAX = 3

/** `dataset version 1, without loans_db.loans`. */
export function describeFoundVersion({ foundVersion, missing, unknown }: VersionDifference): string {
  const parts = [
    ...(missing.length === 0 ? [] : [`without ${listedNames(missing)}`]),
    ...(unknown.length === 0 ? [] : [`with ${listedNames(unknown)}`]),
  ]
  return `dataset version ${foundVersion}${parts.length === 0 ? '' : `, ${parts.join(' and ')}`}`
}

/** The first few names, and how many more there are. */
export function listedNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN_MAX).join(', ')
  return names.length > NAMES_SHOWN_MAX ? `${shown} and ${names.length - NAMES_SHOWN_MAX} more` : shown
}
