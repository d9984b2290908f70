import type { Chart, Dashboard, EstatePipelines } from '../../core/estate/pipelines.ts'
import { tagsOf } from '../business/note-records.ts'
import { ownershipOf } from '../business/ownership.ts'
import { stampOf } from '../business/stamps.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Urn } from '../records/urn.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'

const kinds = {
  bar: 'BAR',
  line: 'LINE',
  pie: 'PIE',
  table: 'TABLE',
  text: 'TEXT',
  scatter: 'SCATTER',
} as const satisfies Readonly<Record<Chart['kind'], string>>

/** Charts with the columns that they show, then the dashboards that they are on. */
export function* dashboardRecords(
  { charts, dashboards }: EstatePipelines,
  context: RenderContext,
): Iterable<MetadataRecord> {
  for (const chart of charts) yield* chartRecords(chart, context)
  for (const dashboard of dashboards) yield* recordsOf(dashboard, charts, context)
}

function* chartRecords(chart: Chart, context: RenderContext): Iterable<MetadataRecord> {
  const { place } = context
  const { platform, id, title, description, kind, inputs, fields } = chart
  const entity = urn.chart(platform, id)
  const stamp = stampOf(context)
  const datasets = inputs.map((name) => urn.dataset(place, name))
  yield record(entity, 'chartInfo', {
    customProperties: {},
    title,
    description,
    lastModified: { created: stamp, lastModified: stamp },
    inputs: datasets.map((string) => ({ string })),
    inputEdges: datasets.map((destinationUrn) => ({ destinationUrn, created: stamp, lastModified: stamp })),
    type: kinds[kind],
  })
  yield record(entity, 'inputFields', {
    fields: fields.map(({ dataset, column }) => ({
      schemaFieldUrn: urn.schemaField(urn.dataset(place, dataset), column),
    })),
  })
  yield* belonging(entity, chart, context)
}

function* recordsOf(
  dashboard: Dashboard,
  charts: readonly Chart[],
  context: RenderContext,
): Iterable<MetadataRecord> {
  const { platform, id, title, description } = dashboard
  const entity = urn.dashboard(platform, id)
  const stamp = stampOf(context)
  const shown = charts.filter((chart) => dashboard.charts.includes(chart.id))
  yield record(entity, 'dashboardInfo', {
    customProperties: {},
    title,
    description,
    charts: [],
    chartEdges: shown.map((chart) => ({
      destinationUrn: urn.chart(chart.platform, chart.id),
      created: stamp,
      lastModified: stamp,
    })),
    datasets: [],
    dashboards: [],
    lastModified: { created: stamp, lastModified: stamp },
  })
  yield* belonging(entity, dashboard, context)
}

function* belonging(
  entity: Urn<'chart' | 'dashboard'>,
  { platform, owners, domain }: Chart | Dashboard,
  context: RenderContext,
): Iterable<MetadataRecord> {
  yield record(entity, 'dataPlatformInstance', { platform: urn.dataPlatform(platform) })
  yield record(entity, 'browsePathsV2', { path: [] })
  yield record(entity, 'status', { removed: false })
  yield record(entity, 'ownership', ownershipOf(owners, context))
  if (domain !== null) yield record(entity, 'domains', { domains: [urn.domain(domain)] })
  yield record(entity, 'globalTags', tagsOf(['Synthetic']))
}
