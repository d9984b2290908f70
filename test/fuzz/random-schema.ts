import { Dice } from './dice.ts'
import { ODD_TABLES, quoted } from './odd-names.ts'
import { ODD } from './odd-tables.ts'
import { ODDER } from './odder-tables.ts'
import { ODDEST } from './oddest-tables.ts'
import { addCheck } from './random-checks.ts'
import { addColumn, addGenerated, addUserTypes, type UserTypes } from './random-columns.ts'
import { addKey, addReference, addUnique } from './random-keys.ts'
import { addTable, type SchemaDraft, type TableDraft } from './schema-draft.ts'

/** A schema that nobody would have thought of. */
export interface RandomSchema {
  readonly seed: number
  readonly sql: string
  readonly features: readonly string[]
}

const NOUNS = [
  'account',
  'invoice',
  'item',
  'shipment',
  'employee',
  'contract',
  'device',
  'article',
  'warehouse',
  'patient',
  'course',
  'ticket_type',
  'vendor',
  'message',
  'album',
]

/** Makes up a schema that Postgres of this version (15 for 15.x) loads and that rows exist for. */
export function randomSchema(seed: number, version: number, extensions: readonly string[]): RandomSchema {
  const dice = new Dice(seed, 'schema')
  const schemas = dice.some(['public', 'sales', 'hr', '"Odd Names"'], dice.between(1, 3))
  const draft: SchemaDraft = {
    dice,
    schemas,
    types: [],
    tables: [],
    last: [],
    features: new Set(),
    version,
    extensions,
  }
  const types = addUserTypes(draft)
  const count = dice.between(2, 7)
  for (let i = 0; i < count; i++) addOrdinary(draft, types)
  const ways = { ...ODD, ...ODDER, ...ODDEST }
  for (const name of dice.some(Object.keys(ways), dice.between(2, 6))) {
    const before = draft.tables.length
    ways[name]?.(draft)
    if (draft.tables.length > before) draft.features.add(name)
    for (const table of draft.tables.slice(before)) if (table.isBare !== true) furnish(table, draft, types, 2)
  }
  return { seed, sql: sqlOf(draft), features: [...draft.features].sort() }
}

function addOrdinary(draft: SchemaDraft, types: UserTypes): void {
  const { dice, tables } = draft
  const before = [...tables]
  const table = addTable(draft, dice.chance(0.15) ? quoted(dice.pick(ODD_TABLES)) : dice.pick(NOUNS))
  if (dice.chance(0.95)) addKey(table, draft)
  for (const parent of dice.some(before, dice.below(4))) {
    const names = addReference(table, parent, draft, { isRequired: dice.chance(0.6) })
    if (names !== undefined && dice.chance(0.15)) table.lines.push(`unique (${names.join(', ')})`)
  }
  furnish(table, draft, types, 7)
}

/** Columns, checks, uniques and what else a table may have. */
function furnish(table: TableDraft, draft: SchemaDraft, types: UserTypes, columnsMax: number): void {
  const { dice, last } = draft
  const count = dice.between(table.columns.length === 0 ? 1 : 0, columnsMax)
  for (let i = 0; i < count; i++) addColumn(table, draft, types)
  if (dice.chance(0.25) && table.isPlain !== true) addGenerated(table, draft)
  const isChild = table.tail.includes('inherits')
  for (let i = dice.below(4); i > 0; i--) addCheck(table, draft)
  if (!isChild) for (let i = dice.below(3); i > 0; i--) addUnique(table, draft)
  if (dice.chance(0.2)) last.push(`comment on table ${table.name} is 'Holds what it''s called'`)
  const [column] = table.columns
  if (column !== undefined && dice.chance(0.1))
    last.push(`comment on column ${table.name}.${column.name} is 'one of: a, b'`)
}

function sqlOf({ schemas, types, tables, last, extensions }: SchemaDraft): string {
  const statements = [
    ...extensions.map((name) => `create extension ${name} schema public`),
    ...schemas.filter((name) => name !== 'public').map((name) => `create schema ${name}`),
    ...types,
    ...tables.flatMap(({ name, columns, lines, tail, after }) => {
      const made = columns.map(
        (column) =>
          `${column.name} ${column.type}${column.isRequired ? ' not null' : ''}${column.extra ? ` ${column.extra}` : ''}`,
      )
      return [`create table ${name} (\n  ${[...made, ...lines].join(',\n  ')}\n)${tail}`, ...after]
    }),
    ...last,
  ]
  return `${statements.join(';\n')};\n`
}
