import { expect, test } from 'vitest'
import type { ColumnPlan, FillPlan } from '../../../../src/core/catalog/fill-plan.ts'
import { mergePlan } from '../../../../src/sources/fill-plan/merge-plan.ts'
import { PlanFile } from '../../../../src/sources/fill-plan/plan-file.ts'
import { planText } from '../../../../src/sources/fill-plan/plan-text.ts'

const column = (generator: string, more: Partial<ColumnPlan> = {}): ColumnPlan => ({
  type: 'text',
  generator,
  parameters: {},
  nullShare: 0,
  confidence: 0.9,
  ...more,
})

const plan: FillPlan = {
  name: 'shop',
  environment: 'development',
  seed: 42,
  asOf: 20_000,
  tables: [
    {
      table: 'public.orders',
      rows: 100,
      fanOut: { orders_customer_fkey: { distribution: 'lognormal' } },
      columns: {
        id: column('sequence', { confidence: 1, reason: 'an identity column' }),
        state: column('list', { parameters: { values: ['no', 'yes', '007'] }, nullShare: 0.1 }),
        'odd "name"': column('???', { guesses: ['text.word', 'text.label'], reason: 'by its type' }),
      },
    },
    { table: 'public.empty: one', rows: 0, fanOut: {}, columns: {} },
  ],
}

const asked = { name: false, environment: false, seed: false, asOf: false, strategy: false }
const keepAll = { ...asked, rowsOf: () => false, fits: () => true }

function opened(text: string): PlanFile & { readonly plan: FillPlan } {
  const file = new PlanFile(text)
  expect(file.issues).toEqual([])
  return file as PlanFile & { readonly plan: FillPlan }
}

test('planText() writes what PlanFile reads, reasons and guesses as comments', () => {
  const text = planText(plan)
  expect(text).toContain('# yaml-language-server: $schema=./fill-plan.schema.json\n')
  expect(text).toContain('generator: sequence # an identity column\n')
  expect(text).toContain('generator: ??? # by its type; perhaps text.word, text.label\n')
  const read = opened(text).plan
  const bare = plan.tables.map((table) => ({
    ...table,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([name, { type, generator, parameters, nullShare, confidence }]) => [
        name,
        { type, generator, parameters, nullShare, confidence },
      ]),
    ),
  }))
  expect(read).toEqual({ ...plan, tables: bare })
})

test('mergePlan() with the same proposal changes not a byte', () => {
  const text = planText(plan)
  expect(mergePlan(opened(text), plan, keepAll)).toEqual({ text, changes: [] })
})

test('mergePlan() keeps what a person wrote, adds what is new and takes out what is gone', () => {
  const text = planText(plan)
    .replace('generator: sequence # an identity column', 'generator: number.between # mine')
    .replace('  public.orders:', '  # our orders\n  public.orders:')
    .replace('rows: 100', 'rows: 7')
  const [orders, empty] = plan.tables as [FillPlan['tables'][number], FillPlan['tables'][number]]
  const { 'odd "name"': _, ...rest } = orders.columns
  const proposal: FillPlan = {
    ...plan,
    seed: 1,
    tables: [
      { ...orders, columns: { ...rest, total: column('finance.amount') } },
      { ...empty, table: 'public.new' },
    ],
  }
  const merged = mergePlan(opened(text), proposal, { ...keepAll, seed: true })
  expect(merged.changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'changed seed',
    'added public.orders.total',
    'gone public.orders.odd "name"',
    'added public.new',
    'gone public.empty: one',
  ])
  expect(merged.text).toContain('generator: number.between # mine')
  expect(merged.text).toContain('# our orders')
  const { tables, seed } = opened(merged.text).plan
  expect([seed, tables.map(({ table, rows }) => [table, rows])]).toEqual([
    1,
    [
      ['public.orders', 7],
      ['public.new', 0],
    ],
  ])
})

test('mergePlan() proposes anew what no longer fits its column, and tells of another type', () => {
  const [orders] = plan.tables as [FillPlan['tables'][number]]
  const retyped = { ...orders, columns: { ...orders.columns, id: column('id.uuid', { type: 'uuid' }) } }
  const proposal = { ...plan, tables: [retyped, ...plan.tables.slice(1)] }
  const fits = (_: string, __: string, { generator }: ColumnPlan) => generator !== 'sequence'
  const merged = mergePlan(opened(planText(plan)), proposal, { ...keepAll, fits })
  expect(merged.changes).toEqual([
    {
      kind: 'changed',
      subject: 'public.orders.id',
      detail: 'sequence does not fit its type any more: id.uuid now',
    },
  ])
  const told = mergePlan(opened(planText(plan)), proposal, keepAll)
  expect(told.changes.map(({ detail }) => detail)).toEqual(['text is uuid now'])
})

test.each([
  ['rows: 100', 'rows: -5', '11:11 tables.public.orders.rows: found -5'],
  ['seed: 42', 'sead: 42', '7:1 sead: found sead; expected name, environment, seed'],
  [
    'distribution: lognormal',
    'distribution: normal',
    '13:45 tables.public.orders.fanOut.orders_customer_fkey.distribution: found "normal"',
  ],
  [
    '        confidence: 1\n',
    '        confidense: 1\n',
    '18:9 tables.public.orders.columns.id.confidense: found confidense; expected type, generator',
  ],
  ['asOf: 2024-10-04', 'asOf: yesterday', '8:7 asOf: found "yesterday"; expected a day as YYYY-MM-DD'],
  ['environment: development', 'environment: [', ': found '],
  ['name: shop', 'name: shop\nname: shop', 'Map keys must be unique'],
])('PlanFile tells line and column of %s written as %s', (right, wrong, told) => {
  const text = planText(plan)
  expect(text).toContain(right)
  const { issues, plan: read } = new PlanFile(text.replace(right, wrong))
  expect(read).toBeUndefined()
  const lines = issues.map(({ line, column: at, path, message }) => `${line}:${at} ${path}: ${message}`)
  expect(lines.join('\n')).toContain(told)
})
