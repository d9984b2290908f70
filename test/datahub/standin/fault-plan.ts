/** What goes wrong on purpose. Calls are counted from 1, without those for `/config` and `/health`. */
export interface FaultPlan {
  /** These calls fail with a status before they do anything. */
  readonly failing?: ReadonlyMap<number, number>
  /** A share of all calls fails, by the same dice for the same seed. */
  readonly failingShare?: { readonly share: number; readonly seed: number; readonly status: number }
  /** These calls are done, and their answer is lost: the connection breaks. */
  readonly losingAnswer?: ReadonlySet<number>
  /** So many calls are sent away with 429. */
  readonly throttling?: { readonly calls: number; readonly retryAfterSeconds: number }
  /** At this call the server goes down; it comes back after a while. */
  readonly restartingAt?: { readonly call: number; readonly losesState: boolean }
  /** Records that the server cannot take: any batch with one fails, with this status. */
  readonly poison?: (urn: string, aspectName: string) => boolean
  readonly poisonStatus?: number
  readonly poisonSaying?: string
  /** Calls are heard and never answered. */
  readonly answeringNever?: boolean
  /** Records that the server loses, while it says that all is well. */
  readonly silentlyDropping?: (urn: string, aspectName: string) => boolean
  /** Entities of which a rollback leaves an empty shell, with what the server makes by itself. */
  readonly leavingShells?: (urn: string) => boolean
  /** The longest body that is taken. */
  readonly requestBytesMax?: number
}

/** What is done to a call. */
export type Fault =
  | { readonly kind: 'fail'; readonly status: number }
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  | { readonly kind: 'lose answer' }
  | { readonly kind: 'restart'; readonly losesState: boolean }

/** The fault of a call, where it has one. */
export function faultOf(plan: FaultPlan, call: number): Fault | undefined {
  const status = plan.failing?.get(call)
  if (status !== undefined) return { kind: 'fail', status }
  if (plan.restartingAt?.call === call) return { kind: 'restart', losesState: plan.restartingAt.losesState }
  if (plan.losingAnswer?.has(call) === true) return { kind: 'lose answer' }
  if (plan.throttling !== undefined && call <= plan.throttling.calls)
    return { kind: 'throttle', retryAfterSeconds: plan.throttling.retryAfterSeconds }
  const share = plan.failingShare
  if (share !== undefined && dice(share.seed, call) < share.share)
    return { kind: 'fail', status: share.status }
  return undefined
}

/** A number from 0 to 1 that follows from seed and call. */
function dice(seed: number, call: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(call, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
}
