import { UserError } from '../core/errors.ts'

const identifierBytesMax = 63

/** A name as SQL takes it, whatever it holds: always quoted, so that reserved words and upper case stay. */
export function quoteIdentifier(name: string): string {
  refuseNull(name)
  if (name === '')
    throw new UserError('Cannot quote a name: found an empty one; expected at least a character')
  if (Buffer.byteLength(name) > identifierBytesMax) {
    throw new UserError(
      `Cannot quote the name ${name}: found ${Buffer.byteLength(name)} bytes; expected at most ${identifierBytesMax}, the rest of which Postgres would drop`,
    )
  }
  return `"${name.replaceAll('"', '""')}"`
}

/** `"schema"."table"`, and so on for any number of names. */
export function quoteQualified(...names: readonly string[]): string {
  return names.map(quoteIdentifier).join('.')
}

/** `"schema"."table"` of `schema.table`, whose first dot parts them, or `"table"` alone. */
export function quoteTable(name: string): string {
  const dot = name.indexOf('.')
  return dot < 0 ? quoteIdentifier(name) : quoteQualified(name.slice(0, dot), name.slice(dot + 1))
}

/** A text as an SQL literal; safe whatever `standard_conforming_strings` says. */
export function quoteLiteral(text: string): string {
  refuseNull(text)
  const quoted = `'${text.replaceAll("'", "''")}'`
  return text.includes('\\') ? `E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

function refuseNull(text: string): void {
  if (!text.includes('\0')) return
  throw new UserError(
    'Cannot quote a text: found a zero character; expected none, which Postgres cannot hold',
  )
}
