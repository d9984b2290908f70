/**
 * The exact type of a column of an existing database: what a value has to be so that the database takes it. Types of
 * the user are resolved down to the types they are made of. A `name` is the type as SQL takes it, with its schema.
 */
export type ValueType =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'integer'; readonly bits: 16 | 32 | 64 }
  /** Without precision it holds any number; `scale` may be negative. */
  | { readonly kind: 'numeric'; readonly precision?: number; readonly scale?: number }
  | { readonly kind: 'float'; readonly bits: 32 | 64 }
  | { readonly kind: 'money' }
  /** `length` in characters; absent for no limit. `isPadded` for char(n), `isCaseless` for citext. */
  | {
      readonly kind: 'text'
      readonly length?: number
      readonly isPadded?: boolean
      readonly isCaseless?: boolean
    }
  | { readonly kind: 'bytes' }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'date' }
  /** `precision`: digits of the fraction of a second, 0 to 6. */
  | { readonly kind: 'time'; readonly withZone: boolean; readonly precision?: number }
  | { readonly kind: 'timestamp'; readonly withZone: boolean; readonly precision?: number }
  | { readonly kind: 'interval' }
  | { readonly kind: 'json' | 'jsonb' | 'xml' }
  | { readonly kind: 'inet' | 'cidr' | 'macaddr' | 'macaddr8' }
  | { readonly kind: 'bits'; readonly length?: number; readonly isVarying: boolean }
  | { readonly kind: 'geometry'; readonly shape: GeometricShape }
  | { readonly kind: 'tsvector' | 'tsquery' | 'hstore' | 'ltree' }
  | { readonly kind: 'vector'; readonly dimensions?: number }
  | { readonly kind: 'enum'; readonly name: string; readonly labels: readonly string[] }
  | { readonly kind: 'domain'; readonly name: string; readonly base: ValueType; readonly rules: DomainRules }
  | { readonly kind: 'array'; readonly element: ValueType }
  | { readonly kind: 'composite'; readonly name: string; readonly fields: readonly CompositeField[] }
  | { readonly kind: 'range' | 'multirange'; readonly name: string; readonly subtype: ValueType }
  /** A type that dhub makes no values of; filled only where NULL, a default or a user's generator will do. */
  | { readonly kind: 'other'; readonly name: string }

export type GeometricShape = 'point' | 'line' | 'lseg' | 'box' | 'path' | 'polygon' | 'circle'

/** What a domain asks of its values beside the base type; rules of a domain over a domain are all listed. */
export interface DomainRules {
  readonly isNullable: boolean
  readonly checks: readonly { readonly name: string; readonly sql: string }[]
}

export interface CompositeField {
  readonly name: string
  readonly type: ValueType
}

/** The type under any domains. */
export function baseTypeOf(type: ValueType): ValueType {
  return type.kind === 'domain' ? baseTypeOf(type.base) : type
}

/** The checks of a type's domains, the outermost first. */
export function domainChecksOf(type: ValueType): DomainRules['checks'] {
  return type.kind === 'domain' ? [...type.rules.checks, ...domainChecksOf(type.base)] : []
}
