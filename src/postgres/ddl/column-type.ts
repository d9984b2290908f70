import type { Column, ColumnType } from '../../core/column.ts'

/** The type of a column as SQL writes it, such as `numeric(15,2)`. */
export function sqlType(type: ColumnType): string {
  switch (type.kind) {
    case 'varchar':
      return `varchar(${type.length})`
    case 'numeric':
      return `numeric(${type.precision},${type.scale})`
    default:
      return type.kind
  }
}

/** The type with its collation, where the column has one of its own. */
export function sqlTypeOf(column: Column): string {
  return column.isBytewise ? `${sqlType(column.type)} COLLATE "C"` : sqlType(column.type)
}
