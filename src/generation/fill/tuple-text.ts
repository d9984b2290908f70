import type { Value } from '../../core/catalog/value.ts'

/** One text for values taken together: equal texts for equal tuples, whatever is in them. */
export function tupleText(values: readonly Value[]): string {
  let text = ''
  for (const value of values) text += valueText(value)
  return text
}

/** The text of one value, with its length before it. */
function valueText(value: Value): string {
  const text = typeof value === 'string' ? value : plainText(value)
  return `${text.length}:${text}`
}

function plainText(value: Value): string {
  if (value === null) return '\u0000'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${tupleText(value as readonly Value[])}]`
  if ('fields' in value) return `(${tupleText(value.fields)})`
  if ('lower' in value) return value.isEmpty === true ? 'empty' : `{${tupleText([value.lower, value.upper])}}`
  return ''
}
