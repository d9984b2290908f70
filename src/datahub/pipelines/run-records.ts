import type { Flow, Task, TaskRun } from '../../core/estate/pipelines.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { flowUrn } from './flow-records.ts'

const ACTOR = 'urn:li:corpuser:datahub'
const whole = { partition: 'FULL_TABLE_SNAPSHOT', type: 'FULL_TABLE' } as const

/** Every run of a pipeline's tasks: when it began, when and how it ended, what it read and wrote. */
export function* runRecords(flow: Flow, context: RenderContext): Iterable<MetadataRecord> {
  for (const task of flow.tasks) for (const run of task.runs) yield* recordsOf(run, task, flow, context)
}

function* recordsOf(run: TaskRun, task: Task, flow: Flow, context: RenderContext): Iterable<MetadataRecord> {
  const { place } = context
  const { id, started, ended, outcome, attempt } = run
  const job = urn.dataJob(flowUrn(flow, context), task.id)
  const entity = urn.dataProcessInstance({ job, run: id })
  yield record(entity, 'dataProcessInstanceProperties', {
    customProperties: { attempt: String(attempt) },
    name: id,
    type: 'BATCH_SCHEDULED',
    created: { time: started, actor: ACTOR },
  })
  yield record(entity, 'dataProcessInstanceRelationships', { parentTemplate: job, upstreamInstances: [] })
  yield record(entity, 'dataProcessInstanceInput', {
    inputs: task.inputs.map((name) => urn.dataset(place, name)),
  })
  yield record(entity, 'dataProcessInstanceOutput', {
    outputs: task.outputs.map((name) => urn.dataset(place, name)),
  })
  yield record(entity, 'dataProcessInstanceRunEvent', {
    timestampMillis: started,
    partitionSpec: whole,
    status: 'STARTED',
    attempt,
  })
  yield record(entity, 'dataProcessInstanceRunEvent', {
    timestampMillis: ended,
    partitionSpec: whole,
    status: 'COMPLETE',
    attempt,
    durationMillis: ended - started,
    result: { type: outcome === 'success' ? 'SUCCESS' : 'FAILURE', nativeResultType: flow.platform },
  })
}
