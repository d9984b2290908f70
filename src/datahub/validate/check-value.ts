import type { AvroField, AvroObject, AvroType } from './aspect-schemas.ts'
import { type Flaw, shown } from './finding.ts'
import { isLaterField } from './later-than-server.ts'

/** A named type with the namespace that names within it are short for. */
type Named = { readonly schema: AvroObject; readonly namespace: string }

const INT_MAX = 2_147_483_647

const primitives: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['string', (value) => typeof value === 'string'],
  ['bytes', (value) => typeof value === 'string'],
  ['boolean', (value) => typeof value === 'boolean'],
  ['int', (value) => Number.isInteger(value) && Math.abs(value as number) <= INT_MAX],
  ['long', Number.isSafeInteger],
  ['float', Number.isFinite],
  ['double', Number.isFinite],
])

/**
 * Checks values against one schema as DataHub's server does: fields that are required, unknown fields, types, enums,
 * unions as an object with one member's full name. What is optional is left out, never null.
 */
export class ValueCheck {
  readonly #root: AvroObject
  readonly #named = new Map<string, Named>()

  constructor(schema: AvroObject) {
    this.#root = schema
    this.#register(schema, '')
  }

  flaws(value: unknown): Flaw[] {
    return [...this.#check(value, this.#root, '', '')]
  }

  #register(type: AvroType, namespace: string): void {
    if (typeof type === 'string') return
    if (!isObject(type)) {
      for (const member of type) this.#register(member, namespace)
      return
    }
    const inner = type.namespace ?? namespace
    if (type.name !== undefined)
      this.#named.set(fullName(type.name, inner), { schema: type, namespace: inner })
    for (const field of type.fields ?? []) this.#register(field.type, inner)
    for (const part of [type.items, type.values]) if (part !== undefined) this.#register(part, inner)
    if (typeof type.type !== 'string') this.#register(type.type, inner)
  }

  *#check(value: unknown, type: AvroType, namespace: string, path: string): Generator<Flaw> {
    if (typeof type === 'string') yield* this.#checkNamed(value, type, namespace, path)
    else if (isObject(type)) yield* this.#checkObject(value, type, namespace, path)
    else yield* this.#checkUnion(value, type, namespace, path)
  }

  *#checkNamed(value: unknown, type: string, namespace: string, path: string): Generator<Flaw> {
    const matches = primitives.get(type)
    if (matches !== undefined) {
      if (!matches(value)) yield { path, found: shown(value), expected: type }
      return
    }
    const named = this.#named.get(type) ?? this.#named.get(fullName(type, namespace))
    if (named === undefined) yield { path, found: shown(value), expected: `${type}, which the schema lacks` }
    else yield* this.#check(value, named.schema, named.namespace, path)
  }

  *#checkObject(value: unknown, type: AvroObject, namespace: string, path: string): Generator<Flaw> {
    const inner = type.namespace ?? namespace
    if (type.type === 'record') yield* this.#checkRecord(value, type, inner, path)
    else if (type.type === 'enum') {
      if (typeof value !== 'string' || type.symbols?.includes(value) !== true)
        yield { path, found: shown(value), expected: `one of ${type.symbols?.join(', ') ?? ''}` }
    } else if (type.type === 'array') {
      if (!Array.isArray(value)) yield { path, found: shown(value), expected: 'a list' }
      else
        for (const [i, item] of value.entries())
          yield* this.#check(item, type.items ?? 'null', inner, `${path}[${i}]`)
    } else if (type.type === 'map') {
      if (!isMap(value)) yield { path, found: shown(value), expected: 'a map' }
      else
        for (const [key, item] of Object.entries(value))
          yield* this.#check(item, type.values ?? 'null', inner, joined(path, key))
    } else if (type.type === 'fixed') yield* this.#checkNamed(value, 'bytes', inner, path)
    else yield* this.#check(value, type.type, inner, path)
  }

  *#checkRecord(value: unknown, type: AvroObject, namespace: string, path: string): Generator<Flaw> {
    if (!isMap(value)) {
      yield { path, found: shown(value), expected: `an object ${type.name ?? ''}` }
      return
    }
    const fields = (type.fields ?? []).filter(({ name }) => !isLaterField(type.name, name))
    for (const name of Object.keys(value))
      if (!fields.some((field) => field.name === name))
        yield {
          path: joined(path, name),
          found: `a field that ${type.name ?? 'the record'} lacks`,
          expected: 'no such field',
        }
    for (const field of fields) {
      const place = joined(path, field.name)
      if (value[field.name] !== undefined) yield* this.#check(value[field.name], field.type, namespace, place)
      else if (isRequired(field))
        yield { path: place, found: 'nothing', expected: `${field.name}, a required field` }
    }
  }

  *#checkUnion(value: unknown, type: readonly AvroType[], namespace: string, path: string): Generator<Flaw> {
    const members = type.filter((member) => member !== 'null')
    const [only] = members
    if (value === null) {
      yield { path, found: 'null', expected: 'the field left out where it has no value' }
      return
    }
    if (members.length === 1 && only !== undefined && members.length < type.length) {
      yield* this.#check(value, only, namespace, path)
      return
    }
    const names = members.map((member) => memberName(member, namespace))
    const keys = isMap(value) ? Object.keys(value) : []
    const chosen = members[names.indexOf(keys[0] ?? '')]
    if (!isMap(value) || keys.length !== 1 || chosen === undefined)
      yield { path, found: shown(value), expected: `an object with one of ${names.join(', ')}` }
    else yield* this.#check(value[keys[0] ?? ''], chosen, namespace, joined(path, keys[0] ?? ''))
  }
}

function isObject(type: AvroType): type is AvroObject {
  return typeof type === 'object' && !Array.isArray(type)
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRequired({ type, default: fallback }: AvroField): boolean {
  return fallback === undefined && !(Array.isArray(type) && type.includes('null'))
}

function memberName(type: AvroType, namespace: string): string {
  if (typeof type === 'string') return primitives.has(type) ? type : fullName(type, namespace)
  if (!isObject(type)) return ''
  if (type.name !== undefined) return fullName(type.name, type.namespace ?? namespace)
  return typeof type.type === 'string' ? type.type : ''
}

function fullName(name: string, namespace: string): string {
  return name.includes('.') || namespace === '' ? name : `${namespace}.${name}`
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
