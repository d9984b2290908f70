import type { Estate } from '../../../src/core/estate/estate.ts'
import type { EstateColumn, EstateDataset, Lineage } from '../../../src/core/estate/structure.ts'

const column = (name: string, more: Partial<EstateColumn> = {}): EstateColumn => ({
  name,
  type: 'text',
  valueType: { kind: 'text' },
  isNullable: false,
  comment: null,
  ...more,
})

const dataset = (database: string, table: string, more: Partial<EstateDataset>): EstateDataset => ({
  name: `${database}.public.${table}`,
  database,
  schema: 'public',
  table,
  kind: 'table',
  comment: null,
  columns: [],
  primaryKey: [],
  uniqueKeys: [],
  references: [],
  definition: null,
  ...more,
})

const integer = { type: 'integer', valueType: { kind: 'integer', bits: 32 } } as const

/** Loads of the day follow from loans, and loans refer to customers of another database. */
export const loansByDay: Lineage = {
  dataset: 'loans.public.by_day',
  upstreams: ['loans.public.loans'],
  columns: [
    { column: 'day', upstreams: [{ dataset: 'loans.public.loans', column: 'booked' }] },
    {
      column: 'amount',
      upstreams: [{ dataset: 'loans.public.loans', column: 'amount' }],
      formula: 'sum(amount)',
    },
  ],
}

/** Two databases with a view, a note, a flow that ran twice and a check. 1,800,000,000,000 is 2027-01-15T08:00Z. */
export const smallEstate: Estate = {
  structure: {
    platform: 'postgres',
    databases: [
      { name: 'loans', comment: null, schemas: [{ name: 'public', comment: 'What is lent' }] },
      { name: 'people', comment: null, schemas: [{ name: 'public', comment: null }] },
    ],
    datasets: [
      dataset('loans', 'by_day', {
        kind: 'view',
        columns: [column('day', { isNullable: true }), column('amount', { isNullable: true })],
        definition: 'select booked as day, sum(amount) as amount from loans group by 1',
      }),
      dataset('loans', 'loans', {
        comment: 'Says {{ what }} it is: "a loan"',
        columns: [
          column('id', { comment: 'Its number' }),
          column('customer', {}),
          column('kind', { allowed: ['car', 'house'], isNullable: true }),
          column('term', { ...integer, allowed: ['12', '24'] }),
          column('booked'),
          column('amount'),
          column('renewed_from', { isNullable: true }),
        ],
        primaryKey: ['id'],
        uniqueKeys: [['customer', 'booked'], ['booked']],
        references: [
          {
            name: 'renewal',
            columns: ['renewed_from'],
            dataset: 'loans.public.loans',
            references: ['id'],
            isEnforced: true,
          },
          {
            name: 'customer',
            columns: ['customer'],
            dataset: 'people.public.customers',
            references: ['id'],
            isEnforced: false,
          },
        ],
      }),
      dataset('people', 'customers', { columns: [column('id')], primaryKey: ['id'] }),
    ],
    lineage: [loansByDay],
    routines: [],
  },
  business: {
    people: [],
    groups: [],
    domains: [],
    glossaryNodes: [],
    glossaryTerms: [],
    tags: [],
    products: [],
    properties: [],
    forms: [],
    notes: [
      {
        dataset: 'people.public.customers',
        documentation: 'Who the bank **knows**',
        domain: 'customer_data',
        owners: [{ group: 'it', kind: 'technical' }],
        tags: ['PII'],
        terms: [],
        properties: [],
        links: [],
        columns: [
          { column: 'id', description: 'Whose', tags: ['PII'], terms: ['customer_id'], properties: [] },
        ],
      },
    ],
  },
  pipelines: {
    charts: [],
    dashboards: [],
    flows: [
      {
        id: 'nightly',
        platform: 'airflow',
        name: 'Nightly',
        description: 'Every night',
        owners: [{ person: 'e7', kind: 'business' }],
        domain: null,
        tasks: [
          {
            id: 'sum_up',
            name: 'Sum up',
            description: 'Adds loans up',
            inputs: ['loans.public.loans'],
            outputs: ['loans.public.by_day'],
            after: [],
            lineage: [loansByDay],
            sql: 'call sum_up()',
            properties: [],
            runs: [
              {
                id: 'second',
                started: 1_800_000_090_000,
                ended: 1_800_000_100_000,
                outcome: 'success',
                attempt: 2,
              },
              {
                id: 'first',
                started: 1_800_000_000_000,
                ended: 1_800_000_060_000,
                outcome: 'failure',
                attempt: 1,
              },
            ],
          },
        ],
      },
    ],
  },
  observations: {
    profiles: [],
    operations: [
      { dataset: 'loans.public.by_day', at: 1_800_000_095_000, kind: 'insert', rows: 31, actor: 'nightly' },
      { dataset: 'loans.public.by_day', at: 1_800_000_195_000, kind: 'insert', rows: 7, actor: 'e7' },
    ],
    queries: [],
    usage: [],
    contracts: [],
    incidents: [],
    assertions: [
      {
        id: 'loans_kind',
        dataset: 'loans.public.loans',
        column: 'kind',
        kind: 'column',
        description: 'Every loan has a kind',
        sql: 'select count(*) from loans where kind is null',
        to: 0,
        results: [{ at: 1_800_000_000_000, isKept: false, found: 2 }],
      },
    ],
  },
}
