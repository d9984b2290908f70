import type { Estate } from '../../core/estate/estate.ts'
import { type EventDatasets, eventDatasets } from './dataset-facets.ts'
import { eventSchema, facet, PRODUCER } from './facet.ts'
import type { EventJob, JobEvent, OpenLineageEvent } from './open-lineage-event.ts'
import { runEvents, timeOf } from './run-events.ts'

/**
 * An estate as events of OpenLineage: what every dataset is, what views and procedures read and write, and every run of
 * every task.
 *
 * @param namespace the server, `postgres://host:port`
 * @param at milliseconds since 1970-01-01 UTC; datasets and jobs are told for this moment
 */
export function* openLineageEvents(
  estate: Estate,
  namespace: string,
  at: number,
): Iterable<OpenLineageEvent> {
  const datasets = eventDatasets(estate, namespace)
  const frame = { eventTime: timeOf(at), producer: PRODUCER }
  for (const { name } of estate.structure.datasets)
    yield { ...frame, schemaURL: eventSchema('DatasetEvent'), dataset: datasets.described(name) }
  for (const job of jobEvents(estate, namespace, datasets))
    yield { ...frame, schemaURL: eventSchema('JobEvent'), ...job }
  yield* runEvents(estate, datasets)
}

type Job = Pick<JobEvent, 'job' | 'inputs' | 'outputs'>

/** A view is a job that writes itself; a procedure is one that writes tables. */
function* jobEvents(
  { structure }: Estate,
  namespace: string,
  { plain, written }: EventDatasets,
): Iterable<Job> {
  const definitions = new Map(structure.datasets.map(({ name, definition }) => [name, definition ?? '']))
  for (const lineage of structure.lineage) {
    const job = sqlJob(namespace, lineage.dataset, 'VIEW', definitions.get(lineage.dataset) ?? '')
    yield { job, inputs: lineage.upstreams.map(plain), outputs: [written(lineage)] }
  }
  for (const { database, schema, name, source, lineage } of structure.routines) {
    if (lineage.length === 0) continue
    const inputs = [...new Set(lineage.flatMap(({ upstreams }) => upstreams))].map(plain)
    const job = sqlJob(namespace, `${database}.${schema}.${name}`, 'PROCEDURE', source)
    yield { job, inputs, outputs: lineage.map(written) }
  }
}

function sqlJob(namespace: string, name: string, jobType: string, query: string): EventJob {
  return {
    namespace,
    name,
    facets: {
      jobType: facet('jobType', { processingType: 'BATCH', integration: 'POSTGRES', jobType }),
      sql: facet('sql', { query }),
    },
  }
}
