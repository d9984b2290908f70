import { addPlain } from './random-columns.ts'
import { addKey, addReference } from './random-keys.ts'
import { addTable, type SchemaDraft } from './schema-draft.ts'

/** Tables at the ends of what there is: without columns, very wide, of keys alone, with everything worked out. */
export const ODDEST: Readonly<Record<string, (draft: SchemaDraft) => void>> = {
  empty(draft) {
    const table = addTable(draft, 'nothing')
    table.isBare = true
  },

  onlyKey(draft) {
    const table = addTable(draft, 'ticket_number')
    table.isBare = true
    addPlain(table, 'nr', 'bigint', 'integer', {
      isTaken: true,
      extra: `generated ${draft.dice.pick(['always', 'by default'])} as identity primary key`,
    })
    table.targets.push(['nr'])
    table.key = ['nr']
  },

  onlyWorkedOut(draft) {
    const table = addTable(draft, 'mirror')
    table.isBare = true
    addPlain(table, 'nr', 'integer', 'integer', { isTaken: true, extra: 'generated always as identity' })
    addPlain(table, 'twice', 'integer', 'other', {
      isRequired: false,
      extra: 'generated always as (nr * 2) stored',
    })
    if (draft.dice.chance(0.5)) table.lines.push('unique (twice)')
  },

  one(draft) {
    const table = addTable(draft, 'flag')
    table.isBare = true
    const type = draft.dice.pick(['boolean', 'text', 'date', 'numeric(3,1)', 'uuid', 'smallint'])
    addPlain(table, 'value', type, 'other', { isTaken: true, isRequired: draft.dice.chance(0.5) })
    if (draft.dice.chance(0.5)) table.lines.push('unique (value)')
  },

  wide(draft) {
    const table = addTable(draft, 'survey')
    addKey(table, draft)
    const types = [
      'integer',
      'text',
      'numeric(9,3)',
      'date',
      'boolean',
      'timestamptz',
      'varchar(15)',
      'uuid',
    ] as const
    const count = draft.dice.between(100, 300)
    for (let i = 0; i < count; i++)
      addPlain(table, `answer_${i}`, draft.dice.pick(types), 'other', { isRequired: draft.dice.chance(0.4) })
    table.lines.push('check (num_nonnulls(answer_1, answer_2, answer_3) >= 1)')
  },

  family(draft) {
    const { dice } = draft
    const first = addTable(draft, 'asset')
    addKey(first, draft)
    addPlain(first, 'label', 'varchar(40)', 'text', { isTaken: true })
    first.lines.push("check (label <> '')")
    const second = addTable(draft, 'audited')
    second.isBare = true
    addPlain(second, 'audited_at', 'timestamptz', 'timestamp', { isTaken: true, isRequired: false })
    const child = addTable(draft, 'machine')
    child.base = first
    addPlain(child, 'power', 'integer', 'integer', { isTaken: true })
    child.lines.push('check (power between 1 and 5000)')
    child.tail = ` inherits (${first.name}, ${second.name})`
    const grandchild = addTable(draft, 'robot')
    grandchild.base = child
    addPlain(grandchild, 'arms', 'smallint', 'integer', { isTaken: true })
    if (dice.chance(0.5)) grandchild.lines.push(`unique (${first.key.join(', ')})`)
    grandchild.tail = ` inherits (${child.name})`
  },

  generatedKeys(draft) {
    const { dice } = draft
    const table = addTable(draft, 'product_code')
    addKey(table, draft)
    addPlain(table, 'area', 'varchar(4)', 'text', { isTaken: true })
    addPlain(table, 'seq', 'integer', 'integer', { isTaken: true })
    const formula = dice.pick([
      "area || '-' || seq::text",
      'upper(area) || seq::text',
      'lower(area)',
      'seq % 1000',
      'md5(area || seq::text)',
    ])
    const type = formula.startsWith('seq') ? 'integer' : 'text'
    addPlain(table, 'full_code', type, 'other', {
      isRequired: false,
      extra: `generated always as (${formula}) stored`,
    })
    table.lines.push(dice.pick(['unique (full_code)', 'unique (full_code, seq)', 'unique (area, full_code)']))
    if (dice.chance(0.3))
      table.lines.push("check (full_code <> 'x')".replace("'x'", type === 'text' ? "'x'" : '-1'))
  },

  composites(draft) {
    const { dice, types } = draft
    const [schema] = draft.schemas
    const name = `${schema}.money_${types.length}`
    types.push(`create domain ${name}_currency as char(3) check (value ~ '^[A-Z]{3}$')`)
    types.push(`create type ${name} as (amount numeric(10,2), currency ${name}_currency)`)
    types.push(`create domain ${name}_paid as ${name} check ((value).amount > 0)`)
    const table = addTable(draft, 'quote_line')
    addKey(table, draft)
    addPlain(table, 'gross', `${name}_paid`, 'other', { isRequired: dice.chance(0.6) })
    addPlain(table, 'parts', `${name}[]`, 'other', { isRequired: dice.chance(0.5) })
    addPlain(table, 'net', name, 'other', { isRequired: dice.chance(0.5) })
    if (dice.chance(0.5))
      table.lines.push(
        dice.pick([
          'check ((net).amount >= 0)',
          "check ((net).currency <> 'XXX')",
          'check ((net).amount <= (gross).amount)',
          'check (cardinality(parts) > 0)',
        ]),
      )
  },

  ownFunction(draft) {
    const { dice, types, schemas } = draft
    const name = `${schemas[0]}.is_fine_${types.length}`
    const [type, body] = dice.pick([
      ['integer', '$1 > 0'],
      ['integer', '$1 % 2 = 0'],
      ['text', 'length($1) > 1'],
      ['text', "$1 ~ '^[A-Z]'"],
      ['numeric', '$1 is not null'],
    ] as const)
    types.push(
      `create function ${name}(${type}) returns boolean language sql immutable as $$ select ${body} $$`,
    )
    const table = addTable(draft, 'judged')
    addKey(table, draft)
    addPlain(table, 'worth', type, 'other', { isTaken: true })
    table.lines.push(`check (${name}(worth))`)
  },

  security(draft) {
    const { dice, last } = draft
    const table = addTable(draft, 'vault')
    addKey(table, draft)
    addPlain(table, 'level', 'integer', 'integer', { isTaken: true })
    last.push(
      `alter table ${table.name} enable row level security`,
      `alter table ${table.name} force row level security`,
      `create policy low on ${table.name} for insert with check (level < ${dice.pick([100, 1000000])})`,
    )
  },

  instead(draft) {
    const { dice, last } = draft
    const table = addTable(draft, 'archive')
    addKey(table, draft)
    addPlain(table, 'year', 'integer', 'integer', { isTaken: true })
    last.push(
      `create rule skip as on insert to ${table.name} where ${dice.pick(['new.year < 1900', 'new.year is null'])} do instead nothing`,
    )
  },

  shared(draft) {
    const { dice } = draft
    const table = addTable(draft, 'discount_rule')
    addKey(table, draft)
    addPlain(table, 'kind', 'text', 'text', { isTaken: true })
    addPlain(table, 'percent', 'numeric(5,2)', 'numeric', { isTaken: true, isRequired: false })
    addPlain(table, 'amount', 'numeric(10,2)', 'numeric', { isTaken: true, isRequired: false })
    addPlain(table, 'minimum', 'numeric(10,2)', 'numeric', { isTaken: true, isRequired: false })
    addPlain(table, 'starts_at', 'timestamptz', 'timestamp', { isTaken: true })
    addPlain(table, 'ends_at', 'timestamptz', 'timestamp', { isTaken: true, isRequired: false })
    const checks = [
      "check (kind in ('percent', 'amount', 'free'))",
      "check ((kind = 'percent') = (percent is not null))",
      "check ((kind = 'amount') = (amount is not null))",
      'check (percent > 0 and percent <= 100)',
      'check (amount > 0)',
      'check (minimum is null or minimum >= coalesce(amount, 0))',
      'check (ends_at > starts_at)',
      "check (kind <> 'free' or ends_at is not null)",
      'check (num_nonnulls(percent, amount) <= 1)',
      "check (ends_at - starts_at <= interval '1 year')",
    ]
    table.lines.push(...dice.some(checks, dice.between(3, 8)))
  },

  onPartitions(draft) {
    const { dice } = draft
    const parent = draft.tables.find(({ targets }) => targets.length > 0)
    const table = addTable(draft, 'delivery')
    table.isPartitioned = true
    addPlain(table, 'zone', 'integer', 'integer', { isTaken: true })
    addPlain(table, 'parcel', 'bigint', 'integer', { isTaken: true })
    const names = parent && addReference(table, parent, draft, { isRequired: dice.chance(0.5), clause: '' })
    table.tail = ' partition by range (zone)'
    const { name } = table
    table.after.push(
      `create table ${name}_1 partition of ${name} for values from (1) to (5)`,
      `create table ${name}_2 partition of ${name} for values from (5) to (10)`,
      `alter table ${name}_1 add primary key (parcel)`,
      `alter table ${name}_2 add check (parcel > 10)`,
    )
    if (names?.length === 1 && dice.chance(0.5))
      draft.last.push(`create unique index on ${name}_2 (${names[0]}, parcel)`)
  },
}
