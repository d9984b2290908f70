/**
 * A value of any column type, in the plainest form that can be computed with. By kind of type: boolean; integer, float,
 * numeric and money as numbers (whole cents are not needed: they are rounded to the type's scale when written); text,
 * uuid, enum, inet, xml, json and all else as the text that Postgres reads; date as days, timestamp and time as
 * microseconds since 1970-01-01 UTC or midnight; interval as microseconds. Whole numbers beyond 2^53 are bigint.
 */
export type Value = null | boolean | number | bigint | string | readonly Value[] | RangeValue | CompositeValue

/** A range of a range type: null is unbounded, the lower bound is in, the upper is out. */
export interface RangeValue {
  readonly lower: Value
  readonly upper: Value
  readonly isEmpty?: boolean
}

/** Fields of a composite, in its order. */
export interface CompositeValue {
  readonly fields: readonly Value[]
}
