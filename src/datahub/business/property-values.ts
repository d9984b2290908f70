import type { PropertyDefinition, PropertyValue } from '../../core/estate/business.ts'
import type { StructuredProperties } from '../records/aspects/structured-properties.ts'
import type { Place } from '../records/place.ts'
import { urn } from '../records/urns.ts'

/** The definitions of structured properties by their ids. */
export type Definitions = ReadonlyMap<string, PropertyDefinition>

/** Definitions by id. */
export const definitionsOf = (properties: readonly PropertyDefinition[]): Definitions =>
  new Map(properties.map((property) => [property.id, property]))

/** All values that something has; references become URNs. */
export function propertyValues(
  values: readonly PropertyValue[],
  definitions: Definitions,
  place: Place,
): StructuredProperties {
  return {
    properties: values.map(({ property, values: given }) => ({
      propertyUrn: urn.structuredProperty(property),
      values: given.map((value) => {
        if (typeof value === 'number') return { double: value }
        const type = definitions.get(property)?.type
        if (type === 'dataset') return { string: urn.dataset(place, value) }
        return { string: type === 'column' ? columnUrn(value, place) : value }
      }),
    })),
  }
}

function columnUrn(name: string, place: Place): string {
  const dot = name.lastIndexOf('.')
  return urn.schemaField(urn.dataset(place, name.slice(0, dot)), name.slice(dot + 1))
}
