import type { PropertyBearer, PropertyDefinition } from '../../core/estate/business.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { EntityType } from '../records/urn.ts'
import { urn } from '../records/urns.ts'

/** What DataHub calls what may have a property. */
const entityOf: Readonly<Record<PropertyBearer, EntityType>> = {
  dataset: 'dataset',
  column: 'schemaField',
  container: 'container',
  flow: 'dataFlow',
  job: 'dataJob',
  chart: 'chart',
  dashboard: 'dashboard',
  domain: 'domain',
  term: 'glossaryTerm',
  product: 'dataProduct',
}

const typeOf = {
  string: 'string',
  number: 'number',
  date: 'date',
  'rich text': 'rich_text',
  urn: 'urn',
  dataset: 'urn',
  column: 'urn',
} as const satisfies Readonly<Record<PropertyDefinition['type'], string>>

/** A structured property, and where the interface shows it. */
export function* propertyRecords(property: PropertyDefinition): Iterable<MetadataRecord> {
  const { id, name, description, type, isMultiple, allowed, on } = property
  const entity = urn.structuredProperty(id)
  yield record(entity, 'propertyDefinition', {
    qualifiedName: id,
    displayName: name,
    description,
    valueType: urn.dataType(typeOf[type]),
    ...(type === 'dataset' || type === 'column'
      ? { typeQualifier: { allowedTypes: [urn.entityType(entityOf[type])] } }
      : {}),
    ...(allowed === undefined
      ? {}
      : {
          allowedValues: allowed.map(({ value, description: meaning }) => ({
            value: typeof value === 'number' ? { double: value } : { string: value },
            description: meaning,
          })),
        }),
    cardinality: isMultiple ? 'MULTIPLE' : 'SINGLE',
    entityTypes: on.map((bearer) => urn.entityType(entityOf[bearer])),
    immutable: false,
  })
  yield record(entity, 'structuredPropertySettings', {
    isHidden: false,
    showInSearchFilters: allowed !== undefined,
    showInAssetSummary: on.includes('dataset'),
    showAsAssetBadge: false,
    showInColumnsTable: on.includes('column'),
  })
}
