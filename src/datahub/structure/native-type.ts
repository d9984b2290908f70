import type { ValueType } from '../../core/catalog/value-type.ts'
import type { SchemaFieldDataType } from '../records/aspects/schema-metadata.ts'

/** A column's type as DataHub's Postgres source writes it. */
export interface NativeType {
  /** In the spelling of SQLAlchemy: `VARCHAR(50)`. */
  readonly name: string
  readonly type: SchemaFieldDataType
}

type Family = 'Boolean' | 'String' | 'Bytes' | 'Number' | 'Date' | 'Time' | 'Enum' | 'Map' | 'Null' | 'Record'

/** Types whose name follows from the words of the database, and what they are to DataHub. */
const FAMILIES: Readonly<Record<string, readonly [name: string, family: Family]>> = {
  boolean: ['BOOLEAN', 'Boolean'],
  smallint: ['SMALLINT', 'Number'],
  integer: ['INTEGER', 'Number'],
  bigint: ['BIGINT', 'Number'],
  numeric: ['NUMERIC', 'Number'],
  real: ['REAL', 'Number'],
  'double precision': ['DOUBLE PRECISION', 'Number'],
  money: ['MONEY', 'Number'],
  character: ['CHAR', 'String'],
  'character varying': ['VARCHAR', 'String'],
  name: ['VARCHAR', 'String'],
  '"char"': ['VARCHAR', 'String'],
  text: ['TEXT', 'String'],
  uuid: ['UUID', 'String'],
  inet: ['INET', 'String'],
  cidr: ['CIDR', 'Null'],
  macaddr: ['MACADDR', 'String'],
  macaddr8: ['MACADDR8', 'Null'],
  oid: ['OID', 'String'],
  regclass: ['REGCLASS', 'Bytes'],
  bytea: ['BYTEA', 'Bytes'],
  bit: ['BIT', 'Bytes'],
  'bit varying': ['BIT VARYING', 'Bytes'],
  tsvector: ['TSVECTOR', 'Bytes'],
  json: ['JSON', 'Record'],
  jsonb: ['JSONB', 'Record'],
  hstore: ['HSTORE', 'Map'],
  date: ['DATE', 'Date'],
  int4range: ['INT4RANGE', 'Null'],
  int8range: ['INT8RANGE', 'Null'],
  numrange: ['NUMRANGE', 'Null'],
  daterange: ['DATERANGE', 'Null'],
  tsrange: ['TSRANGE', 'Null'],
  tstzrange: ['TSTZRANGE', 'Null'],
}

const ARGUMENTS = /\((.*)\)/

/**
 * The type as DataHub's Postgres source would write it; what SQLAlchemy 1.4 does not know is `null` there. Of a domain
 * it knows the base type without its length.
 *
 * @param sql as `format_type` writes it
 */
export function nativeTypeOf(type: ValueType, sql: string): NativeType {
  if (type.kind === 'array') return arrayOf(nativeTypeOf(type.element, sql.replace(/(\[\])+$/, '')))
  if (type.kind === 'domain') return domainType(type.base)
  // What lies in the usual search path has no schema in its name.
  if (type.kind === 'enum') return { name: type.name.replace(/^public\./, ''), type: typed('Enum') }
  const argument = ARGUMENTS.exec(sql)?.[1]
  const bare = sql.replace(/\(.*\)/, '').replace(/^hstore$|^.*\.hstore$/, 'hstore')
  if (/^(?:timestamp|time)\b/.test(bare)) return { name: momentName(bare, argument), type: typed('Time') }
  if (bare.startsWith('interval')) return { name: intervalName(bare, argument), type: typed('Time') }
  const [name, family] = FAMILIES[bare] ?? ['null', 'Null']
  if (name === 'BIT') return { name: `BIT(${argument ?? '1'})`, type: typed(family) }
  const isMeasured = argument !== undefined && name !== 'null' && !argument.includes('-')
  const suffix = isMeasured ? `(${argument.split(',').join(', ')})` : ''
  return { name: `${name}${suffix}`, type: typed(family) }
}

/** Of a domain over a list the source loses that it is one, where a length stands before the brackets. */
function domainType(base: ValueType): NativeType {
  const isLost =
    base.kind === 'array' &&
    (('length' in base.element && base.element.length !== undefined) ||
      ('precision' in base.element && base.element.precision !== undefined))
  const seen = isLost ? base.element : base
  return nativeTypeOf(seen, plainSql(seen))
}

const typed = (family: Family): SchemaFieldDataType => ({
  type: { [`com.linkedin.schema.${family}Type`]: {} },
})

function arrayOf({ name }: NativeType): NativeType {
  if (name === 'null') return { name, type: typed('Null') }
  return { name: `${name}[]`, type: { type: { 'com.linkedin.schema.ArrayType': {} } } }
}

function momentName(bare: string, digits: string | undefined): string {
  const kind = bare.startsWith('timestamp') ? 'TIMESTAMP' : 'TIME'
  const zone = bare.endsWith('with time zone') ? 'WITH' : 'WITHOUT'
  return `${kind}${digits === undefined ? '' : `(${digits})`} ${zone} TIME ZONE`
}

function intervalName(bare: string, digits: string | undefined): string {
  const fields = bare.slice('interval'.length).trim()
  return `INTERVAL${fields === '' ? '' : ` ${fields}`}${digits === undefined ? '' : ` (${digits})`}`
}

/** The base of a domain in the words of the database, without length, as far as SQLAlchemy looks at it. */
function plainSql(type: ValueType): string {
  switch (type.kind) {
    case 'integer':
      return { 16: 'smallint', 32: 'integer', 64: 'bigint' }[type.bits]
    case 'float':
      return type.bits === 32 ? 'real' : 'double precision'
    case 'text':
      if (type.isCaseless === true) return 'citext'
      return type.isPadded === true ? 'character' : type.length === undefined ? 'text' : 'character varying'
    case 'bytes':
      return 'bytea'
    // A domain over a moment with a zone is taken for one without.
    case 'timestamp':
      return 'timestamp without time zone'
    case 'time':
      return 'time without time zone'
    case 'bits':
      return type.isVarying ? 'bit varying' : 'bit'
    case 'array':
      return `${plainSql(type.element)}[]`
    case 'range':
    case 'other':
      return type.name
    default:
      return type.kind
  }
}
