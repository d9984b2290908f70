import type { Urn } from '../urn.ts'
import type { AuditStamp, ChangeAuditStamps } from './audit-stamp.ts'

/** Who owns the entity, and in which role. */
export interface Ownership {
  readonly owners: readonly {
    readonly owner: Urn<'corpuser' | 'corpGroup'>
    /** `CUSTOM` with a type of our own, `NONE` with one of DataHub's own. */
    readonly type: 'CUSTOM' | 'NONE' | 'TECHNICAL_OWNER' | 'BUSINESS_OWNER' | 'DATA_STEWARD'
    readonly typeUrn?: Urn<'ownershipType'>
    readonly source?: {
      readonly type: 'MANUAL' | 'SERVICE' | 'SOURCE_CONTROL' | 'OTHER'
      readonly url?: string
    }
  }[]
  readonly ownerTypes?: Readonly<Record<string, readonly Urn<'corpuser' | 'corpGroup'>[]>>
  readonly lastModified?: AuditStamp
}

/** A role of ownership. */
export interface OwnershipTypeInfo extends Required<Pick<ChangeAuditStamps, 'created' | 'lastModified'>> {
  readonly name: string
  readonly description?: string
}
