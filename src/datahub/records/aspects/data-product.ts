import type { CustomProperties } from './audit-stamp.ts'
import type { Edge } from './edge.ts'

/** What a data product is made of. */
export interface DataProductProperties {
  readonly customProperties?: CustomProperties
  readonly externalUrl?: string
  readonly name?: string
  readonly description?: string
  readonly assets?: readonly (Edge<
    'dataset' | 'dashboard' | 'chart' | 'dataJob' | 'dataFlow' | 'container'
  > & {
    readonly outputPort?: boolean
  })[]
}
