import type { EstateDataset } from '../../core/estate/structure.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'

const DHUB = 'urn:li:corpuser:datahub'

/** References that lead out of the database: relations of their own, which no ingestion of one database knows. */
export function* relationshipRecords(
  dataset: EstateDataset,
  { place, at }: RenderContext,
): Iterable<MetadataRecord> {
  const source = urn.dataset(place, dataset.name)
  for (const { name, columns, dataset: target, references } of dataset.references) {
    if (target.startsWith(`${dataset.database}.`)) continue
    const destination = urn.dataset(place, target)
    const entity = urn.erModelRelationship(name, source, destination)
    yield record(entity, 'erModelRelationshipProperties', {
      customProperties: { constraint: 'true of the rows, not enforced: the tables lie in two databases' },
      name,
      source,
      destination,
      relationshipFieldMappings: columns.map((column, i) => ({
        sourceField: column,
        destinationField: references[i] ?? column,
      })),
      cardinality: 'N_ONE',
      created: { time: at, actor: DHUB },
      lastModified: { time: at, actor: DHUB },
    })
    yield record(entity, 'status', { removed: false })
  }
}
