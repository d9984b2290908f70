import type { DatasetNote } from '../../core/estate/business.ts'
import type { GlobalTags, GlossaryTerms } from '../records/aspects/classification.ts'
import type { EditableSchemaMetadata } from '../records/aspects/schema-metadata.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { ownershipOf } from './ownership.ts'
import { type Definitions, propertyValues } from './property-values.ts'
import { stampOf } from './stamps.ts'

/**
 * What people say of a dataset and its columns, in aspects that an ingestion of the database does not write. All
 * columns go into one record, because each replaces the one before it.
 */
export function* noteRecords(
  note: DatasetNote,
  definitions: Definitions,
  context: RenderContext,
): Iterable<MetadataRecord> {
  const { place } = context
  const entity = urn.dataset(place, note.dataset)
  const stamp = stampOf(context)
  yield record(entity, 'editableDatasetProperties', {
    description: note.documentation,
    created: stamp,
    lastModified: stamp,
  })
  if (note.columns.length > 0) yield record(entity, 'editableSchemaMetadata', columnsOf(note, context))
  yield record(entity, 'domains', { domains: [urn.domain(note.domain)] })
  yield record(entity, 'ownership', ownershipOf(note.owners, context))
  if (note.tags.length > 0) yield record(entity, 'globalTags', tagsOf(note.tags))
  if (note.terms.length > 0) yield record(entity, 'glossaryTerms', termsOf(note.terms, context))
  if (note.properties.length > 0)
    yield record(entity, 'structuredProperties', propertyValues(note.properties, definitions, place))
  if (note.links.length > 0)
    yield record(entity, 'institutionalMemory', {
      elements: note.links.map(({ url, label }) => ({ url, description: label, createStamp: stamp })),
    })
  for (const { column, properties } of note.columns)
    if (properties.length > 0)
      yield record(
        urn.schemaField(entity, column),
        'structuredProperties',
        propertyValues(properties, definitions, place),
      )
}

function columnsOf({ columns }: DatasetNote, context: RenderContext): EditableSchemaMetadata {
  const stamp = stampOf(context)
  return {
    created: stamp,
    lastModified: stamp,
    editableSchemaFieldInfo: columns.map(({ column, description, tags, terms }) => ({
      fieldPath: column,
      ...(description === '' ? {} : { description }),
      ...(tags.length === 0 ? {} : { globalTags: tagsOf(tags) }),
      ...(terms.length === 0 ? {} : { glossaryTerms: termsOf(terms, context) }),
    })),
  }
}

/** Tags by their ids. */
export const tagsOf = (tags: readonly string[]): GlobalTags => ({
  tags: tags.map((tag) => ({ tag: urn.tag(tag) })),
})

const termsOf = (terms: readonly string[], context: RenderContext): GlossaryTerms => ({
  terms: terms.map((term) => ({ urn: urn.glossaryTerm(term) })),
  auditStamp: stampOf(context),
})
