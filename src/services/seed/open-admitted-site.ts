import type { Domain } from '../../core/domain.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import { type Admission, admitRun, type ReplaceRequest } from './admit-run.ts'
import { makeDatabases, openSite, type Site } from './open-site.ts'

/** Open databases, and what is to be done in each of them, in the same order. */
export interface AdmittedSite extends AsyncDisposable {
  readonly site: Site
  readonly admissions: readonly Admission[]
}

/**
 * Opens the databases of a plan. Nothing is changed, and no database made, before it is clear that nothing of others
 * stands in the way.
 *
 * @throws UserError when something does, or another dhub is at work there
 */
export async function openAdmittedSite(
  domain: Domain,
  plan: RunPlan,
  request: ReplaceRequest,
  target: ConnectionTarget,
): Promise<AdmittedSite> {
  const site = await openSite(domain, plan.layout, target)
  try {
    const admissions = await admitRun(domain, site, plan, request)
    if (!(await makeDatabases(domain, plan, target))) {
      return { site, admissions, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() }
    }
  } catch (error) {
    await site[Symbol.asyncDispose]()
    throw error
  }
  await site[Symbol.asyncDispose]()
  return await openAdmittedSite(domain, plan, request, target)
}
