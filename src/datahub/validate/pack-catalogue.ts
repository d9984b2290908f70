import type { Proposal } from './proposal.ts'
import { isObject } from './proposal.ts'

/** What a structured property may be given. */
export interface PropertyRule {
  readonly valueType: string
  readonly allowedValues: readonly unknown[] | undefined
  readonly isSingle: boolean
  readonly entityTypes: readonly string[]
  readonly allowedTypes: readonly string[]
}

/** What a pack as a whole says there is: what its records may refer to. */
export interface PackCatalogue {
  /** The URNs of all entities that have a record. */
  readonly urns: ReadonlySet<string>
  /** The columns of a dataset, escaped as in URNs. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>
  readonly properties: ReadonlyMap<string, PropertyRule>
  /** The assertions with a platform that says who runs them. */
  readonly placed: ReadonlySet<string>
}

/** Gathers what the proposals of a pack tell of the entities in it. */
export function gatherCatalogue(proposals: Iterable<Proposal>): PackCatalogue {
  const urns = new Set<string>()
  const columns = new Map<string, Set<string>>()
  const properties = new Map<string, PropertyRule>()
  const placed = new Set<string>()
  for (const { entityUrn, aspectName, value } of proposals) {
    urns.add(entityUrn)
    if (aspectName === 'schemaMetadata') columns.set(entityUrn, columnsOf(value))
    if (aspectName === 'propertyDefinition') properties.set(entityUrn, propertyRule(value))
    if (aspectName === 'dataPlatformInstance') placed.add(entityUrn)
  }
  return { urns, columns, properties, placed }
}

function columnsOf({ fields }: Proposal['value']): Set<string> {
  return new Set(objectsIn(fields).map(({ fieldPath }) => String(fieldPath)))
}

function propertyRule(value: Proposal['value']): PropertyRule {
  const allowed = value.allowedValues
  return {
    valueType: String(value.valueType).replace('urn:li:dataType:datahub.', ''),
    allowedValues: Array.isArray(allowed)
      ? objectsIn(allowed).map((entry) => innerValue(entry.value))
      : undefined,
    isSingle: value.cardinality !== 'MULTIPLE',
    entityTypes: entityNames(value.entityTypes),
    allowedTypes: isObject(value.typeQualifier) ? entityNames(value.typeQualifier.allowedTypes) : [],
  }
}

function entityNames(list: unknown): string[] {
  return Array.isArray(list) ? list.map((item) => String(item).replace('urn:li:entityType:datahub.', '')) : []
}

/** What a union of string and number holds. */
export function innerValue(value: unknown): unknown {
  return isObject(value) ? (value.string ?? value.double) : undefined
}

/** The objects of what should be a list of them. */
export function objectsIn(list: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isObject) : []
}
