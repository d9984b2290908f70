/** The kinds of entity that dhub speaks of, as DataHub spells them: names are case sensitive there. */
export const ENTITY_TYPES = [
  'assertion',
  'chart',
  'container',
  'corpGroup',
  'corpuser',
  'dashboard',
  'dataContract',
  'dataFlow',
  'dataJob',
  'dataPlatform',
  'dataPlatformInstance',
  'dataProcessInstance',
  'dataProduct',
  'dataType',
  'dataset',
  'domain',
  'entityType',
  'erModelRelationship',
  'form',
  'glossaryNode',
  'glossaryTerm',
  'incident',
  'ownershipType',
  'query',
  'schemaField',
  'structuredProperty',
  'tag',
] as const

/** A kind of entity in DataHub. */
export type EntityType = (typeof ENTITY_TYPES)[number]

/** The name of one entity, `urn:li:<type>:<key>`: the compiler tells the URN of a table from that of a tag. */
export type Urn<Entity extends EntityType = EntityType> = Entity extends EntityType
  ? `urn:li:${Entity}:${string}`
  : never
