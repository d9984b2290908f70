import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import type { PropertyBearer, PropertyDefinition } from '../../core/estate/business.ts'
import { parseYaml } from './parse-yaml.ts'

/** What an entity type of DataHub is called here. */
const bearers: Readonly<Record<string, PropertyBearer>> = {
  dataset: 'dataset',
  schemaField: 'column',
  container: 'container',
  dataFlow: 'flow',
  dataJob: 'job',
  chart: 'chart',
  dashboard: 'dashboard',
  domain: 'domain',
  glossaryTerm: 'term',
  dataProduct: 'product',
}
const entityPrefix = 'urn:li:entityType:datahub.'

const bearer = z.string().transform((name, context) => {
  const found = bearers[name.startsWith(entityPrefix) ? name.slice(entityPrefix.length) : name]
  if (found === undefined) {
    context.addIssue(`found ${name}; expected one of ${Object.keys(bearers).join(', ')}`)
    return z.NEVER
  }
  return found
})

const property = z
  .strictObject({
    id: z.string().optional(),
    qualified_name: z.string().optional(),
    type: z.enum(['string', 'number', 'date', 'urn', 'rich_text']).default('string'),
    cardinality: z.enum(['SINGLE', 'MULTIPLE']).default('SINGLE'),
    display_name: z.string().optional(),
    description: z.string().default(''),
    allowed_values: z
      .array(
        z.strictObject({ value: z.union([z.string(), z.number()]), description: z.string().default('') }),
      )
      .optional(),
    type_qualifier: z.strictObject({ allowed_types: z.array(bearer) }).optional(),
    entity_types: z.array(bearer).min(1),
    immutable: z.boolean().optional(),
  })
  .refine(({ id, qualified_name: name }) => (id ?? name) !== undefined, 'an id or a qualified_name')
  .refine(({ id, qualified_name: name }) => !/\s/.test(`${id ?? name}`), 'an id without spaces')

/**
 * Reads definitions of structured properties: a list, as DataHub's own command takes it.
 *
 * @throws UserError naming file and line
 */
export function readProperties(text: string, file: string): readonly PropertyDefinition[] {
  const properties = parseYaml(text, file, z.array(property).min(1)).map((one) => {
    const id = one.id ?? `${one.qualified_name}`
    return {
      id,
      name: one.display_name ?? id,
      description: one.description,
      type: typeOf(one.type, one.type_qualifier?.allowed_types),
      isMultiple: one.cardinality === 'MULTIPLE',
      ...(one.allowed_values === undefined ? {} : { allowed: one.allowed_values }),
      on: one.entity_types,
    }
  })
  const ids = properties.map(({ id }) => id)
  const again = ids.find((id, place) => ids.indexOf(id) !== place)
  if (again !== undefined)
    throw new UserError(`Cannot read ${file}: found the property ${again} twice; expected each once`)
  return properties
}

function typeOf(
  type: 'string' | 'number' | 'date' | 'urn' | 'rich_text',
  allowed: readonly PropertyBearer[] = [],
): PropertyDefinition['type'] {
  if (type === 'rich_text') return 'rich text'
  const [only, ...others] = allowed
  return type === 'urn' && others.length === 0 && (only === 'dataset' || only === 'column') ? only : type
}
