import type { Place } from './place.ts'
import { stableId } from './stable-id.ts'
import type { EntityType, Urn } from './urn.ts'
import { escapeUrnPart } from './urn-parts.ts'

/** One URN of one key, whatever it is about. */
function simple<Entity extends EntityType>(entity: Entity) {
  return (id: string): `urn:li:${Entity}:${string}` => `urn:li:${entity}:${escapeUrnPart(id)}`
}

function hashed<Entity extends EntityType>(entity: Entity) {
  return (key: Readonly<Record<string, string | undefined>>): `urn:li:${Entity}:${string}` =>
    `urn:li:${entity}:${stableId(key)}`
}

function tuple(...parts: readonly string[]): string {
  return `(${parts.join(',')})`
}

/** A name within its platform instance, where there is one. */
function placed({ instance }: Place, name: string): string {
  return escapeUrnPart(instance === undefined ? name : `${instance}.${name}`)
}

/**
 * The URNs of everything that dhub speaks of, the very ones that DataHub's own Postgres source makes. Ids are escaped
 * here; whoever calls gives them plain. Those with a key as object get an id that is the same in every run.
 */
export const urn = {
  dataPlatform: simple('dataPlatform'),
  domain: simple('domain'),
  tag: simple('tag'),
  glossaryNode: simple('glossaryNode'),
  glossaryTerm: simple('glossaryTerm'),
  corpuser: simple('corpuser'),
  corpGroup: simple('corpGroup'),
  ownershipType: simple('ownershipType'),
  dataProduct: simple('dataProduct'),
  /** @param id the qualified name, such as `bank.retention` */
  structuredProperty: simple('structuredProperty'),
  form: simple('form'),
  query: simple('query'),
  assertion: hashed('assertion'),
  dataContract: hashed('dataContract'),
  incident: hashed('incident'),
  dataProcessInstance: hashed('dataProcessInstance'),

  /** @param type one of DataHub's own: `string`, `number`, `date`, `urn`, `rich_text` */
  dataType: (type: 'string' | 'number' | 'date' | 'urn' | 'rich_text') =>
    `urn:li:dataType:datahub.${type}` as const,

  entityType: (entity: EntityType) => `urn:li:entityType:datahub.${entity}` as const,

  dataPlatformInstance: (platform: string, instance: string) =>
    `urn:li:dataPlatformInstance:${tuple(urn.dataPlatform(platform), escapeUrnPart(instance))}` as const,

  /** @param name `database.schema.table`, without the platform instance */
  dataset: (place: Place, name: string) =>
    `urn:li:dataset:${tuple(urn.dataPlatform(place.platform), placed(place, name), place.env)}` as const,

  schemaField: (dataset: Urn<'dataset'>, fieldPath: string) =>
    `urn:li:schemaField:${tuple(dataset, escapeUrnPart(fieldPath))}` as const,

  /**
   * The container of a database, or of a schema in it. As in DataHub's own client the environment stands in for the
   * platform instance where there is none.
   */
  container: (place: Place, key: { readonly database: string; readonly schema?: string }) =>
    `urn:li:container:${stableId({
      ...key,
      platform: place.platform,
      instance: place.instance ?? place.env,
    })}` as const,

  /** @param place its platform is the orchestrator, its environment the cluster */
  dataFlow: (place: Place, flow: string) =>
    `urn:li:dataFlow:${tuple(place.platform, placed(place, flow), place.env)}` as const,

  dataJob: (flow: Urn<'dataFlow'>, job: string) =>
    `urn:li:dataJob:${tuple(flow, escapeUrnPart(job))}` as const,

  /** @param tool the platform of the charts, such as `superset` */
  chart: (tool: string, id: string) => `urn:li:chart:${tuple(tool, escapeUrnPart(id))}` as const,

  dashboard: (tool: string, id: string) => `urn:li:dashboard:${tuple(tool, escapeUrnPart(id))}` as const,

  /** A relationship has the same id from whichever side it is told. */
  erModelRelationship: (name: string, source: Urn<'dataset'>, destination: Urn<'dataset'>) => {
    const [lower, higher] = source < destination ? [source, destination] : [destination, source]
    const id = stableId({ Destination: lower, ERModelRelationName: name, Source: higher })
    return `urn:li:erModelRelationship:${id}` as const
  },
}
