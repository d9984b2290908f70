import type { Computed, Result } from './computed.ts'

/** JSON as it is once read. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** The JSON of a text; undefined for what is none. */
export function readJson(text: Result): Json | undefined {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** The parts of an object; undefined for all else. */
export const partsOfObject = (json: Json | undefined): Readonly<Record<string, Json>> | undefined =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)
    : undefined

const isList = (json: Json | undefined): json is readonly Json[] => Array.isArray(json)

/** What `->` leads to; undefined where there is nothing. */
export function partOf(json: Json, key: Result): Json | undefined {
  if (isList(json)) return typeof key === 'number' ? json.at(key) : undefined
  const parts = partsOfObject(json)
  return typeof key === 'string' && parts !== undefined && Object.hasOwn(parts, key) ? parts[key] : undefined
}

/** Whether one JSON is within another one, as `@>` means it. */
export function holds(json: Json, part: Json): boolean {
  if (isList(part)) return isList(json) && part.every((one) => json.some((own) => holds(own, one)))
  const wanted = partsOfObject(part)
  if (wanted === undefined) return isList(json) ? json.includes(part) : json === part
  const own = partsOfObject(json)
  return (
    own !== undefined &&
    Object.entries(wanted).every(([key, one]) => isThere(own, key) && holds(own[key] as Json, one))
  )
}

const isThere = (parts: Readonly<Record<string, Json>>, key: string): boolean => Object.hasOwn(parts, key)

/** The same text for JSON that is equal. */
export function jsonText(json: Json): string {
  if (isList(json)) return `[${json.map(jsonText).join(',')}]`
  const parts = partsOfObject(json)
  if (parts === undefined) return JSON.stringify(json)
  const keys = Object.keys(parts).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${jsonText(parts[key] as Json)}`).join(',')}}`
}

type Operate = (json: Json, right: Result) => Result

const hasKey = (json: Json, key: unknown): boolean =>
  isList(json)
    ? json.includes(key as Json)
    : json === key || (typeof key === 'string' && isThere(partsOfObject(json) ?? {}, key))

const keysIn = (right: Result): readonly unknown[] | undefined =>
  Array.isArray(right) ? (right as readonly unknown[]) : undefined

const OPERATORS: Readonly<Record<string, { readonly type: Computed['type']; readonly operate: Operate }>> = {
  '->': {
    type: 'json',
    operate: (json, key) => {
      const part = partOf(json, key)
      return part === undefined ? null : JSON.stringify(part)
    },
  },
  '->>': {
    type: 'text',
    operate: (json, key) => {
      const part = partOf(json, key)
      if (part === undefined || part === null) return null
      return typeof part === 'string' ? part : JSON.stringify(part)
    },
  },
  '?': { type: 'boolean', operate: hasKey },
  '?&': { type: 'boolean', operate: (json, keys) => keysIn(keys)?.every((key) => hasKey(json, key)) },
  '?|': { type: 'boolean', operate: (json, keys) => keysIn(keys)?.some((key) => hasKey(json, key)) },
  '@>': { type: 'boolean', operate: (json, part) => within(json, readJson(part)) },
  '<@': {
    type: 'boolean',
    operate: (json, whole) => {
      const outer = readJson(whole)
      return outer === undefined ? undefined : holds(outer, json)
    },
  },
}

const within = (json: Json, part: Json | undefined): Result =>
  part === undefined ? undefined : holds(json, part)

/** An operator between JSON and something else; undefined where it is none. */
export function jsonOperator(name: string, left: Computed, right: Computed): Computed | undefined {
  const known = left.type === 'json' ? OPERATORS[name] : undefined
  if (known === undefined) return undefined
  return {
    type: known.type,
    of: (row) => {
      const [source, other] = [left.of(row), right.of(row)]
      if (source === null || other === null) return null
      const json = readJson(source)
      return json === undefined || other === undefined ? undefined : known.operate(json, other)
    },
  }
}
