// A thread that makes rows of a filling: it is told what they follow from, compiles that once, and is asked for slices.
import { workerData } from 'node:worker_threads'
import { compileFill } from '../../generation/fill/compile-fill.ts'
import type { FillFindings } from '../../generation/fill/compiled-fill.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import { serveSlices } from '../workers/serve-slices.ts'
import { openFillParts } from './fill-parts.ts'

const { input, folder, findings } = workerData as {
  readonly input: FillInput
  readonly folder: string
  readonly findings: FillFindings
}
const { plan, lifeOf } = compileFill(input, await openFillParts(input.plan, folder), findings)

serveSlices(plan, lifeOf)
