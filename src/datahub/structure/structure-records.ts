import type { EstateStructure } from '../../core/estate/structure.ts'
import type { MetadataRecord } from '../records/metadata-record.ts'
import type { RenderContext } from '../render-context.ts'
import { containerRecords, instanceRecords } from './container-records.ts'
import { datasetRecords } from './dataset-records.ts'
import { viewLineageRecords } from './lineage-records.ts'
import { relationshipRecords } from './relationship-records.ts'
import { routineRecords } from './routine-records.ts'

/**
 * What a database says of itself, in the very records that DataHub's own Postgres source makes: whichever comes first,
 * the other adds nothing twice.
 */
export function* structureRecords(
  structure: EstateStructure,
  context: RenderContext,
): Iterable<MetadataRecord> {
  const { place } = context
  yield* instanceRecords(place)
  for (const database of structure.databases) yield* containerRecords(database, place)
  for (const dataset of structure.datasets) yield* datasetRecords(dataset, place)
}

/** Where views and routines take their rows from, and references between databases. */
export function* structureLineageRecords(
  structure: EstateStructure,
  context: RenderContext,
): Iterable<MetadataRecord> {
  const views = new Map(structure.datasets.map((dataset) => [dataset.name, dataset]))
  for (const lineage of structure.lineage) {
    const view = views.get(lineage.dataset)
    if (view !== undefined && lineage.upstreams.length > 0) yield* viewLineageRecords(view, lineage, context)
  }
  const routines = structure.routines.filter(
    ({ kind, lineage }) => kind === 'procedure' || lineage.length > 0,
  )
  const bySchema = Map.groupBy(routines, ({ database, schema }) => `${database}.${schema}`)
  for (const ofSchema of bySchema.values()) yield* routineRecords(ofSchema, context.place)
  for (const dataset of structure.datasets) yield* relationshipRecords(dataset, context)
}
