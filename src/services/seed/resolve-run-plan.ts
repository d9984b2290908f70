import type { Clock } from '../../core/clock.ts'
import type { DatasetIdentity } from '../../core/dataset.ts'
import type { Domain } from '../../core/domain.ts'
import { ROOTS_PER_UNIT } from '../../generation/make-plan.ts'
import { requiredSchemas } from '../../generation/required-schemas.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import type { DatasetRequest } from './seed-request.ts'

const DEFAULT_SCALE = 1
const DEFAULT_SEED = 42

/** A request, with how units are cut where that is asked for. */
export interface PlanRequest extends DatasetRequest {
  readonly rootsPerUnit?: number | undefined
}

/**
 * What a run is to make: what is given, else what is recorded, else the default.
 *
 * @throws UserError when a count lies outside what the domain can hold, or a schema is unknown
 */
export function resolveRunPlan(
  domain: Domain,
  request: PlanRequest,
  recorded: RunPlan | undefined,
  clock: Clock,
): RunPlan {
  const scale = request.scale ?? recorded?.identity.scale ?? DEFAULT_SCALE
  const identity: DatasetIdentity = Object.freeze({
    domain: domain.name,
    version: domain.version,
    seed: request.seed ?? recorded?.identity.seed ?? DEFAULT_SEED,
    asOf: request.asOf ?? recorded?.identity.asOf ?? clock.today(),
    scale,
    roots: domain.rootsOf({
      scale,
      overrides: { ...recordedOverrides(domain, recorded), ...given(request) },
    }),
  })
  const all = domain.schemas.map(({ name }) => name)
  return {
    identity,
    layout: request.layout ?? recorded?.layout ?? 'schemas',
    schemas: request.only === undefined ? (recorded?.schemas ?? all) : requiredSchemas(domain, request.only),
    rootsPerUnit: request.rootsPerUnit ?? recorded?.rootsPerUnit ?? ROOTS_PER_UNIT,
  }
}

function given({ roots = {} }: DatasetRequest): Record<string, number> {
  const entries = Object.entries(roots).filter((entry): entry is [string, number] => entry[1] !== undefined)
  return Object.fromEntries(entries)
}

/** The counts that were given when the recorded dataset was made: those that its scale alone would not give. */
function recordedOverrides(domain: Domain, recorded: RunPlan | undefined): Record<string, number> {
  if (recorded === undefined) return {}
  const { scale, roots } = recorded.identity
  const implied = impliedRoots(domain, scale)
  return Object.fromEntries(Object.entries(roots).filter(([root, count]) => implied[root] !== count))
}

function impliedRoots(domain: Domain, scale: number): Readonly<Record<string, number>> {
  try {
    return domain.rootsOf({ scale, overrides: {} })
  } catch {
    // The scale alone is below the domain's floor: every count was given.
    return {}
  }
}
