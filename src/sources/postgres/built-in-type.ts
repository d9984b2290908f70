import type { GeometricShape, ValueType } from '../../core/catalog/value-type.ts'

const headerBytes = 4
const noModifier = -1
/** `name` holds 63 bytes and cuts off the rest. */
const nameLength = 63

const plainTypes: Readonly<Record<string, ValueType>> = {
  bool: { kind: 'boolean' },
  int2: { kind: 'integer', bits: 16 },
  int4: { kind: 'integer', bits: 32 },
  int8: { kind: 'integer', bits: 64 },
  oid: { kind: 'integer', bits: 32 },
  float4: { kind: 'float', bits: 32 },
  float8: { kind: 'float', bits: 64 },
  money: { kind: 'money' },
  text: { kind: 'text' },
  name: { kind: 'text', length: nameLength },
  char: { kind: 'text', length: 1 },
  bytea: { kind: 'bytes' },
  uuid: { kind: 'uuid' },
  date: { kind: 'date' },
  interval: { kind: 'interval' },
  json: { kind: 'json' },
  jsonb: { kind: 'jsonb' },
  xml: { kind: 'xml' },
  inet: { kind: 'inet' },
  cidr: { kind: 'cidr' },
  macaddr: { kind: 'macaddr' },
  macaddr8: { kind: 'macaddr8' },
  tsvector: { kind: 'tsvector' },
  tsquery: { kind: 'tsquery' },
}

const shapes: readonly GeometricShape[] = ['point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle']

/**
 * A type that comes with Postgres, by its name in `pg_type` and the modifier of the column; undefined for one that
 * dhub does not know.
 */
export function builtInType(name: string, modifier: number): ValueType | undefined {
  const shape = shapes.find((one) => one === name)
  if (shape !== undefined) return { kind: 'geometry', shape }
  return plainTypes[name] ?? modifiedType(name, modifier)
}

/** A type that a well-known extension brings. */
export function extensionType(extension: string, name: string, modifier: number): ValueType | undefined {
  switch (`${extension}.${name}`) {
    case 'citext.citext':
      return { kind: 'text', isCaseless: true }
    case 'hstore.hstore':
      return { kind: 'hstore' }
    case 'ltree.ltree':
      return { kind: 'ltree' }
    case 'vector.vector':
    case 'vector.halfvec':
      return { kind: 'vector', ...(modifier > 0 ? { dimensions: modifier } : {}) }
    default:
      return undefined
  }
}

function modifiedType(name: string, modifier: number): ValueType | undefined {
  switch (name) {
    case 'varchar':
      return { kind: 'text', ...lengthOf(modifier - headerBytes, modifier) }
    case 'bpchar':
      return { kind: 'text', isPadded: true, ...lengthOf(modifier - headerBytes, modifier) }
    case 'numeric':
      return { kind: 'numeric', ...digitsOf(modifier) }
    case 'bit':
    case 'varbit':
      return { kind: 'bits', isVarying: name === 'varbit', ...lengthOf(modifier, modifier) }
    case 'time':
    case 'timetz':
      return { kind: 'time', withZone: name === 'timetz', ...precisionOf(modifier) }
    case 'timestamp':
    case 'timestamptz':
      return { kind: 'timestamp', withZone: name === 'timestamptz', ...precisionOf(modifier) }
    default:
      return undefined
  }
}

function lengthOf(length: number, modifier: number): { readonly length?: number } {
  return modifier === noModifier ? {} : { length }
}

function precisionOf(modifier: number): { readonly precision?: number } {
  return modifier === noModifier ? {} : { precision: modifier }
}

/** Precision in the upper half; scale in eleven bits with a sign, as numeric.c of Postgres packs them. */
function digitsOf(modifier: number): { readonly precision?: number; readonly scale?: number } {
  if (modifier === noModifier) return {}
  const packed = modifier - headerBytes
  return { precision: (packed >> 16) & 0xffff, scale: ((packed & 0x7ff) ^ 1024) - 1024 }
}
