import type { Fabric } from '../place.ts'
import type { CustomProperties, TimeStamp } from './audit-stamp.ts'

/** A database or a schema. */
export interface ContainerProperties {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly name: string
  readonly qualifiedName?: string
  readonly description?: string
  readonly env?: Fabric
  readonly created?: TimeStamp
  readonly lastModified?: TimeStamp
}
