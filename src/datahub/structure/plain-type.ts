import type { SchemaFieldDataType } from '../records/aspects/schema-metadata.ts'

type Family =
  | 'Array'
  | 'Boolean'
  | 'String'
  | 'Bytes'
  | 'Number'
  | 'Date'
  | 'Time'
  | 'Enum'
  | 'Map'
  | 'Record'

/** The first that fits counts. */
const FAMILIES: readonly (readonly [RegExp, Family])[] = [
  [/\[\]$|^array|^list/, 'Array'],
  [/^bool/, 'Boolean'],
  [/^date$/, 'Date'],
  [/^(?:date|time|interval|year)/, 'Time'],
  [/^(?:json|variant|object|struct|record|row)/, 'Record'],
  [/^(?:map|hstore)/, 'Map'],
  [/^enum/, 'Enum'],
  [/^(?:bytea|binary|varbinary|blob|raw|bit)/, 'Bytes'],
  [
    /^(?:u?(?:big|small|medium|tiny|huge)?int(?!.*range)|num(?!range)|dec|float|double|real|money|(?:big|small)?serial|byte$|long)/,
    'Number',
  ],
]

/** DataHub's type for a type that somebody wrote, of whatever database; what is not known is text. */
export function plainTypeOf(type: string): SchemaFieldDataType {
  const words = type.trim().toLowerCase()
  const family = FAMILIES.find(([pattern]) => pattern.test(words))?.[1] ?? 'String'
  return { type: { [`com.linkedin.schema.${family}Type`]: {} } }
}
