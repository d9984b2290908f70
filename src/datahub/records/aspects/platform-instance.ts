import type { CustomProperties } from './audit-stamp.ts'

/** One installation of a platform. */
export interface DataPlatformInstanceProperties {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly name?: string
  readonly description?: string
}
