import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { largestOf } from '../values/type-range.ts'

/** Digits beyond which numbers are not exact. */
const SCALE_MAX = 12

/**
 * Cuts texts and numbers down to what a type can hold, those within arrays and composites too; undefined where nothing
 * is to cut.
 */
export function clipperOf(type: ValueType): ((value: Value) => Value) | undefined {
  const base = baseTypeOf(type)
  if (base.kind === 'text' && base.length !== undefined) return clippedTo(base.length)
  if (base.kind === 'integer') return within(largestOf(base), 0)
  if (base.kind === 'numeric') return within(largestOf(base), base.scale)
  if (base.kind === 'array') {
    const clip = clipperOf(base.element)
    return clip && ((value) => (Array.isArray(value) ? (value as readonly Value[]).map(clip) : value))
  }
  if (base.kind !== 'composite') return undefined
  const clips = base.fields.map((field) => clipperOf(field.type))
  if (clips.every((clip) => clip === undefined)) return undefined
  return (value) => {
    if (typeof value !== 'object' || value === null || !('fields' in value)) return value
    const { fields } = value
    return { fields: fields.map((field, i) => clips[i]?.(field) ?? field) }
  }
}

/**
 * What is too large comes round again, so that values still differ; what has more digits than the column is rounded, as
 * the database would, before conditions are looked at.
 */
function within(largest: number, scale: number | undefined): (value: Value) => Value {
  const unit = scale !== undefined && scale >= 0 && scale <= SCALE_MAX ? Number(`1e${scale}`) : undefined
  return (value) => {
    if (typeof value !== 'number') return value
    const rest = value > largest || value < -largest ? value % largest : value
    return unit === undefined || Number.isInteger(rest) ? rest : Math.round(rest * unit) / unit
  }
}

function clippedTo(length: number): (value: Value) => Value {
  return (value) => {
    if (typeof value !== 'string' || value.length <= length) return value
    const characters = Array.from(value)
    return characters.length <= length ? value : characters.slice(0, length).join('').trimEnd()
  }
}
