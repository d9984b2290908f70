import type { DataJobInputOutput } from '../../datahub/records/aspects/data-job.ts'
import type { FineGrainedLineage, UpstreamLineage } from '../../datahub/records/aspects/lineage.ts'
import type { Urn } from '../../datahub/records/urn.ts'

/** A column that comes from another. */
export interface ColumnEdge {
  readonly from: Urn<'schemaField'>
  readonly to: Urn<'schemaField'>
}

/** Where a dataset comes from. */
export interface NewLineage {
  readonly upstreams: readonly Urn<'dataset'>[]
  readonly downstream: Urn<'dataset'>
  readonly columns: readonly ColumnEdge[]
  /** Now: milliseconds since 1970. */
  readonly at: number
}

const ACTOR = 'urn:li:corpuser:datahub'

/** Upstreams put among those that are there, which stay as they are. */
export function mergeUpstreams(there: UpstreamLineage | undefined, added: NewLineage): UpstreamLineage {
  const known = new Set((there?.upstreams ?? []).map(({ dataset }) => dataset))
  const fresh = added.upstreams
    .filter((dataset) => !known.has(dataset))
    .map((dataset) => ({
      auditStamp: { time: added.at, actor: ACTOR },
      dataset,
      type: 'TRANSFORMED',
    })) satisfies UpstreamLineage['upstreams']
  return {
    ...there,
    upstreams: [...(there?.upstreams ?? []), ...fresh],
    ...columnsOf(there?.fineGrainedLineages, added.columns),
  }
}

/** Inputs and outputs put among those that a job has. */
export function mergeInputOutput(
  there: DataJobInputOutput | undefined,
  { upstreams, downstream, columns }: NewLineage,
): DataJobInputOutput {
  const { inputDatasets = [], outputDatasets = [] } = there ?? {}
  const edgesTo = (edges: DataJobInputOutput['inputDatasetEdges']) =>
    (edges ?? []).map(({ destinationUrn }) => destinationUrn)
  const inputs = new Set([...inputDatasets, ...edgesTo(there?.inputDatasetEdges)])
  const outputs = new Set([...outputDatasets, ...edgesTo(there?.outputDatasetEdges)])
  const edge = (destinationUrn: Urn<'dataset'>) => ({ destinationUrn })
  const newInputs = upstreams.filter((one) => !inputs.has(one)).map(edge)
  const newOutputs = [downstream].filter((one) => !outputs.has(one)).map(edge)
  return {
    ...there,
    inputDatasets,
    inputDatasetEdges: [...(there?.inputDatasetEdges ?? []), ...newInputs],
    outputDatasets,
    outputDatasetEdges: [...(there?.outputDatasetEdges ?? []), ...newOutputs],
    ...columnsOf(there?.fineGrainedLineages, columns),
  }
}

/** A column keeps where it comes from; only what is not known yet is added. */
function columnsOf(
  there: readonly FineGrainedLineage[] = [],
  columns: readonly ColumnEdge[],
): { readonly fineGrainedLineages?: readonly FineGrainedLineage[] } {
  const isKnown = ({ from, to }: ColumnEdge) =>
    there.some((one) => one.upstreams?.includes(from) === true && one.downstreams?.includes(to) === true)
  const added = Map.groupBy(
    columns.filter((edge) => !isKnown(edge)),
    ({ to }) => to,
  )
  const fresh: FineGrainedLineage[] = [...added].map(([to, edges]) => ({
    upstreamType: 'FIELD_SET',
    upstreams: [...new Set(edges.map(({ from }) => from))],
    downstreamType: 'FIELD',
    downstreams: [to],
    confidenceScore: 1,
  }))
  const all = [...there, ...fresh]
  return all.length === 0 ? {} : { fineGrainedLineages: all }
}
