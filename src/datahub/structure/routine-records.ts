import type { EstateRoutine } from '../../core/estate/structure.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import { stableId } from '../records/stable-id.ts'
import type { Urn } from '../records/urn.ts'
import { urn } from '../records/urns.ts'
import { columnLineage } from './lineage-records.ts'
import { placementOf } from './placement.ts'

/** The routines of one schema: a pipeline for the schema, and in it a job for each, as the source writes them. */
export function* routineRecords(routines: readonly EstateRoutine[], place: Place): Iterable<MetadataRecord> {
  const [first] = routines
  if (first === undefined) return
  const { database, schema } = first
  const name = `${database}.${schema}.stored_procedures`
  const flow = urn.dataFlow(place, name)
  const ofDatabase = urn.container(place, { database })
  yield record(flow, 'dataFlowInfo', { customProperties: {}, name })
  yield record(flow, 'subTypes', { typeNames: ['Procedures Container'] })
  yield* placementOf(flow, place, [ofDatabase])
  const containers = [ofDatabase, urn.container(place, { database, schema })]
  for (const routine of routines) yield* jobRecords(routine, flow, containers, place)
}

function* jobRecords(
  routine: EstateRoutine,
  flow: Urn<'dataFlow'>,
  containers: readonly Urn<'container'>[],
  place: Place,
): Iterable<MetadataRecord> {
  const { name, kind, comment, source } = routine
  const entity = urn.dataJob(flow, jobId(routine))
  const kindName = kind === 'procedure' ? 'Stored Procedure' : 'Function'
  yield record(entity, 'dataJobInfo', {
    customProperties: {},
    name,
    ...(comment === null ? {} : { description: comment }),
    type: { string: kindName },
  })
  yield record(entity, 'subTypes', { typeNames: [kindName] })
  yield* placementOf(entity, place, containers)
  if (source !== '')
    yield record(entity, 'dataTransformLogic', {
      transforms: [{ queryStatement: { value: source, language: 'SQL' } }],
    })
  if (routine.lineage.length > 0) yield record(entity, 'dataJobInputOutput', inputOutputOf(routine, place))
}

/** Two procedures of one name differ in their arguments. */
function jobId({ name, arguments: signature }: EstateRoutine): string {
  return signature === '' ? name : `${name}_${stableId({ argument_signature: signature })}`
}

function inputOutputOf({ lineage }: EstateRoutine, place: Place) {
  const datasets = (names: readonly string[]) =>
    [...new Set(names)].toSorted().map((name) => urn.dataset(place, name))
  return {
    inputDatasets: datasets(lineage.flatMap(({ upstreams }) => upstreams)),
    outputDatasets: datasets(lineage.map(({ dataset }) => dataset)),
    fineGrainedLineages: lineage.flatMap((one) => columnLineage(one, place)),
  }
}
