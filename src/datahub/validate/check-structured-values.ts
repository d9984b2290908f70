import { type Flaw, shown } from './finding.ts'
import { innerValue, objectsIn, type PropertyRule } from './pack-catalogue.ts'
import type { Proposal } from './proposal.ts'
import { isObject } from './proposal.ts'
import { entityOf } from './urn-shape.ts'

/**
 * Checks the values that an entity is given against the definitions of their properties.
 *
 * @param defined the properties whose definitions came before; the server refuses a value that comes first
 */
export function* checkStructuredValues(
  { entityType, aspectName, value }: Proposal,
  defined: ReadonlyMap<string, PropertyRule>,
): Generator<Flaw> {
  if (aspectName !== 'structuredProperties') return
  const seen = new Set<unknown>()
  for (const [i, { propertyUrn, values }] of objectsIn(value.properties).entries()) {
    const path = `properties[${i}]`
    const rule = defined.get(String(propertyUrn))
    if (rule === undefined)
      yield { path, found: shown(propertyUrn), expected: 'a property whose definition came before' }
    else yield* valueFlaws(entityType, Array.isArray(values) ? values : [], rule, path)
    if (seen.has(propertyUrn)) yield { path, found: shown(propertyUrn), expected: 'each property once' }
    seen.add(propertyUrn)
  }
}

function* valueFlaws(
  entityType: string,
  values: readonly unknown[],
  rule: PropertyRule,
  path: string,
): Generator<Flaw> {
  if (!rule.entityTypes.includes(entityType))
    yield { path, found: entityType, expected: `an entity among ${rule.entityTypes.join(', ')}` }
  if (values.length === 0 || (rule.isSingle && values.length > 1))
    yield { path, found: `${values.length} values`, expected: rule.isSingle ? 'one value' : 'a value' }
  for (const [i, value] of values.entries()) {
    const expected = expectedOf(value, rule)
    if (expected !== undefined) yield { path: `${path}.values[${i}]`, found: shown(value), expected }
  }
}

/** What a value should have been; undefined when it is right. */
function expectedOf(value: unknown, rule: PropertyRule): string | undefined {
  const inner = innerValue(value)
  const isNumber = isObject(value) && 'double' in value
  if (rule.valueType === 'number' && !isNumber) return 'a number, as {"double": …}'
  if (rule.valueType !== 'number' && typeof inner !== 'string') return 'a text, as {"string": …}'
  if (rule.valueType === 'date' && !/^\d{4}-\d\d-\d\d$/.test(String(inner))) return 'a date, YYYY-MM-DD'
  if (rule.valueType === 'urn') {
    const entity = entityOf(String(inner))
    const isAllowed = rule.allowedTypes.length === 0 || rule.allowedTypes.includes(entity ?? '')
    if (entity === undefined || !isAllowed) return `the URN of ${rule.allowedTypes.join(', ') || 'an entity'}`
  }
  if (rule.allowedValues !== undefined && !rule.allowedValues.includes(inner))
    return `one of ${rule.allowedValues.map(String).join(', ')}`
  return undefined
}
