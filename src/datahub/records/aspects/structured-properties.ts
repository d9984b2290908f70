import type { Urn } from '../urn.ts'
import type { AuditStamp, ChangeAuditStamps } from './audit-stamp.ts'

/** A value of a structured property; dates (`YYYY-MM-DD`) and URNs are strings too. */
export type StructuredValue = { readonly string: string } | { readonly double: number }

/** What a structured property is. It must be known to the server before anything is given a value of it. */
export interface PropertyDefinition extends ChangeAuditStamps {
  /** The id of its URN; without spaces. */
  readonly qualifiedName: string
  readonly displayName?: string
  readonly description?: string
  readonly valueType: Urn<'dataType'>
  /** For URNs: which kinds of entity they may name. */
  readonly typeQualifier?: { readonly allowedTypes: readonly Urn<'entityType'>[] }
  readonly allowedValues?: readonly { readonly value: StructuredValue; readonly description?: string }[]
  readonly cardinality?: 'SINGLE' | 'MULTIPLE'
  readonly entityTypes: readonly Urn<'entityType'>[]
  readonly immutable?: boolean
  readonly version?: string
}

/** Where the interface shows a structured property. */
export interface StructuredPropertySettings {
  readonly isHidden?: boolean
  readonly showInSearchFilters?: boolean
  readonly showInAssetSummary?: boolean
  readonly hideInAssetSummaryWhenEmpty?: boolean
  readonly showAsAssetBadge?: boolean
  readonly showInColumnsTable?: boolean
  readonly lastModified?: AuditStamp
}

/** The values that an entity has; all of them at once. */
export interface StructuredProperties {
  readonly properties: readonly ({
    readonly propertyUrn: Urn<'structuredProperty'>
    readonly values: readonly StructuredValue[]
  } & ChangeAuditStamps)[]
}
