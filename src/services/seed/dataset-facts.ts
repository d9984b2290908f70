import { formatDay } from '../../core/calendar.ts'
import type { DatasetIdentity, Layout } from '../../core/dataset.ts'

/** What every document of a dataset begins with: what its rows follow from, and how they are laid out. */
export interface DatasetFacts {
  readonly dataset: string
  readonly datasetVersion: number
  readonly seed: number
  /** `YYYY-MM-DD`. */
  readonly asOf: string
  readonly scale: number
  readonly layout: Layout
}

/** The same of a plan or of a run. */
export function datasetFacts({
  identity,
  layout,
}: {
  readonly identity: DatasetIdentity
  readonly layout: Layout
}): DatasetFacts {
  const { domain, version, seed, asOf, scale } = identity
  return { dataset: domain, datasetVersion: version, seed, asOf: formatDay(asOf), scale, layout }
}
