import type { PropertyDefinition } from '../../core/estate/business.ts'
import type { Flow, Task } from '../../core/estate/pipelines.ts'
import { tagsOf } from '../business/note-records.ts'
import { ownershipOf } from '../business/ownership.ts'
import { definitionsOf, propertyValues } from '../business/property-values.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Urn } from '../records/urn.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { columnLineage } from '../structure/lineage-records.ts'

/** The URN of a pipeline; orchestrators have no platform instance. */
export function flowUrn({ platform, id }: Flow, { place }: RenderContext): Urn<'dataFlow'> {
  return urn.dataFlow({ platform, env: place.env }, id)
}

/** A pipeline and its tasks, with what each reads and writes, column by column. */
export function* flowRecords(
  flow: Flow,
  properties: readonly PropertyDefinition[],
  context: RenderContext,
): Iterable<MetadataRecord> {
  const entity = flowUrn(flow, context)
  const { env } = context.place
  yield record(entity, 'dataFlowInfo', {
    customProperties: {},
    name: flow.name,
    description: flow.description,
    env,
  })
  yield record(entity, 'dataPlatformInstance', { platform: urn.dataPlatform(flow.platform) })
  yield record(entity, 'browsePathsV2', { path: [] })
  yield record(entity, 'status', { removed: false })
  yield* belonging(entity, flow, context)
  for (const task of flow.tasks) yield* taskRecords(task, flow, properties, context)
}

function* taskRecords(
  task: Task,
  flow: Flow,
  properties: readonly PropertyDefinition[],
  context: RenderContext,
): Iterable<MetadataRecord> {
  const { place } = context
  const parent = flowUrn(flow, context)
  const entity = urn.dataJob(parent, task.id)
  yield record(entity, 'dataJobInfo', {
    customProperties: {},
    name: task.name,
    description: task.description,
    type: { string: task.sql === null ? 'COMMAND' : 'SQL' },
    flowUrn: parent,
    env: place.env,
  })
  const edges = (names: readonly string[]) =>
    names.map((name) => ({ destinationUrn: urn.dataset(place, name) }))
  yield record(entity, 'dataJobInputOutput', {
    inputDatasets: [],
    inputDatasetEdges: edges(task.inputs),
    outputDatasets: [],
    outputDatasetEdges: edges(task.outputs),
    inputDatajobs: [],
    inputDatajobEdges: task.after.map((id) => ({ destinationUrn: urn.dataJob(parent, id) })),
    fineGrainedLineages: task.lineage.flatMap((lineage) => columnLineage(lineage, place)),
  })
  if (task.sql !== null)
    yield record(entity, 'dataTransformLogic', {
      transforms: [{ queryStatement: { value: task.sql, language: 'SQL' } }],
    })
  yield record(entity, 'dataPlatformInstance', { platform: urn.dataPlatform(flow.platform) })
  yield record(entity, 'browsePathsV2', { path: [{ id: parent, urn: parent }] })
  yield record(entity, 'status', { removed: false })
  if (task.properties.length > 0)
    yield record(
      entity,
      'structuredProperties',
      propertyValues(task.properties, definitionsOf(properties), place),
    )
  yield* belonging(entity, flow, context)
}

function* belonging(
  entity: Urn<'dataFlow' | 'dataJob'>,
  { owners, domain }: Flow,
  context: RenderContext,
): Iterable<MetadataRecord> {
  yield record(entity, 'ownership', ownershipOf(owners, context))
  if (domain !== null) yield record(entity, 'domains', { domains: [urn.domain(domain)] })
  yield record(entity, 'globalTags', tagsOf(['Synthetic']))
}
