import type { Urn } from '../urn.ts'
import type { ChangeAuditStamps, CustomProperties } from './audit-stamp.ts'

/** A relation between two tables; the server shows it where its feature flag for relationships is on. */
export interface ErModelRelationshipProperties extends ChangeAuditStamps {
  readonly customProperties?: CustomProperties
  readonly name: string
  readonly source: Urn<'dataset'>
  readonly destination: Urn<'dataset'>
  readonly relationshipFieldMappings: readonly {
    readonly sourceField: string
    readonly destinationField: string
  }[]
  readonly cardinality?: 'ONE_ONE' | 'ONE_N' | 'N_ONE' | 'N_N'
}
