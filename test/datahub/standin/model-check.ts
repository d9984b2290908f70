import { ENTITY_ASPECTS } from '../../../src/datahub/records/entity-aspects.ts'
import { splitUrnKey } from '../../../src/datahub/records/urn-parts.ts'
import type { AspectSchemas } from '../../../src/datahub/validate/aspect-schemas.ts'
import { ValueCheck } from '../../../src/datahub/validate/check-value.ts'
import { urnFlaw } from '../../../src/datahub/validate/urn-shape.ts'
import type { TakenRecord } from './aspect-store.ts'

const ownAspects = new Map(
  Object.entries(ENTITY_ASPECTS).map(([name, list]) => [name, new Set<string>(list)]),
)

/** What the server takes, and in which words it refuses the rest. */
export class ModelCheck {
  readonly #schemas: AspectSchemas | undefined
  readonly #checks = new Map<string, ValueCheck>()

  constructor(schemas: AspectSchemas | undefined) {
    this.#schemas = schemas
  }

  /** Whether the entity takes the aspect at all. */
  takes(entityType: string, aspectName: string): boolean {
    return (this.#schemas?.entities ?? ownAspects).get(entityType)?.has(aspectName) === true
  }

  /** The full name of an aspect's type, as clients look for it in an answer. */
  typeOf(aspectName: string): string {
    const schema = this.#schemas?.aspects.get(aspectName)
    return `${schema?.namespace ?? 'com.linkedin.stand.in'}.${schema?.name ?? aspectName}`
  }

  /**
   * The aspect that the server makes of a URN by itself, where that is its name: the parts of the key by the names
   * of its fields.
   */
  keyAspect(urn: string, aspectName: string): Readonly<Record<string, unknown>> | undefined {
    const [, , entityType = ''] = urn.split(':')
    const schema = this.#schemas?.aspects.get(aspectName)
    if (schema === undefined || this.#schemas?.entities.get(entityType)?.values().next().value !== aspectName)
      return undefined
    const key = urn.slice(`urn:li:${entityType}:`.length)
    const parts = splitUrnKey(key) ?? [key]
    return Object.fromEntries((schema.fields ?? []).map(({ name }, i) => [name, parts[i]]))
  }

  /** Why a record is refused; undefined when it is taken. */
  refusal(
    { entityType, urn, aspectName, value }: TakenRecord,
    isDefined: (property: string) => boolean,
  ): string | undefined {
    if (urnFlaw(urn) !== undefined) return `Failed to convert urn to entity key: ${urn}`
    if (!urn.startsWith(`urn:li:${entityType}:`)) return `Urn ${urn} is not of entity type ${entityType}`
    if (!(this.#schemas?.entities ?? ownAspects).has(entityType))
      return `Failed to find entity with name ${entityType} in EntityRegistry`
    if (!this.takes(entityType, aspectName)) return `Unknown aspect ${aspectName} for entity ${entityType}`
    const flaws = this.#checkOf(aspectName)?.flaws(value) ?? []
    if (flaws.length > 0) {
      const lines = flaws.map(({ path, found, expected }) => `ERROR :: /${path} :: ${words(found, expected)}`)
      return `Failed to validate record with class ${aspectName}: ${lines.join('\n')}\n`
    }
    return aspectName === 'structuredProperties' ? undefinedProperty(value, isDefined) : undefined
  }

  #checkOf(aspectName: string): ValueCheck | undefined {
    const schema = this.#schemas?.aspects.get(aspectName)
    const known = this.#checks.get(aspectName)
    if (known !== undefined || schema === undefined) return known
    const check = new ValueCheck(schema)
    this.#checks.set(aspectName, check)
    return check
  }
}

function words(found: string, expected: string): string {
  if (expected.includes('required field')) return 'field is required but not found and has no default value'
  if (expected === 'no such field') return 'unrecognized field found but not allowed'
  return `${found} cannot be coerced to ${expected}`
}

/** Values of a property come after its definition. */
function undefinedProperty(
  value: TakenRecord['value'],
  isDefined: (property: string) => boolean,
): string | undefined {
  const properties = value.properties as readonly { readonly propertyUrn: string }[]
  const unknown = properties.find(({ propertyUrn }) => !isDefined(propertyUrn))
  if (unknown === undefined) return undefined
  return `Unexpected null value found for ${unknown.propertyUrn} Structured Property Definition.`
}
