import type { Owner } from '../../core/estate/business.ts'
import type { Ownership } from '../records/aspects/ownership.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { stampOf } from './stamps.ts'

/** DataHub's own kinds of ownership. */
const typeOf = {
  technical: '__system__technical_owner',
  business: '__system__business_owner',
  steward: '__system__data_steward',
} as const

/** Who owns something, each in their role. */
export function ownershipOf(owners: readonly Owner[], context: RenderContext): Ownership {
  return {
    owners: owners.flatMap(({ person, group, kind }) => {
      const typeUrn = urn.ownershipType(typeOf[kind])
      const source = { type: 'MANUAL' } as const
      return [
        ...(group === undefined ? [] : [urn.corpGroup(group)]),
        ...(person === undefined ? [] : [urn.corpuser(person)]),
      ].map((owner) => ({ owner, type: 'NONE' as const, typeUrn, source }))
    }),
    lastModified: stampOf(context),
  }
}
