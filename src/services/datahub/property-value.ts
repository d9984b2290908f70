import type { DatahubClient, ReadAspect } from '../../datahub/client/datahub-client.ts'
import type {
  PropertyDefinition,
  StructuredProperties,
  StructuredValue,
} from '../../datahub/records/aspects/structured-properties.ts'
import type { Place } from '../../datahub/records/place.ts'
import { urn } from '../../datahub/records/urns.ts'

/** What a server says of its structured properties, by id. */
export type ServerDefinitions = ReadonlyMap<string, PropertyDefinition>

/** The definitions that a server has of these properties. */
export async function readDefinitions(
  client: DatahubClient,
  ids: readonly string[],
): Promise<ServerDefinitions> {
  const urns = new Map<string, string>(ids.map((id) => [urn.structuredProperty(id), id]))
  const found = await client.entitiesNamed('structuredProperty', [...urns.keys()], ['propertyDefinition'])
  return new Map(
    found.flatMap((entity) => {
      const definition = entity.propertyDefinition as ReadAspect | undefined
      const id = urns.get(entity.urn)
      return definition === undefined || id === undefined
        ? []
        : [[id, definition.value as unknown as PropertyDefinition]]
    }),
  )
}

/** Values as their properties take them: numbers as numbers, names of columns and tables as URNs. */
export function givenValues(
  values: Readonly<Record<string, string | number>>,
  definitions: ServerDefinitions,
  place: Place,
): StructuredProperties['properties'] {
  return Object.entries(values).map(([id, value]) => ({
    propertyUrn: urn.structuredProperty(id),
    values: [valueFor(value, definitions.get(id), place)],
  }))
}

function valueFor(
  value: string | number,
  definition: PropertyDefinition | undefined,
  place: Place,
): StructuredValue {
  const type = definition?.valueType
  const number = Number(value)
  if (type === urn.dataType('number') && Number.isFinite(number)) return { double: number }
  const text = String(value)
  if (type !== urn.dataType('urn') || text.startsWith('urn:')) return { string: text }
  const allowed = definition?.typeQualifier?.allowedTypes ?? []
  if (allowed.includes(urn.entityType('dataset'))) return { string: urn.dataset(place, text) }
  if (!allowed.includes(urn.entityType('schemaField'))) return { string: text }
  const dot = text.lastIndexOf('.')
  return { string: urn.schemaField(urn.dataset(place, text.slice(0, dot)), text.slice(dot + 1)) }
}
