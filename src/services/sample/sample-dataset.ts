import type { Clock } from '../../core/clock.ts'
import type { DatasetIdentity } from '../../core/dataset.ts'
import type { Domain } from '../../core/domain.ts'

/** Which bank rows are taken from, without a database that holds it. */
export interface SampleRequest {
  readonly seed?: number | undefined
  /** Days since 1970-01-01. */
  readonly asOf?: number | undefined
  readonly scale?: number | undefined
}

const DEFAULT_SEED = 42
const DEFAULT_SCALE = 1

/** The dataset of a request: the one that `seed all` makes of the same flags. */
export function sampleDataset(domain: Domain, request: SampleRequest, clock: Clock): DatasetIdentity {
  const scale = request.scale ?? DEFAULT_SCALE
  return {
    domain: domain.name,
    version: domain.version,
    seed: request.seed ?? DEFAULT_SEED,
    asOf: request.asOf ?? clock.today(),
    scale,
    roots: domain.rootsOf({ scale, overrides: {} }),
  }
}
