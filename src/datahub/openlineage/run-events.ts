import { createHash } from 'node:crypto'
import type { Estate } from '../../core/estate/estate.ts'
import type { Operation } from '../../core/estate/observations.ts'
import type { Flow, Task, TaskRun } from '../../core/estate/pipelines.ts'
import type { DatasetName } from '../../core/estate/structure.ts'
import { type EventDatasets, eventOwner } from './dataset-facets.ts'
import { eventSchema, facet, PRODUCER } from './facet.ts'
import type { EventDataset, EventJob, Facets, RunEvent } from './open-lineage-event.ts'

const DAY_MILLISECONDS = 86_400_000

/** Every run of every task: that it started, and how it ended; oldest first. */
export function runEvents(estate: Estate, datasets: EventDatasets): readonly RunEvent[] {
  const flows = estate.pipelines?.flows ?? []
  const seen = { checks: checksByDay(estate), operations: operationsByDataset(estate) }
  const events = flows.flatMap((flow) =>
    flow.tasks.flatMap((task) => task.runs.flatMap((run) => eventsOf(flow, task, run, datasets, seen))),
  )
  return events.toSorted((a, b) => (a.eventTime < b.eventTime ? -1 : a.eventTime > b.eventTime ? 1 : 0))
}

type Checks = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>

interface Seen {
  readonly checks: Checks
  readonly operations: ReadonlyMap<DatasetName, readonly Operation[]>
}

function eventsOf(
  flow: Flow,
  task: Task,
  run: TaskRun,
  datasets: EventDatasets,
  { checks, operations }: Seen,
): readonly RunEvent[] {
  const job = jobOf(flow, task)
  const isDone = run.outcome === 'success'
  const frame = { producer: PRODUCER, schemaURL: eventSchema('RunEvent'), job }
  const facets = runFacets(flow, run)
  const inputs = task.inputs.map((name) => checkedInput(datasets.plain(name), name, run, checks))
  const outputs = task.outputs.map((name) => {
    const lineage = task.lineage.find(({ dataset }) => dataset === name)
    const output = lineage === undefined ? datasets.plain(name) : datasets.written(lineage)
    return countedOutput(output, operations.get(name) ?? [], run)
  })
  const runId = runUuid(run.id)
  const failure = facet('errorMessage', { message: `${task.name} failed`, programmingLanguage: 'SQL' })
  return [
    {
      ...frame,
      eventType: 'START',
      eventTime: timeOf(run.started),
      run: { runId, facets },
      inputs,
      outputs: [],
    },
    {
      ...frame,
      eventType: isDone ? 'COMPLETE' : 'FAIL',
      eventTime: timeOf(run.ended),
      run: { runId, facets: isDone ? facets : { ...facets, errorMessage: failure } },
      inputs,
      outputs,
    },
  ]
}

function jobOf(flow: Flow, task: Task): EventJob {
  return {
    namespace: flow.platform,
    name: `${flow.id}.${task.id}`,
    facets: {
      jobType: facet('jobType', {
        processingType: 'BATCH',
        integration: flow.platform.toUpperCase(),
        jobType: 'TASK',
      }),
      documentation: facet('jobDocumentation', { description: task.description }),
      ...(flow.owners.length === 0
        ? {}
        : { ownership: facet('jobOwnership', { owners: flow.owners.map(eventOwner) }) }),
      ...(task.sql === null ? {} : { sql: facet('sql', { query: task.sql }) }),
    },
  }
}

/** Runs of one flow that start on the same day belong together. */
function runFacets(flow: Flow, run: TaskRun): Facets {
  const day = dayOf(run.started)
  return {
    nominalTime: facet('nominalTime', {
      nominalStartTime: timeOf(run.started),
      nominalEndTime: timeOf(run.ended),
    }),
    parent: facet('parent', {
      run: { runId: runUuid(`${flow.id} ${day}`) },
      job: { namespace: flow.platform, name: flow.id },
    }),
  }
}

function checkedInput(dataset: EventDataset, name: DatasetName, run: TaskRun, checks: Checks): EventDataset {
  const assertions = checks.get(`${name} ${dayOf(run.started)}`)
  if (assertions === undefined) return dataset
  return {
    ...dataset,
    inputFacets: { dataQualityAssertions: facet('dataQualityAssertions', { assertions }) },
  }
}

/** With how many rows the run has written, where that was seen. */
function countedOutput(
  dataset: EventDataset,
  operations: readonly Operation[],
  { started, ended }: TaskRun,
): EventDataset {
  const within = operations.filter(({ at }) => at >= started && at <= ended)
  if (within.length === 0) return dataset
  const rowCount = within.reduce((sum, { rows }) => sum + rows, 0)
  return { ...dataset, outputFacets: { outputStatistics: facet('outputStatistics', { rowCount }) } }
}

function operationsByDataset({ observations }: Estate): ReadonlyMap<DatasetName, readonly Operation[]> {
  return Map.groupBy(observations?.operations ?? [], ({ dataset }) => dataset)
}

/** What checks of a dataset found, by its name and the day. */
function checksByDay({ observations }: Estate): Checks {
  const all = (observations?.assertions ?? []).flatMap(({ dataset, column, kind, results }) =>
    results.map(({ at, isKept }) => ({
      key: `${dataset} ${dayOf(at)}`,
      check: { assertion: kind, success: isKept, ...(column === undefined ? {} : { column }) },
    })),
  )
  const byKey = Map.groupBy(all, ({ key }) => key)
  return new Map([...byKey].map(([key, list]) => [key, list.map(({ check }) => check)]))
}

const dayOf = (at: number): number => Math.floor(at / DAY_MILLISECONDS)

/** ISO 8601, UTC. */
export const timeOf = (at: number): string => new Date(at).toISOString()

/** A UUID (of version 8, made of a hash) that is the same for the same id. */
function runUuid(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
