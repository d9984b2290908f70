import type { ReadAspect, ReadEntity } from '../../../datahub/client/datahub-client.ts'
import type { Properties } from './catalogue-table.ts'
import { plainId } from './dataset-names.ts'

/** The value of an aspect that was read with an entity. */
export function valueOf<Value>(entity: ReadEntity | undefined, aspectName: string): Value | undefined {
  const aspect = entity?.[aspectName] as ReadAspect | undefined
  return aspect?.value as Value | undefined
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
  const { properties = [] } =
    valueOf<{
      readonly properties?: readonly {
        readonly propertyUrn: string
        readonly values: readonly { readonly string?: string; readonly double?: number }[]
      }[]
    }>(entity, 'structuredProperties') ?? {}
  return Object.fromEntries(
    properties.map(({ propertyUrn, values }) => [
      plainId(propertyUrn),
      values.flatMap(({ string, double }) => string ?? double ?? []),
    ]),
  )
}
