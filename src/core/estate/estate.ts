import type { EstateBusiness } from './business.ts'
import type { EstateObservations } from './observations.ts'
import type { EstatePipelines } from './pipelines.ts'
import type { EstateStructure } from './structure.ts'

/** All that is known of an estate: what the database says of itself, and what dhub can say beside it. */
export interface Estate {
  readonly structure: EstateStructure
  readonly business?: EstateBusiness
  readonly pipelines?: EstatePipelines
  readonly observations?: EstateObservations
}
