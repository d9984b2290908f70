import type { EntityType, Urn } from '../urn.ts'
import type { ChangeAuditStamps } from './audit-stamp.ts'

/** An arrow to another entity. */
export interface Edge<Entity extends EntityType> extends ChangeAuditStamps {
  readonly sourceUrn?: Urn
  readonly destinationUrn: Urn<Entity>
  readonly properties?: Readonly<Record<string, string>>
}
