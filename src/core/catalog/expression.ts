/**
 * A condition or formula of the database (CHECK, generated column, partial index), parsed into the few forms that can
 * be reasoned about here. What has no form of its own is `opaque` and left to the database.
 */
export type Expression =
  | { readonly kind: 'column'; readonly name: string }
  /** The value that a domain's check speaks of. */
  | { readonly kind: 'value' }
  /** `type` is the type it was cast to, as Postgres names it. */
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null; readonly type?: string }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'is-null'; readonly operand: Expression; readonly isNegated: boolean }
  /** IS [NOT] TRUE, FALSE, UNKNOWN. */
  | {
      readonly kind: 'is-truth'
      readonly operand: Expression
      readonly truth: boolean | null
      readonly isNegated: boolean
    }
  /** Also LIKE (`~~`), ILIKE (`~~*`) and regular expressions (`~`, `~*`), as Postgres names operators. */
  | { readonly kind: 'operator'; readonly name: string; readonly operands: readonly Expression[] }
  /** `operand OP ANY (…)`, or ALL; IN and NOT IN come as `= ANY` and `<> ALL`. */
  | {
      readonly kind: 'any' | 'all'
      readonly operator: string
      readonly operand: Expression
      readonly array: Expression
    }
  | { readonly kind: 'array'; readonly elements: readonly Expression[] }
  /** Lower case, without `pg_catalog`; COALESCE, GREATEST and their like too. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'cast'; readonly operand: Expression; readonly type: string }
  | {
      readonly kind: 'case'
      readonly branches: readonly { readonly when: Expression; readonly value: Expression }[]
      readonly otherwise: Expression | null
    }
  /** A field of a composite, by name. */
  | { readonly kind: 'field'; readonly operand: Expression; readonly name: string }
  /** An element of an array, from 1 on. */
  | { readonly kind: 'subscript'; readonly operand: Expression; readonly index: Expression }
  | { readonly kind: 'opaque'; readonly sql: string }
