import type { ValueType } from '../../core/catalog/value-type.ts'

/** Types gathered to what meaning cares about. */
export type TypeFamily =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'interval'
  | 'uuid'
  | 'network'
  | 'json'
  | 'bytes'
  | 'point'
  | 'array'
  | 'enum'
  | 'other'

/** What a column may mean, and how names speak of it. */
export interface Concept {
  /** The generator that makes its values. */
  readonly generator: string
  /** Names for it in plain words; the last word is the head: `first name`. */
  readonly phrases: readonly string[]
  readonly families: readonly TypeFamily[]
  /**
   * The kinds of table in which the phrases mean this. With `isOnlyThere` they mean it nowhere else; else tables merely
   * decide between concepts that share a phrase.
   */
  readonly tables?: readonly string[]
  readonly isOnlyThere?: boolean
  readonly parameters?: Readonly<Record<string, unknown>>
  /** The most that a match is ever sure of; 1 when absent. Below 0.8 for words that may mean anything. */
  readonly ceiling?: number
}

/** The family of a type, domains looked through. */
export function familyOf(type: ValueType): TypeFamily {
  switch (type.kind) {
    case 'domain':
      return familyOf(type.base)
    case 'float':
    case 'numeric':
    case 'money':
      return 'decimal'
    case 'inet':
    case 'cidr':
    case 'macaddr':
    case 'macaddr8':
      return 'network'
    case 'jsonb':
    case 'json':
    case 'hstore':
      return 'json'
    case 'bits':
    case 'bytes':
      return 'bytes'
    case 'geometry':
      return type.shape === 'point' ? 'point' : 'other'
    case 'text':
    case 'integer':
    case 'boolean':
    case 'date':
    case 'timestamp':
    case 'time':
    case 'interval':
    case 'uuid':
    case 'array':
    case 'enum':
      return type.kind
    default:
      return 'other'
  }
}
