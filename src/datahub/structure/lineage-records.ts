import { createHash } from 'node:crypto'
import type { EstateDataset, Lineage } from '../../core/estate/structure.ts'
import type { FineGrainedLineage } from '../records/aspects/lineage.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import type { Urn } from '../records/urn.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'

const INGESTION = 'urn:li:corpuser:_ingestion'
/** What DataHub's own parser says of lineage whose tables it knows. */
const SURE = 0.9

/** What a view is made from, and the query that says so. */
export function* viewLineageRecords(
  view: EstateDataset,
  lineage: Lineage,
  { place, at }: RenderContext,
): Iterable<MetadataRecord> {
  const entity = urn.dataset(place, lineage.dataset)
  const query = viewQueryUrn(entity)
  const columns = columnLineage(lineage, place).map((one) => ({ ...one, query }))
  yield record(entity, 'upstreamLineage', {
    upstreams: lineage.upstreams.map((upstream) => ({
      auditStamp: { time: at, actor: INGESTION },
      created: { time: 0, actor: INGESTION },
      dataset: urn.dataset(place, upstream),
      type: 'VIEW',
      query,
    })),
    ...(columns.length === 0 ? {} : { fineGrainedLineages: columns }),
  })
  yield record(query, 'queryProperties', {
    customProperties: {},
    statement: { value: view.definition ?? '', language: 'SQL' },
    source: 'SYSTEM',
    created: { time: 0, actor: INGESTION },
    lastModified: { time: at, actor: INGESTION },
  })
  yield record(query, 'querySubjects', { subjects: subjectsOf(view, lineage, place) })
  yield record(query, 'dataPlatformInstance', { platform: urn.dataPlatform(place.platform) })
  yield record(query, 'status', { removed: false })
}

/** The URN that DataHub gives to the query of a view. */
function viewQueryUrn(view: Urn<'dataset'>): Urn<'query'> {
  return urn.query(`view_${createHash('sha256').update(view).digest('hex')}`)
}

/** Which columns come from which, with how they are worked out. */
export function columnLineage(lineage: Lineage, place: Place): readonly FineGrainedLineage[] {
  const entity = urn.dataset(place, lineage.dataset)
  return lineage.columns
    .filter(({ upstreams }) => upstreams.length > 0)
    .map(({ column, upstreams, formula }) => ({
      upstreamType: 'FIELD_SET',
      upstreams: upstreams.map((one) => urn.schemaField(urn.dataset(place, one.dataset), one.column)),
      downstreamType: 'FIELD',
      downstreams: [urn.schemaField(entity, column)],
      transformOperation: formula === undefined ? 'COPY' : `SQL: ${formula}`,
      confidenceScore: SURE,
    }))
}

/** Datasets first, then the columns that go through, then those of the view. */
function subjectsOf(view: EstateDataset, { upstreams, columns }: Lineage, place: Place) {
  const datasets = [...upstreams, view.name].map((name) => urn.dataset(place, name))
  const through = columns.flatMap((one) =>
    one.upstreams.map((from) => urn.schemaField(urn.dataset(place, from.dataset), from.column)),
  )
  const own = view.columns.map(({ name }) => urn.schemaField(urn.dataset(place, view.name), name))
  return [...datasets, ...[...new Set(through)].toSorted(), ...own].map((entity) => ({ entity }))
}
