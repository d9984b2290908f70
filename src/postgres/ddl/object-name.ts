import { hashText } from '../../core/hash.ts'

const nameBytesMax = 63
const hashDigits = 8

/** What Postgres and every DBA call these things: `<table>_<columns>_<ending>`. */
export type ObjectEnding = 'pkey' | 'key' | 'fkey' | 'check' | 'idx'

/**
 * The name of a constraint or an index. One that would be longer than Postgres allows is cut and ends in a hash of the
 * whole, so that it stays unique.
 */
export function objectName(table: string, middle: readonly string[], ending: ObjectEnding): string {
  const name = [table, ...middle, ending].join('_')
  if (name.length <= nameBytesMax) return name
  const hash = (hashText(name, 0) >>> 0).toString(16).padStart(hashDigits, '0')
  const kept = nameBytesMax - hash.length - ending.length - 2
  return `${[table, ...middle].join('_').slice(0, kept)}_${hash}_${ending}`
}
