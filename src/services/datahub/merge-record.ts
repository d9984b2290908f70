import type { MetadataRecord } from '../../datahub/records/metadata-record.ts'
import type { AspectChange } from './write-aspects.ts'

type Fields = Readonly<Record<string, unknown>> & { readonly customProperties?: object }

/** Fields that say where something lies: one that is left out means the top, so it is not kept. */
const STRUCTURAL = new Set(['parentDomain', 'parentNode', 'typeQualifier', 'allowedValues'])

/**
 * The change that makes a record true: its fields replace those that are there, fields it does not have stay, and so
 * do free properties and the time at which the thing was made.
 */
export function changeOf(record: MetadataRecord, source?: string): AspectChange {
  const { entityType, entityUrn, aspectName, aspect } = record
  const wanted = aspect.json as object as Fields
  const merge: AspectChange['merge'] = (there) => {
    if (there === undefined) return wanted
    const kept = Object.entries(there).filter(([name]) => !STRUCTURAL.has(name))
    return {
      ...Object.fromEntries(kept),
      ...wanted,
      ...(wanted.customProperties === undefined
        ? {}
        : { customProperties: { ...(there as Fields).customProperties, ...wanted.customProperties } }),
      ...(there.created === undefined ? {} : { created: there.created }),
    }
  }
  return { entityType, entityUrn, aspectName, merge, ...(source === undefined ? {} : { source }) }
}
