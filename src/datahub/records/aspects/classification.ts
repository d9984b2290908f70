import type { Urn } from '../urn.ts'
import type { AuditStamp } from './audit-stamp.ts'

/** The tags of an entity or a column. */
export interface GlobalTags {
  readonly tags: readonly { readonly tag: Urn<'tag'>; readonly context?: string }[]
}

/** The terms of the glossary that an entity or a column is about. */
export interface GlossaryTerms {
  readonly terms: readonly { readonly urn: Urn<'glossaryTerm'>; readonly actor?: Urn<'corpuser'> }[]
  readonly auditStamp: AuditStamp
}

/** The domain of an entity; open-source DataHub shows the first. */
export interface Domains {
  readonly domains: readonly Urn<'domain'>[]
}

/** A tag. */
export interface TagProperties {
  readonly name: string
  readonly description?: string
  /** `#RRGGBB`. */
  readonly colorHex?: string
}
