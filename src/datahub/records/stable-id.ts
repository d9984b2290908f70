import { createHash } from 'node:crypto'

/**
 * The id that DataHub's client derives from a key: MD5 of the key as JSON with sorted names and without spaces, non-ASCII
 * letters as `\uXXXX`. The same key gives the same id in every run. Parts that are undefined are left out.
 */
export function stableId(key: Readonly<Record<string, string | undefined>>): string {
  const sorted = Object.entries(key)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const json = JSON.stringify(Object.fromEntries(sorted))
  return createHash('md5')
    .update(json.replace(/[\u007f-\uffff]/g, escapeAsPython))
    .digest('hex')
}

/** Python's `json.dumps` escapes what is not printable ASCII, code unit by code unit. */
function escapeAsPython(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
}
