import type { SchemaObject } from '../../postgres/catalog/describe-objects.ts'

/** One property that the two sides have differently; undefined where a side has it not at all. */
export type PropertyDifference = {
  readonly property: string
  readonly found: string | undefined
  readonly expected: string | undefined
}

/** An object that is not the same on both sides. */
export type ObjectDifference = {
  /** `missing` on the side that is compared, `extra` there, or on both and `changed`. */
  readonly difference: 'missing' | 'extra' | 'changed'
  readonly kind: SchemaObject['kind']
  /** `schema.table.column`, as far as it goes. */
  readonly name: string
  readonly properties: readonly PropertyDifference[]
}

/**
 * What must change for `found` to become like `expected`. What lies inside a missing or extra table is not listed on
 * its own.
 */
export function compareObjects(
  found: readonly SchemaObject[],
  expected: readonly SchemaObject[],
): readonly ObjectDifference[] {
  const [foundByKey, expectedByKey] = [byKey(found), byKey(expected)]
  const missing = expected.filter((object) => !foundByKey.has(keyOf(object)))
  const extra = found.filter((object) => !expectedByKey.has(keyOf(object)))
  const changed = found.flatMap((object) => {
    const other = expectedByKey.get(keyOf(object))
    const properties = other === undefined ? [] : compareProperties(object, other)
    return properties.length === 0 ? [] : [describe('changed', object, properties)]
  })
  return [
    ...outermost(missing).map((object) => describe('missing', object, [])),
    ...outermost(extra).map((object) => describe('extra', object, [])),
    ...changed,
  ]
}

function compareProperties(found: SchemaObject, expected: SchemaObject): readonly PropertyDifference[] {
  const names = new Set([...Object.keys(found.properties), ...Object.keys(expected.properties)])
  return [...names].flatMap((property) => {
    const [left, right] = [found.properties[property], expected.properties[property]]
    return left === right ? [] : [{ property, found: left, expected: right }]
  })
}

/** Leaves out what goes without saying: all of a schema, and all parts of a table. */
function outermost(objects: readonly SchemaObject[]): readonly SchemaObject[] {
  const keys = new Set(objects.map(keyOf))
  return objects.filter(({ kind, schema, table }) => {
    if (kind === 'schema') return true
    if (keys.has(keyOf({ kind: 'schema', schema, name: '' }))) return false
    return table === undefined || !keys.has(keyOf({ kind: 'table', schema, name: table }))
  })
}

function describe(
  difference: ObjectDifference['difference'],
  { kind, schema, name }: SchemaObject,
  properties: readonly PropertyDifference[],
): ObjectDifference {
  return { difference, kind, name: [schema, name].filter((part) => part !== '').join('.'), properties }
}

function byKey(objects: readonly SchemaObject[]): ReadonlyMap<string, SchemaObject> {
  return new Map(objects.map((object) => [keyOf(object), object]))
}

function keyOf({ kind, schema, name }: Pick<SchemaObject, 'kind' | 'schema' | 'name'>): string {
  return JSON.stringify([kind, schema, name])
}
