import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'

/** What a text has to look like for the database to read it as a value of a type; other types take any. */
const FORMS: Partial<Readonly<Record<ValueType['kind'], RegExp>>> = {
  integer: /^\s*[+-]?(?:\d[\d_]*|0[xob][\da-f_]+)\s*$/i,
  numeric: /^\s*[+-]?(?:[\d._]+(?:e[+-]?\d+)?|nan|inf(?:inity)?|0[xob][\da-f_]+)\s*$/i,
  float: /^\s*[+-]?(?:[\d.]+(?:e[+-]?\d+)?|nan|inf(?:inity)?)\s*$/i,
  boolean: /^\s*(?:t|f|tr|tru|true|fa|fal|fals|false|y|n|yes|no|on|off|of|ye|1|0)\s*$/i,
  uuid: /^\s*\{?(?:[\da-f]{4}-?){8}\}?\s*$/i,
}

/** Whether a value is a text that the database cannot read as a value of the type. */
export function isMisfit(value: Value | undefined, type: ValueType): boolean {
  if (typeof value !== 'string') return false
  const form = FORMS[baseTypeOf(type).kind]
  return form !== undefined && !form.test(value)
}
