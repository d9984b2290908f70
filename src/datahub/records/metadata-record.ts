import { BugError } from '../../core/errors.ts'
import type { AspectName, AspectOf } from './aspect-of.ts'
import type { EntityTaking } from './entity-aspects.ts'
import type { EntityType, Urn } from './urn.ts'

/** One proposal to DataHub: this entity has this aspect, whole. What the aspect said before is replaced. */
export interface MetadataRecord<Name extends AspectName = AspectName> {
  readonly entityType: EntityType
  readonly entityUrn: Urn
  readonly changeType: 'UPSERT'
  readonly aspectName: Name
  readonly aspect: { readonly json: AspectOf<Name> }
}

/**
 * A record; the compiler checks that the entity takes the aspect and that the aspect is right.
 *
 * @example record(urn.tag('PII'), 'tagProperties', { name: 'PII' })
 * @throws BugError when the aspect is empty: DataHub's client cannot read such a record
 */
export function record<Name extends AspectName>(
  entityUrn: Urn<EntityTaking<Name>>,
  aspectName: Name,
  aspect: AspectOf<Name>,
): MetadataRecord<Name> {
  if (Object.keys(aspect).length === 0)
    throw new BugError(`Cannot make a record: found an empty ${aspectName} of ${entityUrn}; expected a value`)
  const entityType = entityUrn.slice('urn:li:'.length, entityUrn.indexOf(':', 'urn:li:'.length)) as EntityType
  return { entityType, entityUrn, changeType: 'UPSERT', aspectName, aspect: { json: aspect } }
}
