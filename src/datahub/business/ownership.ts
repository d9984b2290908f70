import type { Owner } from '../../core/estate/business.ts'
import type { Ownership } from '../records/aspects/ownership.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { stampOf } from './stamps.ts'

/** The kind of ownership that DataHub does not have by itself. */
const REPORTER = 'io.dhub.regulatory_reporter'

const typeOf = {
  technical: '__system__technical_owner',
  business: '__system__business_owner',
  steward: '__system__data_steward',
  reporter: REPORTER,
} as const satisfies Readonly<Record<Owner['kind'], string>>

/** The kind of ownership of those who answer to the regulator. */
export function reporterType(context: RenderContext): MetadataRecord {
  return record(urn.ownershipType(REPORTER), 'ownershipTypeInfo', {
    name: 'Regulatory reporter',
    description: 'Answers to the regulator for what is reported',
    created: stampOf(context),
    lastModified: stampOf(context),
  })
}

/** Who owns something, each in their role. */
export function ownershipOf(owners: readonly Owner[], context: RenderContext): Ownership {
  return {
    owners: owners.flatMap(({ person, group, kind }) => {
      const typeUrn = urn.ownershipType(typeOf[kind])
      const source = { type: 'MANUAL' } as const
      return [
        ...(group === undefined ? [] : [urn.corpGroup(group)]),
        ...(person === undefined ? [] : [urn.corpuser(person)]),
      ].map((owner) => ({ owner, type: kind === 'reporter' ? 'CUSTOM' : 'NONE', typeUrn, source }))
    }),
    lastModified: stampOf(context),
  }
}
