import type { Dice } from './dice.ts'
import { nameFrom, ODD_COLUMNS, quoted } from './odd-names.ts'
import { type ColumnDraft, freshName, type Kind, type SchemaDraft, type TableDraft } from './schema-draft.ts'

const NAMES: Readonly<Record<Kind, readonly string[]>> = {
  integer: [
    'quantity',
    'priority',
    'position',
    'score',
    'year',
    'qty_on_hand',
    'stars',
    'floor',
    'version',
    'weeks',
  ],
  numeric: [
    'price',
    'amount',
    'weight_kg',
    'rate',
    'discount',
    'balance',
    'latitude',
    'tax',
    'total',
    'temperature',
  ],
  text: [
    'name',
    'title',
    'code',
    'email',
    'phone',
    'note',
    'description',
    'city',
    'slug',
    'first_name',
    'iban',
    'url',
    'sku',
  ],
  date: ['birth_date', 'due_on', 'valid_from', 'hired', 'start_date', 'expires_on', 'booked'],
  timestamp: ['created_at', 'updated_at', 'deleted_at', 'sent', 'last_login', 'changed', 'seen_at'],
  boolean: ['is_active', 'verified', 'has_children', 'flag', 'archived'],
  uuid: ['token', 'external_id', 'trace', 'guid'],
  enum: ['status', 'kind', 'mood', 'level', 'color'],
  jsonb: ['document', 'settings', 'meta'],
  integers: ['numbers', 'scores'],
  texts: ['labels', 'keywords', 'tags'],
  int4range: ['sizes', 'ages'],
  daterange: ['validity', 'stay'],
  tstzrange: ['during', 'slot'],
  interval: ['duration', 'wait'],
  inet: ['host', 'ip'],
  bytes: ['raw', 'digest'],
  address: ['home', 'location'],
  other: ['payload', 'data', 'attributes', 'spot', 'mask', 'extra', 'tags', 'span', 'address'],
}

const OTHER = [
  'json',
  'jsonb',
  'xml',
  'bytea',
  'inet',
  'cidr',
  'macaddr',
  'macaddr8',
  'bit(7)',
  'bit varying(12)',
  'bit varying',
  'interval',
  'interval day to second',
  'tsvector',
  'tsquery',
  'point',
  'box',
  'circle',
  'polygon',
  'path',
  'lseg',
  'line',
  'time',
  'timetz',
  'time(2)',
  'int4range',
  'int8range',
  'numrange',
  'daterange',
  'tsrange',
  'tstzrange',
  'int4multirange',
  'datemultirange',
  'text[]',
  'integer[]',
  'numeric(6,2)[]',
  'date[]',
  'uuid[]',
  'jsonb[]',
  'boolean[]',
  'integer[][]',
  'varchar(5)[]',
  'interval year to month',
  'money',
  'oid',
  'name',
  '"char"',
]

/** The types of the user that the columns may be of. */
export interface UserTypes {
  readonly enums: readonly { readonly name: string; readonly labels: readonly string[] }[]
  readonly domains: readonly {
    readonly name: string
    readonly kind: Kind
    readonly labels?: readonly string[]
  }[]
  readonly others: readonly string[]
}

/** Enums, domains with checks, composites and range types. */
export function addUserTypes(draft: SchemaDraft): UserTypes {
  const { dice, types, schemas } = draft
  const [schema] = schemas
  const enums = [
    { name: `${schema}.order_state`, labels: ['new', 'paid', 'shipped', 'closed'] },
    { name: `${schema}."Mood"`, labels: ["it's ok", 'so "so"', 'über', 'a,b', 'back\\slash'] },
  ]
  for (const { name, labels } of enums)
    types.push(
      `create type ${name} as enum (${labels.map((label) => `'${label.replaceAll("'", "''")}'`).join(', ')})`,
    )
  const domains = domainsIn(schema)
  for (const { name, sql } of domains) types.push(`create domain ${schema}.${name} ${sql}`)
  types.push(`create type ${schema}.postal as (street text, "no" integer, zip varchar(10), since date)`)
  types.push(
    `create type ${schema}.place as (at ${schema}.postal, grade ${schema}.grade, rates ${schema}.percent[])`,
  )
  types.push(`create type ${schema}.float_range as range (subtype = float8)`)
  if (dice.chance(0.5)) types.push(`create type ${schema}.nested as (home ${schema}.postal, tags text[])`)
  const others = [
    `${schema}.postal`,
    `${schema}.place`,
    `${schema}.place[]`,
    `${schema}.float_range`,
    `${schema}.small_list`,
    `${schema}.order_state[]`,
    `${schema}.positive[]`,
    `${schema}.tighter[]`,
    ...draft.extensions.flatMap(
      (name) => ({ citext: ['citext'], hstore: ['hstore'], ltree: ['ltree'] })[name] ?? [],
    ),
  ]
  if (types.at(-1)?.includes('nested') === true) others.push(`${schema}.nested`)
  return {
    enums,
    domains: domains
      .filter(({ kind }) => kind !== 'other')
      .map(({ name, kind, labels }) => ({ name: `${schema}.${name}`, kind, ...(labels && { labels }) })),
    others,
  }
}

interface UserDomain {
  readonly name: string
  readonly kind: Kind
  readonly labels?: readonly string[]
  /** What follows the name in CREATE DOMAIN. */
  readonly sql: string
}

/** Domains of a schema, some of them over others. */
function domainsIn(schema: string | undefined): readonly UserDomain[] {
  return [
    { name: 'positive', kind: 'integer', sql: 'as integer check (value > 0)' },
    { name: 'percent', kind: 'numeric', sql: 'as numeric(5,2) check (value >= 0 and value <= 100)' },
    { name: 'email_address', kind: 'text', sql: "as text check (value ~ '^[^@ ]+@[^@ ]+\\.[a-z]{2,}$')" },
    { name: 'country', kind: 'text', sql: "as char(2) check (value ~ '^[A-Z]{2}$')" },
    {
      name: 'code8',
      kind: 'text',
      sql: 'as varchar(8) not null check (length(value) between 3 and 8) check (value = upper(value))',
    },
    {
      name: 'grade',
      kind: 'text',
      sql: "as text default 'B' check (value in ('A', 'B', 'C', 'D'))",
      labels: ['A', 'B', 'C', 'D'],
    },
    { name: 'past_day', kind: 'date', sql: "as date check (value > '1900-01-01' and value <= current_date)" },
    { name: 'small_list', kind: 'other', sql: 'as integer[] check (cardinality(value) between 1 and 5)' },
    { name: 'tight', kind: 'integer', sql: `as ${schema}.positive check (value < 1000) not null` },
    { name: 'tighter', kind: 'integer', sql: `as ${schema}.tight check (value % 5 = 0)` },
    {
      name: 'weekday',
      kind: 'text',
      sql: "as varchar(3) check (value in ('mon', 'tue', 'wed') or value is null)",
    },
    {
      name: 'slug',
      kind: 'text',
      sql: "as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) <= 40)",
    },
    { name: 'percent_even', kind: 'numeric', sql: `as ${schema}.percent check (mod(value, 2) = 0)` },
  ]
}

/** A type of a kind. */
function typeOf(kind: Kind, dice: Dice): { readonly type: string; readonly length?: number } {
  switch (kind) {
    case 'integer':
      return { type: dice.pick(['smallint', 'integer', 'bigint']) }
    case 'numeric':
      return {
        type: dice.pick([
          'numeric',
          'numeric(5,2)',
          'numeric(12,4)',
          'real',
          'double precision',
          'numeric(7,0)',
        ]),
      }
    case 'text': {
      const length = dice.pick([2, 5, 10, 20, 40, 80, 255])
      const type = dice.pick([
        'text',
        'text',
        `varchar(${length})`,
        `varchar(${length})`,
        `char(${length})`,
        'varchar',
      ])
      return type.includes('(') ? { type, length } : { type }
    }
    case 'date':
      return { type: 'date' }
    case 'timestamp':
      return {
        type: dice.pick(['timestamp', 'timestamptz', 'timestamptz', 'timestamp(0)', 'timestamptz(3)']),
      }
    case 'boolean':
      return { type: 'boolean' }
    case 'uuid':
      return { type: 'uuid' }
    case 'integers':
      return { type: dice.pick(['integer[]', 'bigint[]', 'smallint[]']) }
    case 'texts':
      return { type: dice.pick(['text[]', 'varchar(30)[]']) }
    case 'bytes':
      return { type: 'bytea' }
    case 'jsonb':
    case 'int4range':
    case 'daterange':
    case 'tstzrange':
    case 'interval':
    case 'inet':
      return { type: kind }
    default:
      return { type: dice.pick(OTHER) }
  }
}

const DEFAULTS: Partial<Record<Kind, readonly string[]>> = {
  integer: ['default 0', 'default 1'],
  numeric: ['default 0', 'default 9.5'],
  timestamp: ['default now()', 'default current_timestamp'],
  date: ['default current_date'],
  boolean: ['default false', 'default true'],
  uuid: ['default gen_random_uuid()'],
  text: ["default ''"],
}

/** Adds one column of any type. */
export function addColumn(table: TableDraft, draft: SchemaDraft, types: UserTypes): ColumnDraft {
  const { dice } = draft
  const kinds: readonly Kind[] = [
    'integer',
    'integer',
    'numeric',
    'numeric',
    'text',
    'text',
    'text',
    'date',
    'timestamp',
    'timestamp',
    'boolean',
    'uuid',
    'enum',
    'other',
    'other',
    'other',
    'jsonb',
    'integers',
    'texts',
    dice.pick(['int4range', 'daterange', 'tstzrange']),
    dice.pick(['interval', 'inet', 'bytes', 'address']),
  ]
  const kind = dice.pick(kinds)
  const wish = dice.chance(0.1) ? quoted(dice.pick(ODD_COLUMNS)) : dice.pick(NAMES[kind])
  const name = freshName(table, wish)
  const isRequired = dice.chance(0.6)
  const column = ((): ColumnDraft => {
    if (kind === 'enum') {
      const { name: type, labels } = dice.pick(types.enums)
      return { name, type, kind, labels, isRequired }
    }
    if (kind === 'address') return { name, type: `${draft.schemas[0]}.postal`, kind, isRequired }
    if (kind === 'other' && dice.chance(0.25))
      return { name, type: dice.pick(types.others), kind, isRequired }
    const domains = types.domains.filter((domain) => domain.kind === kind)
    if (domains.length > 0 && dice.chance(0.2)) {
      const { name: type, labels } = dice.pick(domains)
      return { name, type, kind, isRequired, isTaken: true, ...(labels && { labels }) }
    }
    const options = DEFAULTS[kind]
    const extra = options !== undefined && dice.chance(0.3) ? dice.pick(options) : undefined
    return { name, kind, isRequired, ...typeOf(kind, dice), ...(extra && { extra }) }
  })()
  table.columns.push(column)
  return column
}

/** Adds a column of a kind with a plain type. */
export function addPlain(
  table: TableDraft,
  wish: string,
  type: string,
  kind: Kind,
  { isRequired = true, ...more }: Partial<ColumnDraft> = {},
): ColumnDraft {
  const column: ColumnDraft = { name: freshName(table, wish), type, kind, isRequired, ...more }
  table.columns.push(column)
  return column
}

const FORMULAS: readonly (readonly [Kind, string, string])[] = [
  ['integer', 'bigint', '%::bigint * 2'],
  ['numeric', 'numeric', 'round((%)::numeric, 1)'],
  ['text', 'text', "upper(%) || '!'"],
  ['text', 'text', "coalesce(nullif(btrim(%), ''), 'none')"],
  ['text', 'text', "regexp_replace(lower(%), '[^a-z0-9]+', '-', 'g')"],
  ['text', 'text', 'md5(%)'],
  ['date', 'integer', 'extract(year from %)::integer'],
  ['integer', 'boolean', '% > 10'],
]

/** Adds a column that the database works out of another one. */
export function addGenerated(table: TableDraft, draft: SchemaDraft): void {
  const { dice } = draft
  const [kind, type, formula] = dice.pick(FORMULAS)
  const sources = table.columns.filter(
    (column) => column.kind === kind && column.extra?.includes('generated') !== true,
  )
  if (sources.length === 0) return
  const source = dice.pick(sources)
  const sql = formula.replaceAll('%', `${source.name}${source.kind === 'text' ? '::text' : ''}`)
  draft.features.add('generated column')
  addPlain(table, nameFrom(source.name, 'made'), type, 'other', {
    isRequired: false,
    extra: `generated always as (${sql}) stored`,
  })
}
