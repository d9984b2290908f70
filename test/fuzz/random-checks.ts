import { type CheckForm, form } from './check-form.ts'
import { ODD_FORMS } from './odd-checks.ts'
import { nameFrom } from './odd-names.ts'
import type { ColumnDraft, SchemaDraft, TableDraft } from './schema-draft.ts'

const quoted = (label: string): string => `'${label.replaceAll("'", "''")}'`

/** Columns that may hold long texts. */
const roomy = (columns: readonly ColumnDraft[]): boolean =>
  columns.every(
    ({ kind, type, length = 100 }) => kind !== 'text' || (length >= 10 && !type.startsWith('char(')),
  )

const FORMS: readonly CheckForm[] = [
  ...ODD_FORMS,
  form(
    ['integer'],
    '$1 > 0',
    '$1 between 1 and 500',
    '$1 % 2 = 0',
    '$1 <> 13',
    '$1 in (1, 2, 3, 5, 8)',
    '$1 >= 0 and $1 < 1000',
    '$1 < 0 or $1 > 100',
    '$1 is null or $1 >= 18',
    'abs($1) <= 90',
    '$1 = any (array[10, 20, 30, 40])',
    'not ($1 < 5)',
  ),
  form(
    ['numeric'],
    '$1 >= 0',
    '$1 between 0 and 1',
    '$1 > 0 and $1 <= 99.99',
    '$1 <> 0',
    'round($1::numeric, 2) = $1::numeric',
    '$1 >= -90 and $1 <= 90',
  ),
  {
    ...form(
      ['text'],
      "$1 ~ '^[A-Z]{2}-[0-9]{4}$'",
      "$1 like '%@%.%'",
      'length($1) >= 5',
      "$1 ~* '^[a-f0-9]{8}$'",
      "$1 in ('red', 'green', 'blue')",
      'char_length(btrim($1)) > 0',
      '$1 = lower($1)',
      "$1 <> ''",
      "$1 !~ '\\s'",
      "$1 similar to '(A|B)[0-9]+'",
      'upper($1) = $1 and length($1) <= 10',
      "left($1, 1) = 'X'",
      "strpos($1, '-') > 0",
      "$1 ~ '^\\+?[0-9 ]{6,10}$'",
    ),
    fits: roomy,
  },
  form(
    ['date'],
    "$1 >= '2000-01-01'",
    "$1 between '2010-01-01' and '2030-12-31'",
    'extract(isodow from $1) < 6',
    '$1 <= current_date',
    'extract(day from $1) = 1',
    "$1 > current_date - interval '120 years'",
  ),
  form(
    ['timestamp'],
    "$1 > '2001-01-01'",
    'extract(year from $1) >= 2015',
    '$1 <= now()',
    "date_trunc('hour', $1) = $1",
    "$1 < 'infinity'",
  ),
  form(['boolean'], '$1', 'not $1', '$1 is not false'),
  form(
    ['integer', 'integer'],
    '$1 <= $2',
    '$1 < $2',
    '$1 + $2 <= 10000',
    '$1 <> $2',
    '$1 is null or $2 is null',
    '($1 is null) = ($2 is null)',
    'num_nonnulls($1, $2) = 1',
    'coalesce($1, $2) is not null',
    'greatest($1, $2) < 30000',
  ),
  form(
    ['numeric', 'numeric'],
    '$1 <= $2',
    '$1 * 2 >= $2',
    '$2 = 0 or $1 / nullif($2, 0) >= 0',
    '$1 - $2 >= 0',
  ),
  form(
    ['date', 'date'],
    '$2 >= $1',
    '$2 > $1',
    '$2 - $1 between 1 and 90',
    '$2 is null or $2 > $1',
    "$2 <= $1 + interval '1 year'",
  ),
  form(
    ['timestamp', 'timestamp'],
    '$2 >= $1',
    '$2 is null or $2 >= $1',
    "$2 - $1 <= interval '30 days' and $2 >= $1",
    "$2 > $1 + interval '1 hour'",
  ),
  form(
    ['boolean', 'timestamp'],
    '$1 = ($2 is not null)',
    'not $1 or $2 is not null',
    'case when $1 then $2 is not null else true end',
  ),
  form(['boolean', 'integer'], '$1 or $2 > 0', 'case when $1 then $2 >= 100 else $2 < 100 end'),
  form(
    ['text', 'text'],
    'num_nonnulls($1, $2) >= 1',
    '$1 <> $2',
    '$1 is not null or $2 is not null',
    '$1 is distinct from $2',
  ),
  form(
    ['integer', 'integer', 'integer'],
    '$1 < $2 and $2 < $3',
    'num_nonnulls($1, $2, $3) <= 2',
    '$3 = $1 + $2',
    '$1 between $2 and $3',
  ),
  form(['integer', 'numeric', 'numeric'], '$3 = $1 * $2', '$3 <= $1 * $2 + 1'),
  {
    kinds: ['enum', 'integer'],
    sql: ([state, number], dice) => {
      const [first, second] = state?.labels ?? []
      return dice.pick([
        `(${state?.name} = ${quoted(first ?? '')} and ${number?.name} is null) or (${state?.name} <> ${quoted(first ?? '')} and ${number?.name} > 0)`,
        `${state?.name} <> ${quoted(second ?? '')} or ${number?.name} >= 10`,
        `case ${state?.name} when ${quoted(first ?? '')} then ${number?.name} < 10 when ${quoted(second ?? '')} then ${number?.name} >= 10 else true end`,
      ])
    },
    fits: ([, number]) => number?.isRequired === false,
  },
  {
    kinds: ['enum', 'timestamp'],
    sql: ([state, moment]) => {
      const [, , third, last] = state?.labels ?? []
      return `(${state?.name} in (${quoted(third ?? '')}, ${quoted(last ?? '')})) = (${moment?.name} is not null)`
    },
    fits: ([, moment]) => moment?.isRequired === false,
  },
]

/** Whether the ways of a form that speak of NULL can be kept by columns that may not hold any. */
function mayBeNull(sql: string, columns: readonly ColumnDraft[]): boolean {
  const needsNull =
    /num_nonnulls\(.*\) (= 1|<= 2)|\$1 is null or \$2 is null|is null\) or|= \([^ ]+ is not null\)|\) = \(/.test(
      sql,
    )
  const bothNull = /^.+ is null or .+ is null$/.test(sql)
  return (
    !(needsNull || bothNull) ||
    columns.every(({ isRequired, kind }) => !isRequired || kind === 'enum' || kind === 'boolean')
  )
}

/** Adds a check over columns that no other check speaks of, so that they cannot contradict each other. */
export function addCheck(table: TableDraft, draft: SchemaDraft): void {
  const { dice, features } = draft
  const one = dice.pick(FORMS)
  const chosen: ColumnDraft[] = []
  for (const kind of one.kinds) {
    const free = table.columns.filter(
      (column) =>
        column.kind === kind &&
        column.isTaken !== true &&
        column.extra?.includes('generated') !== true &&
        !chosen.includes(column) &&
        !table.key.includes(column.name),
    )
    if (free.length === 0) return
    chosen.push(dice.pick(free))
  }
  if (one.fits?.(chosen) === false) return
  const sql = one.sql(chosen, dice)
  if (!mayBeNull(sql, chosen)) return
  for (const column of chosen) column.isTaken = true
  features.add(chosen.length > 1 ? 'check over several columns' : 'check over one column')
  const isLate = dice.chance(0.1)
  if (isLate) draft.last.push(`alter table ${table.name} add check (${sql}) not valid`)
  else
    table.lines.push(
      dice.chance(0.3)
        ? `constraint ${nameFrom(table.bare, 'check', String(table.lines.length))} check (${sql})`
        : `check (${sql})`,
    )
}
