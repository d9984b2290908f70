import type { Value } from '../../core/catalog/value.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import { textWriter } from './value-text.ts'

const special = /[\\\t\n\r\b\f\v]/
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}
const specials = /[\\\t\n\r\b\f\v]/g

/** Writes rows as lines of COPY in text format, line feed included. */
export type WriteLine = (row: readonly Value[]) => string

/** The line writer of columns with these types, in their order. */
export function copyLineWriter(types: readonly ValueType[]): WriteLine {
  const writers = types.map(textWriter)
  return (row) => {
    let line = ''
    for (let at = 0; at < writers.length; at++) {
      const value = row[at] ?? null
      if (at > 0) line += '\t'
      line += value === null ? '\\N' : escaped((writers[at] as (value: Value) => string)(value))
    }
    return `${line}\n`
  }
}

function escaped(text: string): string {
  if (!special.test(text)) return text
  return text.replace(specials, (character) => ESCAPES[character] as string)
}
