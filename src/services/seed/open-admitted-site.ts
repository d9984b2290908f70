import type { Clock } from '../../core/clock.ts'
import type { Domain } from '../../core/domain.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import { type Admission, admitRun } from './admit-run.ts'
import { findRecordedRun } from './find-recorded-run.ts'
import { makeDatabases, openSite, type Site } from './open-site.ts'
import { resolveRunPlan } from './resolve-run-plan.ts'
import type { SeedRequest } from './seed-request.ts'

/** Open databases, what is to be made, and what is to be done in each of them, in the same order. */
export interface AdmittedSite extends AsyncDisposable {
  readonly site: Site
  readonly plan: RunPlan
  readonly admissions: readonly Admission[]
}

/**
 * Opens the databases of a request. Nothing is changed, and no database made, before it is clear that nothing of others
 * stands in the way. What the request leaves open is as recorded once the databases are held: others may have been at
 * work until then.
 *
 * @throws UserError when something does, or another dhub is at work there
 */
export async function openAdmittedSite(
  domain: Domain,
  request: SeedRequest,
  context: { readonly target: ConnectionTarget; readonly clock: Clock },
): Promise<AdmittedSite> {
  const { target, clock } = context
  const recorded = await findRecordedRun(domain, target, request.layout)
  const { layout } = resolveRunPlan(domain, request, recorded, clock)
  const { waitMilliseconds, isDurable, shard } = request
  const site = await openSite(domain, layout, target, { waitMilliseconds, isDurable, shard: shard?.number })
  try {
    const held = site.places.find(({ run }) => run !== undefined)?.run
    const plan = resolveRunPlan(domain, { ...request, layout }, held ?? recorded, clock)
    const admissions = await admitRun(domain, site, plan, request)
    if (!(await makeDatabases(domain, plan, target))) {
      return { site, plan, admissions, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() }
    }
  } catch (error) {
    await site[Symbol.asyncDispose]()
    throw error
  }
  await site[Symbol.asyncDispose]()
  return await openAdmittedSite(domain, request, context)
}
