import type { CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import type { ValueType } from '../../core/catalog/value-type.ts'
import type { ColumnType } from '../../core/column.ts'
import type { DatasetIdentity } from '../../core/dataset.ts'
import { Draws } from '../../core/draws.ts'
import { BugError } from '../../core/errors.ts'
import { loneRow } from '../../generation/generators/lone-row.ts'
import { generatorNamed } from '../../generation/generators/registry.ts'
import { textWriter } from '../../generation/values/value-text.ts'
import type { Sample } from './sample-table.ts'

const text = (length: number): ColumnType => ({ kind: 'varchar', length })

/** The columns of a user, with the generators that make them. */
const COLUMNS: readonly (readonly [string, string, ColumnType, string])[] = [
  ['id', 'sequence', { kind: 'integer' }, 'Number of the user'],
  ['username', 'contact.username', text(60), 'Name to log in with'],
  ['email', 'contact.email', text(120), 'Address at a domain kept for examples'],
  ['first_name', 'person.first-name', text(60), 'First name'],
  ['last_name', 'person.last-name', text(60), 'Last name'],
  ['birth_date', 'person.birth-date', { kind: 'date' }, 'Day of birth'],
  ['phone', 'contact.phone', text(30), 'Telephone number that is not given out'],
  ['street', 'place.street', text(120), 'House number and street'],
  ['city', 'place.city', text(60), 'City'],
  ['postcode', 'place.postcode', text(20), 'Postcode'],
  ['country', 'place.country', text(60), 'Country'],
  ['created_at', 'time.created-at', { kind: 'timestamp' }, 'When the user signed up'],
]

/** Users of no particular company, as demos and tests want them. */
export function sampleUsers(count: number, { seed, asOf }: DatasetIdentity): Sample {
  const makers = COLUMNS.map(([name, generator, type]) => {
    const column = columnOf(name, type)
    const found = generatorNamed(generator)
    if (found === undefined) throw new BugError(`Cannot make users: found no generator ${generator}`)
    const draws = new Draws(seed, `users.${name}`)
    const make = found.compile({ table: TABLE, column, parameters: {}, seed, asOf, rows: count, draws })
    return { make, write: textWriter(column.type) }
  })
  const rows = Array.from({ length: count }, (_, index) => {
    const row = loneRow(index)
    return makers.map(({ make, write }) => {
      const value = make(row, 0)
      return value === null ? null : write(value)
    })
  })
  return {
    table: 'users',
    columns: COLUMNS.map(([name, , type, comment]) => ({ name, type, comment })),
    rows,
  }
}

const TABLE = { schema: 'public', name: 'users' } as CatalogTable

const columnOf = (name: string, type: ColumnType): CatalogColumn =>
  ({ name, type: valueTypeOf(type), isNullable: false }) as CatalogColumn

function valueTypeOf(type: ColumnType): ValueType {
  if (type.kind === 'varchar') return { kind: 'text', length: type.length }
  if (type.kind === 'timestamp') return { kind: 'timestamp', withZone: false }
  return type.kind === 'date' ? { kind: 'date' } : { kind: 'integer', bits: 32 }
}
