import type { EstateBusiness } from '../../core/estate/business.ts'
import type { Dashboard } from '../../core/estate/pipelines.ts'
import type { MetadataRecord } from '../records/metadata-record.ts'
import type { RenderContext } from '../render-context.ts'
import { formAssignments, formRecord } from './form-records.ts'
import { noteRecords } from './note-records.ts'
import { reporterType } from './ownership.ts'
import { groupRecords, personRecords } from './people-records.ts'
import { productRecords } from './product-records.ts'
import { propertyRecords } from './property-definitions.ts'
import { definitionsOf } from './property-values.ts'
import { domainRecords, nodeRecords, tagRecord, termRecords } from './vocabulary-records.ts'

/** What everything else speaks of: properties first, because a server refuses values of one that it does not know. */
export function* definitionRecords(
  business: EstateBusiness,
  context: RenderContext,
): Iterable<MetadataRecord> {
  yield reporterType(context)
  for (const property of business.properties) yield* propertyRecords(property)
  for (const person of business.people) yield* personRecords(person, context)
  for (const group of business.groups) yield* groupRecords(group, context)
  for (const domain of business.domains) yield* domainRecords(domain, context)
  for (const node of business.glossaryNodes) yield* nodeRecords(node)
  for (const term of business.glossaryTerms) yield* termRecords(term, context)
  for (const tag of business.tags) yield tagRecord(tag)
  for (const form of business.forms) yield formRecord(form)
}

/** What is said of datasets, and the products made of them. */
export function* businessRecords(
  business: EstateBusiness,
  dashboards: readonly Dashboard[],
  context: RenderContext,
): Iterable<MetadataRecord> {
  const definitions = definitionsOf(business.properties)
  for (const note of business.notes) yield* noteRecords(note, definitions, context)
  for (const product of business.products) yield* productRecords(product, dashboards, context)
  yield* formAssignments(business.forms, context)
}
