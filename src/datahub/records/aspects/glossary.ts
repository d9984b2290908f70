import type { Urn } from '../urn.ts'
import type { AuditStamp, CustomProperties } from './audit-stamp.ts'

/** A domain of the business. */
export interface DomainProperties {
  readonly customProperties?: CustomProperties
  readonly name: string
  readonly description?: string
  readonly parentDomain?: Urn<'domain'>
  readonly created?: AuditStamp
}

/** A folder of the glossary. */
export interface GlossaryNodeInfo {
  readonly customProperties?: CustomProperties
  readonly name?: string
  readonly definition: string
  readonly parentNode?: Urn<'glossaryNode'>
}

/** A term. It lies in a node; a term cannot lie in a term. */
export interface GlossaryTermInfo {
  readonly customProperties?: CustomProperties
  readonly name?: string
  readonly definition: string
  readonly parentNode?: Urn<'glossaryNode'>
  readonly termSource: 'INTERNAL' | 'EXTERNAL'
  readonly sourceRef?: string
  readonly sourceUrl?: string
}

/** How a term stands to others. */
export interface GlossaryRelatedTerms {
  /** It inherits from these. */
  readonly isRelatedTerms?: readonly Urn<'glossaryTerm'>[]
  /** It contains these. */
  readonly hasRelatedTerms?: readonly Urn<'glossaryTerm'>[]
  readonly values?: readonly Urn<'glossaryTerm'>[]
  readonly relatedTerms?: readonly Urn<'glossaryTerm'>[]
}

/** Links to documents about the entity. */
export interface InstitutionalMemory {
  readonly elements: readonly {
    readonly url: string
    readonly description: string
    readonly createStamp: AuditStamp
    readonly updateStamp?: AuditStamp
    readonly settings?: { readonly showInAssetPreview?: boolean }
  }[]
}
