import { UserError } from '../../core/errors.ts'
import { bankSchemas } from '../../domains/bank/schemas.ts'
import type { SchemaObject } from '../../postgres/catalog/describe-objects.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import { compareObjects, type ObjectDifference } from './compare-objects.ts'
import { readShippedSide, readSide, type SchemaSide, shippedWord } from './schema-side.ts'

/** What two schemas do not have in common. */
export type SchemaDiff = {
  readonly found: string
  readonly expected: string
  readonly differences: readonly ObjectDifference[]
}

/**
 * Compares what is found with what is expected. Without names, the target's database with the shipped schemas;
 * whatever else a database holds is not held against the shipped ones.
 *
 * @param found a URL, a schema, a database, a DDL file or folder; the target's database when undefined
 * @param expected the same; the shipped schemas when undefined
 */
export async function diffSchemas(
  target: ConnectionTarget,
  found: string | undefined,
  expected: string | undefined,
): Promise<SchemaDiff> {
  const isShipped = expected === undefined || expected === shippedWord
  const named = await readSide(target, found ?? target.database)
  const [left, right] = isShipped
    ? await withShippedSide(target, named)
    : [named, await readSide(target, expected)]
  const schema = left.schema ?? right.schema
  const objects = schema === undefined ? left.objects : objectsOf(left, schema)
  const wanted = schema === undefined ? right.objects : objectsOf(right, schema)
  const looked = isShipped && schema === undefined ? onlySchemasOf(objects, wanted) : objects
  return { found: left.label, expected: right.label, differences: compareObjects(looked, wanted) }
}

/** A database that is one of the bank's schemas by itself is compared with that schema, made the same way. */
async function withShippedSide(
  target: ConnectionTarget,
  side: SchemaSide,
): Promise<readonly [SchemaSide, SchemaSide]> {
  const own = bankSchemas.find(({ name }) => name === side.database)?.name
  const isAlone = own !== undefined && side.objects.every(({ schema }) => schema !== own)
  return isAlone
    ? [{ ...side, schema: 'public' }, await readShippedSide(target, own)]
    : [side, await readShippedSide(target)]
}

/** The objects of the one schema that is compared, as if it had no name. */
function objectsOf(side: SchemaSide, named: string): readonly SchemaObject[] {
  const schema = side.schema ?? named
  const own = side.objects.filter((object) => object.schema === schema && object.kind !== 'schema')
  if (!side.objects.some((object) => object.schema === schema)) {
    throw new UserError(
      `Cannot compare the schema ${schema}: found none of that name in ${side.label}; expected one`,
    )
  }
  const prefix = `${quoteWhereNeeded(schema)}.`
  const withoutPrefix = (text: string) => text.replaceAll(prefix, '')
  return own.map((object) => ({
    ...object,
    schema: '',
    properties: Object.fromEntries(
      Object.entries(object.properties).map(([name, text]) => [name, withoutPrefix(text)]),
    ),
  }))
}

function onlySchemasOf(
  objects: readonly SchemaObject[],
  expected: readonly SchemaObject[],
): readonly SchemaObject[] {
  const names = new Set(expected.map(({ schema }) => schema))
  return objects.filter(({ schema }) => names.has(schema))
}

/** As the server writes names in definitions: in quotes only where it must. */
function quoteWhereNeeded(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) ? name : quoteIdentifier(name)
}
