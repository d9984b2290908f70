import type { EstateDatabase } from '../../core/estate/structure.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import type { Urn } from '../records/urn.ts'
import { urn } from '../records/urns.ts'
import { placementOf } from './placement.ts'

/** The server that all databases of the estate lie on, where it has a name. */
export function* instanceRecords({ platform, instance }: Place): Iterable<MetadataRecord> {
  if (instance === undefined) return
  const entity = urn.dataPlatformInstance(platform, instance)
  yield record(entity, 'dataPlatformInstanceProperties', { customProperties: {}, name: instance })
  yield record(entity, 'status', { removed: false })
}

interface Container {
  readonly entity: Urn<'container'>
  readonly parents: readonly Urn<'container'>[]
  readonly kind: 'Database' | 'Schema'
  readonly name: string
  readonly key: Readonly<Record<string, string>>
  readonly comment: string | null
}

/** A database and its schemas. Comments go where people's own words go, for the source reads none of these. */
export function* containerRecords(database: EstateDatabase, place: Place): Iterable<MetadataRecord> {
  const entity = urn.container(place, { database: database.name })
  const key = { database: database.name }
  const { name, comment } = database
  yield* recordsOf({ entity, parents: [], kind: 'Database', name, key, comment }, place)
  for (const schema of database.schemas) {
    const schemaKey = { database: name, schema: schema.name }
    const below = { entity: urn.container(place, schemaKey), parents: [entity], key: schemaKey }
    yield* recordsOf({ ...below, kind: 'Schema', ...schema }, place)
  }
}

function* recordsOf(
  { entity, parents, kind, name, key, comment }: Container,
  place: Place,
): Iterable<MetadataRecord> {
  const { platform, instance, env } = place
  const customProperties = { platform, ...(instance === undefined ? {} : { instance }), env, ...key }
  yield record(entity, 'containerProperties', { customProperties, name, env })
  yield record(entity, 'subTypes', { typeNames: [kind] })
  yield* placementOf(entity, place, parents)
  if (comment !== null) yield record(entity, 'editableContainerProperties', { description: comment })
}
