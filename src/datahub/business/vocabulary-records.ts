import type { BusinessDomain, GlossaryNode, GlossaryTerm, Tag } from '../../core/estate/business.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { ownershipOf } from './ownership.ts'
import { stampOf } from './stamps.ts'

/** A domain of the business. */
export function* domainRecords(domain: BusinessDomain, context: RenderContext): Iterable<MetadataRecord> {
  const { id, parent, name, description, owners } = domain
  const entity = urn.domain(id)
  yield record(entity, 'domainProperties', {
    customProperties: {},
    name,
    description,
    ...(parent === null ? {} : { parentDomain: urn.domain(parent) }),
    created: stampOf(context),
  })
  if (owners.length > 0) yield record(entity, 'ownership', ownershipOf(owners, context))
}

/** A folder of the glossary. */
export function* nodeRecords({ id, parent, name, definition }: GlossaryNode): Iterable<MetadataRecord> {
  yield record(urn.glossaryNode(id), 'glossaryNodeInfo', {
    customProperties: {},
    name,
    definition,
    ...(parent === null ? {} : { parentNode: urn.glossaryNode(parent) }),
  })
}

/** A term of the glossary, with its domain and how it stands to others. */
export function* termRecords(term: GlossaryTerm, context: RenderContext): Iterable<MetadataRecord> {
  const { id, node, name, definition, domain, related, owners } = term
  const entity = urn.glossaryTerm(id)
  yield record(entity, 'glossaryTermInfo', {
    customProperties: {},
    name,
    definition,
    parentNode: urn.glossaryNode(node),
    termSource: 'INTERNAL',
  })
  if (domain !== null) yield record(entity, 'domains', { domains: [urn.domain(domain)] })
  const termsThat = (how: 'is a' | 'has a') =>
    related.filter((one) => one.how === how).map((one) => urn.glossaryTerm(one.term))
  if (related.length > 0)
    yield record(entity, 'glossaryRelatedTerms', {
      isRelatedTerms: termsThat('is a'),
      hasRelatedTerms: termsThat('has a'),
    })
  if (owners.length > 0) yield record(entity, 'ownership', ownershipOf(owners, context))
}

/** A tag. */
export function tagRecord({ id, name, description, color }: Tag): MetadataRecord {
  return record(urn.tag(id), 'tagProperties', { name, description, colorHex: color })
}
