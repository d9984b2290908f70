import type { CustomProperties, TimeStamp } from './audit-stamp.ts'

/** What the source says of a table or view; a real ingestion replaces it. */
export interface DatasetProperties {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly name?: string
  readonly qualifiedName?: string
  readonly description?: string
  readonly created?: TimeStamp
  readonly lastModified?: TimeStamp
  readonly tags?: readonly string[]
}

/** What a view is made of. */
export interface ViewProperties {
  readonly materialized: boolean
  readonly viewLogic: string
  readonly formattedViewLogic?: string
  readonly viewLanguage: string
}
