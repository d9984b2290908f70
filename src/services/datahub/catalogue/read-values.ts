import type { ReadAspect, ReadEntity } from '../../../datahub/client/datahub-client.ts'
import type { AspectName, AspectOf } from '../../../datahub/records/aspect-of.ts'
import type { Properties } from './catalogue-table.ts'
import { plainId } from './dataset-names.ts'

/** The value of an aspect that was read with an entity. */
export function valueOf<Name extends AspectName>(
  entity: ReadEntity | undefined,
  aspectName: Name,
): AspectOf<Name> | undefined {
  const aspect = entity?.[aspectName] as ReadAspect | undefined
  return aspect?.value as AspectOf<Name> | undefined
}

/** The first of texts that says anything. */
export function firstSaid(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text.trim() !== '')
}

/** Ids of tags. */
export function tagsOf(tags: { readonly tags?: readonly { readonly tag: string }[] } | undefined): string[] {
  return (tags?.tags ?? []).map(({ tag }) => plainId(tag))
}

/** The structured properties of an entity. */
export function propertiesOf(entity: ReadEntity | undefined): Properties {
  const { properties = [] } = valueOf(entity, 'structuredProperties') ?? {}
  return Object.fromEntries(
    properties.map(({ propertyUrn, values }) => [
      plainId(propertyUrn),
      values.map((value) => ('string' in value ? value.string : value.double)),
    ]),
  )
}
