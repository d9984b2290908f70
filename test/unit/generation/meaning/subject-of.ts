import type { CatalogColumn } from '../../../../src/core/catalog/catalog.ts'
import type { ValueType } from '../../../../src/core/catalog/value-type.ts'
import type { ColumnSubject } from '../../../../src/generation/meaning/column-subject.ts'
import { bareTable } from '../bare-table.ts'

/** A column of which nothing is known but `table.column`, its type and, if given, more. */
export function subjectOf(
  name: string,
  typeSql: string,
  more: Partial<ColumnSubject> & { readonly comment?: string; readonly isNullable?: boolean } = {},
): ColumnSubject {
  const { comment = null, isNullable = false, ...rest } = more
  const [columnName = '', tableName = 'table', schema = 'public'] = name.split('.').toReversed()
  const column: CatalogColumn = {
    name: columnName,
    type: typeOf(typeSql),
    typeSql,
    isNullable,
    comment,
    defaultSql: null,
    identity: null,
    generatedSql: null,
    collation: null,
    sequence: null,
    isInherited: false,
  }
  return {
    table: bareTable(schema, tableName, [column]),
    column,
    domain: { isNullable, isPartial: false },
    facts: undefined,
    reference: undefined,
    key: undefined,
    namesake: undefined,
    ...rest,
  }
}

/** The few types that the tests speak of. */
function typeOf(sql: string): ValueType {
  const [, name = sql, given = ''] = /^(.*?)(?:\((.*)\))?$/.exec(sql) ?? []
  const [first, second] = given.split(',').map(Number)
  switch (name) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return { kind: 'integer', bits: name === 'smallint' ? 16 : name === 'integer' ? 32 : 64 }
    case 'numeric':
      return given === ''
        ? { kind: 'numeric' }
        : { kind: 'numeric', precision: first as number, scale: second ?? 0 }
    case 'double precision':
      return { kind: 'float', bits: 64 }
    case 'text':
    case 'varchar':
    case 'char':
      return given === ''
        ? { kind: 'text' }
        : { kind: 'text', length: first as number, isPadded: name === 'char' }
    case 'timestamp':
      return { kind: 'timestamp', withZone: false }
    case 'time':
      return { kind: 'time', withZone: false }
    case 'text[]':
      return { kind: 'array', element: { kind: 'text' } }
    case 'boolean':
    case 'date':
    case 'inet':
    case 'macaddr':
    case 'jsonb':
    case 'uuid':
      return { kind: name }
    default:
      throw new Error(`No such type here: ${sql}`)
  }
}
