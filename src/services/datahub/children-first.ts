import type { ReadAspect, ReadEntity } from '../../datahub/client/datahub-client.ts'
import { kindOf } from './our-contents.ts'

/** Kinds of entity, those that others hang on last. */
const ORDER = [
  'incident',
  'dataContract',
  'assertion',
  'dataProcessInstance',
  'query',
  'erModelRelationship',
  'dashboard',
  'chart',
  'form',
  'dataProduct',
  'dataJob',
  'dataFlow',
  'schemaField',
  'dataset',
  'container',
  'dataPlatformInstance',
  'glossaryTerm',
  'glossaryNode',
  'domain',
  'structuredProperty',
  'tag',
  'corpuser',
  'corpGroup',
  'ownershipType',
]

/** The aspects that name the parent of an entity, and in which field. */
const PARENTS = [
  ['domainProperties', 'parentDomain'],
  ['glossaryNodeInfo', 'parentNode'],
  ['container', 'container'],
] as const

/** URNs so that whatever lies in or hangs on another comes before it. */
export function childrenFirst(entities: readonly ReadEntity[]): readonly string[] {
  const parents = new Map(entities.map((entity) => [entity.urn, parentOf(entity)]))
  const depth = (urn: string): number => {
    let steps = 0
    for (
      let above = parents.get(urn);
      above !== undefined && steps <= parents.size;
      above = parents.get(above)
    )
      steps++
    return steps
  }
  const rank = (urn: string): number => ORDER.indexOf(kindOf(urn))
  return entities
    .map(({ urn }) => ({ urn, rank: rank(urn), depth: depth(urn) }))
    .toSorted((a, b) => a.rank - b.rank || b.depth - a.depth || (a.urn < b.urn ? -1 : 1))
    .map(({ urn }) => urn)
}

function parentOf(entity: ReadEntity): string | undefined {
  for (const [aspectName, field] of PARENTS) {
    const value = (entity[aspectName] as ReadAspect | undefined)?.value[field]
    if (typeof value === 'string') return value
  }
  return undefined
}
