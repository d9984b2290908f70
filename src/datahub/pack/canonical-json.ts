import { BugError } from '../../core/errors.ts'

/**
 * JSON of which there is one way to write it: names sorted by code unit, no spaces, what is undefined left out.
 *
 * @throws BugError when a number is not finite, for JSON has no such number
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sorted)
}

function sorted(name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new BugError(`Cannot write ${name} as JSON: found ${value}; expected a finite number`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
