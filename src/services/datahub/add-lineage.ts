import { UserError } from '../../core/errors.ts'
import type { DatahubClient, ReadAspect } from '../../datahub/client/datahub-client.ts'
import type { DataJobInputOutput } from '../../datahub/records/aspects/data-job.ts'
import type { UpstreamLineage } from '../../datahub/records/aspects/lineage.ts'
import type { SchemaMetadata } from '../../datahub/records/aspects/schema-metadata.ts'
import { record } from '../../datahub/records/metadata-record.ts'
import type { Place } from '../../datahub/records/place.ts'
import type { Urn } from '../../datahub/records/urn.ts'
import { urn } from '../../datahub/records/urns.ts'
import { plain, simpleFieldPath, urnParts } from './catalogue/dataset-names.ts'
import { type ColumnEdge, mergeInputOutput, mergeUpstreams, type NewLineage } from './merge-lineage.ts'
import { changeOf } from './merge-record.ts'
import { type AspectChange, type AspectOutcome, type WriteStamp, writeAspects } from './write-aspects.ts'

/** What the user says of where a dataset comes from. */
export interface LineageWish {
  /** Names or URNs of datasets. */
  readonly upstreams: readonly string[]
  readonly downstream: string
  /** `from:to`, with the dataset before the column from where several upstreams have it. */
  readonly columns: readonly string[]
  /** URN of a job, or `orchestrator:flow.job`. */
  readonly via: string | undefined
  readonly place: Place
}

/** What came of it. */
export interface AddedLineage {
  readonly upstreams: readonly string[]
  readonly downstream: string
  readonly columns: number
  readonly outcomes: readonly AspectOutcome[]
}

/** The columns of a dataset by their simple names; undefined where the server knows none. */
type Columns = ReadonlyMap<string, string> | undefined

/**
 * Adds lineage to what is there, on the downstream or on a job; a job that is not there is made.
 *
 * @throws UserError when the server does not know a dataset or a column
 */
export async function addLineage(
  client: DatahubClient,
  wish: LineageWish,
  stamp: WriteStamp,
): Promise<AddedLineage> {
  const upstreams = wish.upstreams.map((name) => datasetUrn(name, wish.place))
  const downstream = datasetUrn(wish.downstream, wish.place)
  if (upstreams.includes(downstream))
    throw new UserError(
      `Cannot add lineage: found ${wish.downstream} to be its own upstream; expected another`,
    )
  const known = await columnsOf(client, [...new Set([...upstreams, downstream])])
  const columns = wish.columns.map((pair) => columnEdge(pair, upstreams, downstream, known, wish.place))
  const lineage = { upstreams, downstream, columns, at: stamp.at }
  const changes =
    wish.via === undefined ? [ofDownstream(lineage)] : await ofJob(client, wish.via, lineage, wish.place)
  return {
    upstreams,
    downstream,
    columns: columns.length,
    outcomes: await writeAspects(client, changes, stamp),
  }
}

function datasetUrn(name: string, place: Place): Urn<'dataset'> {
  if (name.startsWith('urn:li:dataset:')) return name as Urn<'dataset'>
  if (!name.startsWith('urn:')) return urn.dataset(place, name)
  throw new UserError(`Cannot add lineage: found ${name}; expected a dataset`, [
    'Name it database.schema.table, or by its URN',
  ])
}

async function columnsOf(
  client: DatahubClient,
  datasets: readonly Urn<'dataset'>[],
): Promise<ReadonlyMap<string, Columns>> {
  const found = await client.entitiesNamed('dataset', datasets, ['schemaMetadata', 'status'])
  const known = new Map(
    found.map((entity) => {
      const schema = (entity.schemaMetadata as ReadAspect | undefined)?.value as SchemaMetadata | undefined
      const fields = schema?.fields.map(({ fieldPath }) => [simpleFieldPath(fieldPath), fieldPath] as const)
      return [entity.urn, fields === undefined ? undefined : new Map(fields)] as const
    }),
  )
  const missing = datasets.find((dataset) => !known.has(dataset))
  if (missing === undefined) return known
  throw new UserError(`Cannot add lineage: found no ${missing} on the server; expected all datasets there`, [
    'Look with `dhub datahub list-tables`; --platform, --env and --platform-instance are parts of the name',
    'Make it with `dhub datahub dataset create`',
  ])
}

/** `amount:total` or `bank.loans_db.loans.amount:total`. */
function columnEdge(
  pair: string,
  upstreams: readonly Urn<'dataset'>[],
  downstream: Urn<'dataset'>,
  known: ReadonlyMap<string, Columns>,
  place: Place,
): ColumnEdge {
  const colon = pair.lastIndexOf(':')
  const from = pair.slice(0, Math.max(colon, 0))
  const to = pair.slice(colon + 1)
  const refuse = (found: string, expected: string) =>
    new UserError(`Cannot add lineage of columns ${pair}: found ${found}; expected ${expected}`, [
      'Mend --columns',
    ])
  if (from === '' || to === '') throw refuse('no pair', 'from:to')
  const sources = upstreams.flatMap((dataset) => {
    const path = pathIn(from, dataset, known.get(dataset), place)
    return path === undefined ? [] : [urn.schemaField(dataset, path)]
  })
  const [source, second] = sources
  if (source === undefined) throw refuse(`no column ${from} upstream`, 'one of an upstream')
  if (second !== undefined)
    throw refuse(`${from} in several upstreams`, 'the dataset before it, as in a.b.c.column:to')
  const columns = known.get(downstream)
  const target = columns === undefined ? to : columns.get(to)
  if (target === undefined) throw refuse(`no column ${to} downstream`, 'one of the downstream')
  return { from: source, to: urn.schemaField(downstream, target) }
}

function pathIn(from: string, dataset: Urn<'dataset'>, columns: Columns, place: Place): string | undefined {
  const name = plain(urnParts(dataset)[1] ?? '')
  const prefixes = [name, place.instance === undefined ? name : name.replace(`${place.instance}.`, '')]
  const prefix = prefixes.find((one) => from.startsWith(`${one}.`))
  const column = prefix === undefined ? from : from.slice(prefix.length + 1)
  return columns === undefined ? column : columns.get(column)
}

function ofDownstream(lineage: NewLineage): AspectChange {
  return {
    entityType: 'dataset',
    entityUrn: lineage.downstream,
    aspectName: 'upstreamLineage',
    merge: (there) => ({ ...mergeUpstreams(there as UpstreamLineage | undefined, lineage) }),
  }
}

/** On the job, and what makes the job where the server does not have it. */
async function ofJob(
  client: DatahubClient,
  via: string,
  lineage: NewLineage,
  place: Place,
): Promise<readonly AspectChange[]> {
  const { flow, job, names } = jobUrns(via, place)
  const [there] = await client.entitiesNamed('dataJob', [job], ['dataJobInfo'])
  const made =
    there !== undefined || names === undefined
      ? []
      : [
          record(flow, 'dataFlowInfo', { customProperties: {}, name: names.flow }),
          record(job, 'dataJobInfo', { customProperties: {}, name: names.job, type: { string: 'COMMAND' } }),
        ]
  if (there === undefined && names === undefined)
    throw new UserError(`Cannot add lineage: found no ${job} on the server; expected the job there`, [
      'Give it as orchestrator:flow.job to have it made',
    ])
  return [
    ...made.map((one) => changeOf(one)),
    {
      entityType: 'dataJob',
      entityUrn: job,
      aspectName: 'dataJobInputOutput',
      merge: (value) => ({ ...mergeInputOutput(value as DataJobInputOutput | undefined, lineage) }),
    },
  ]
}

function jobUrns(via: string, place: Place) {
  if (via.startsWith('urn:li:dataJob:')) {
    const flow = (urnParts(via)[0] ?? '') as Urn<'dataFlow'>
    return { flow, job: via as Urn<'dataJob'>, names: undefined }
  }
  const match = /^([\w-]+):(.+)\.([^.]+)$/.exec(via)
  if (match === null)
    throw new UserError(
      `Cannot add lineage: found the job ${via}; expected orchestrator:flow.job or its URN`,
      ['Mend --via, such as airflow:nightly.load_loans'],
    )
  const [, platform = '', flowName = '', jobName = ''] = match
  const flow = urn.dataFlow({ platform, env: place.env }, flowName)
  return { flow, job: urn.dataJob(flow, jobName), names: { flow: flowName, job: jobName } }
}
