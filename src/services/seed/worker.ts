// A thread that makes batches of a dataset: it is told the plan once and then asked for slices, one after another.
import { workerData } from 'node:worker_threads'
import { domainNamed } from '../../domains/domains.ts'
import { makePlan } from '../../generation/make-plan.ts'
import type { RunPlan } from '../../runs/run-record.ts'
import { serveSlices } from '../workers/serve-slices.ts'

const { plan } = workerData as { readonly plan: RunPlan }
const domain = domainNamed(plan.identity.domain)

serveSlices(makePlan(domain, plan.identity, plan), domain.livesOf(plan.identity))
