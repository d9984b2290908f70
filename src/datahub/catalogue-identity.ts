import type { Fabric } from './records/place.ts'

/** What every name of ours in the catalogue begins with; recipes and records must agree on it. */
export interface CatalogueIdentity {
  /** DataHub's word for the purpose of the data, part of each URN. */
  readonly env: Fabric
  /** Tells our server from others of its kind, as the first part of each dataset's name. */
  readonly platformInstance: string
}

/** The identity of a bank that nobody named otherwise. */
export const defaultIdentity: CatalogueIdentity = Object.freeze({ env: 'PROD', platformInstance: 'dhub' })
