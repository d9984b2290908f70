import type { DomainRules, ValueType } from '../../core/catalog/value-type.ts'
import { builtInType, extensionType } from './built-in-type.ts'
import type { TypeRow } from './type-rows.ts'

/** Turns the number of a type and a modifier into the exact type. */
export interface TypeResolver {
  typeOf(id: number, modifier: number): ValueType
  /** What a domain, or one that it is made of, gives where nothing is said. */
  defaultOf(id: number): string | null
}

const noModifier = -1
/** They look like arrays in `pg_type`, but are written without braces. */
const falseArrays = new Set(['int2vector', 'oidvector'])

/** A resolver of the given types; they hold all that they are made of. */
export function makeTypeResolver(rows: readonly TypeRow[]): TypeResolver {
  const byId = new Map(rows.map((row) => [row.id, row]))

  function typeOf(id: number, modifier: number): ValueType {
    const row = byId.get(id)
    return row === undefined ? { kind: 'other', name: String(id) } : resolve(row, modifier)
  }

  function resolve(row: TypeRow, modifier: number): ValueType {
    const { name, kind, inner } = row
    if (kind === 'enum') return { kind, name, labels: row.labels }
    if (kind === 'composite') {
      const fields = row.fields.map((field) => ({
        name: field.name,
        type: typeOf(field.type, field.modifier),
      }))
      return { kind, name, fields }
    }
    if (inner === null || falseArrays.has(row.plainName)) return baseType(row, modifier)
    if (kind === 'array') return { kind, element: typeOf(inner, modifier) }
    if (kind === 'domain') return domainOf(row, typeOf(inner, row.innerModifier))
    if (kind === 'range' || kind === 'multirange') return { kind, name, subtype: typeOf(inner, noModifier) }
    return { kind: 'other', name }
  }

  function defaultOf(id: number): string | null {
    const row = byId.get(id)
    if (row?.kind !== 'domain' || row.inner === null) return null
    return row.defaultSql ?? defaultOf(row.inner)
  }

  return { typeOf, defaultOf }
}

function baseType(row: TypeRow, modifier: number): ValueType {
  const known = row.isBuiltIn
    ? builtInType(row.plainName, modifier)
    : extensionType(row.extension ?? '', row.plainName, modifier)
  return known ?? { kind: 'other', name: row.name }
}

/** A domain over a domain asks for what both ask for. */
function domainOf({ name, isNotNull, checks }: TypeRow, base: ValueType): ValueType {
  const below: DomainRules = base.kind === 'domain' ? base.rules : { isNullable: true, checks: [] }
  const rules = { isNullable: below.isNullable && !isNotNull, checks: [...below.checks, ...checks] }
  return { kind: 'domain', name, base, rules }
}
