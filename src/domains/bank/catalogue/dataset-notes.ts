import type { Column } from '../../../core/column.ts'
import type { ColumnNote, DatasetNote, Owner } from '../../../core/estate/business.ts'
import type { NameDataset } from '../../../core/estate/dataset-name.ts'
import type { EstateDataset } from '../../../core/estate/structure.ts'
import { qualifiedName, type TableSpec } from '../../../core/table.ts'
import { landingSchema } from '../landing/feed.ts'
import { feedTable } from '../landing/feed-table.ts'
import { feeds } from '../landing/feeds.ts'
import { bankPhases } from '../phases.ts'
import { stewardships, technicalDepartment } from '../stewardship.ts'
import type { BankStaff } from './bank-staff.ts'
import { columnTerms, tableTerms } from './column-terms.ts'
import { classificationOf, policyOf, propertyPrefix, qualityOf } from './data-policy.ts'
import { documentationOf } from './documentation.ts'
import { personalTags } from './tags.ts'
import { personalViewColumns, viewColumns } from './view-columns.ts'

/** What the notes of a bank are made with. */
export interface NoteSources {
  readonly seed: number
  readonly asOf: number
  readonly staff: BankStaff
  readonly nameOf: NameDataset
}

const tables = bankPhases.flatMap((phase) => phase.tables)
const specs: ReadonlyMap<string, TableSpec> = new Map(
  [...tables, ...feeds.map(feedTable)].map((table) => [qualifiedName(table), table]),
)
/** What a name means wherever a view shows it; the first table that has it says so. */
const namesakes = new Map<string, Column>()
for (const { columns } of tables)
  for (const [name, column] of Object.entries(columns)) if (!namesakes.has(name)) namesakes.set(name, column)
const personalNames = new Set(
  tables.flatMap(({ columns }) =>
    Object.entries(columns)
      .filter(([, { isPersonal }]) => isPersonal)
      .map(([name]) => name),
  ),
)
/** Names that are personal in one table and not in another; views show the harmless one. */
const harmlessInViews = new Set(['phone'])

/** What the bank says of one of its tables or views. */
export function noteOf(schema: string, dataset: EstateDataset, sources: NoteSources): DatasetNote {
  const { table, kind } = dataset
  const name = `${schema}.${table}`
  const spec = specs.get(name)
  const columns = dataset.columns.map((column) =>
    columnNote(schema, table, column.name, column.comment, spec, sources),
  )
  const isPersonal = columns.some(({ tags }) => tags.includes('PII'))
  const subject = { schema, table, isPersonal, kind }
  const quality = qualityOf(subject)
  const { domain, owners } = stewardsOf(schema, table, sources.staff)
  return {
    dataset: dataset.name,
    documentation: documentationOf({ schema, dataset, spec }),
    domain,
    owners,
    tags: [
      'Synthetic',
      ...(isPersonal ? ['PII'] : []),
      quality === 'gold' ? 'Tier1' : quality === 'silver' ? 'Tier2' : 'Tier3',
      ...(schema === landingSchema ? ['Landing'] : []),
      ...(kind === 'table' ? [] : ['Report']),
    ],
    terms: tableTerms[name] ?? [],
    properties: policyOf(subject, sources.seed, sources.asOf),
    links: [
      { url: `https://wiki.bank.example/data/${schema}/${table}`, label: 'Handbook' },
      ...(schema === landingSchema
        ? [{ url: `https://wiki.bank.example/runbooks/${table}`, label: 'What to do when the feed is late' }]
        : []),
    ],
    columns,
  }
}

function stewardsOf(schema: string, table: string, { leads }: BankStaff) {
  const whole = stewardships[schema]
  const own = whole?.tables[table] ?? whole
  const department = own?.department ?? technicalDepartment
  const lead = leads.get(department)
  const reporter = leads.get('compliance')
  const isReported = table.endsWith('_return') || table === 'regulatory_reports'
  const owners: readonly Owner[] = [
    { group: department, kind: 'business' },
    ...(lead === undefined
      ? []
      : ([
          { person: lead.head, kind: 'business' },
          { person: lead.steward, kind: 'steward' },
        ] as const)),
    { group: technicalDepartment, kind: 'technical' },
    ...(isReported && reporter !== undefined
      ? ([{ person: reporter.steward, kind: 'reporter' }] as const)
      : []),
  ]
  return { domain: own?.domain ?? 'banking_operations', owners }
}

function columnNote(
  schema: string,
  table: string,
  name: string,
  comment: string | null,
  spec: TableSpec | undefined,
  { nameOf }: NoteSources,
): ColumnNote {
  const column = spec?.columns[name]
  const isPersonal =
    spec === undefined
      ? personalViewColumns.has(name) || (personalNames.has(name) && !harmlessInViews.has(name))
      : column?.isPersonal === true
  const reference = column?.references
  const [otherSchema = '', otherTable = ''] = (reference?.table ?? '').split('.')
  const isElsewhere = reference !== undefined && otherSchema !== schema
  return {
    column: name,
    description: descriptionOf(table, name, comment, column),
    tags: [
      ...(isPersonal ? personalTags(name) : []),
      ...(isCritical(schema, table, name) ? ['CriticalData'] : []),
    ],
    terms: columnTerms(name),
    properties: [
      ...(isElsewhere
        ? [
            {
              property: `${propertyPrefix}references`,
              values: [`${nameOf(otherSchema, otherTable)}.${reference.column}`],
            },
            { property: `${propertyPrefix}relationship`, values: [column?.comment ?? ''] },
          ]
        : []),
      ...(isPersonal
        ? [
            {
              property: `${propertyPrefix}classification`,
              values: [
                classificationOf({ schema, table, isPersonal, kind: 'table' }) === 'restricted'
                  ? 'restricted'
                  : 'confidential',
              ],
            },
          ]
        : []),
    ],
  }
}

/** What the database says, and beyond it the closed list and the table referred to. */
function descriptionOf(
  table: string,
  name: string,
  comment: string | null,
  column: Column | undefined,
): string {
  const meaning =
    viewColumns[`${table}.${name}`] ??
    viewColumns[`${registerOf(table)}.${name}`] ??
    column?.comment ??
    comment ??
    viewColumns[name] ??
    namesakes.get(name)?.comment ??
    ''
  const values = column?.values
  return [
    `${meaning}.`,
    ...(values === undefined ? [] : [`One of ${values.map((value) => `\`${value}\``).join(', ')}.`]),
    ...(column?.references === undefined
      ? []
      : [`Key of \`${column.references.table}.${column.references.column}\`.`]),
    ...(column?.isNullable === true ? ['May be missing.'] : []),
  ].join(' ')
}

/** A return has the columns of the register that it keeps. */
const registerOf = (table: string): string =>
  table.replace(/_return$/, '_register').replace(/^liquidity_register$/, 'liquidity')

/** Columns that a regulatory return is made of. */
function isCritical(schema: string, table: string, name: string): boolean {
  return criticalColumns.has(`${schema}.${table}.${name}`)
}

const criticalColumns = new Set([
  'accounts_db.accounts.balance',
  'accounts_db.accounts.currency',
  'accounts_db.transactions.transaction_amount',
  'accounts_db.transactions.counterparty_country',
  'loans_db.loans.outstanding_balance',
  'loans_db.loans.loan_status',
  'loans_db.risk_assessments.pd_probability',
  'loans_db.collateral.appraised_value',
  'compliance_db.kyc_records.kyc_status',
  'compliance_db.kyc_records.next_review_date',
  'compliance_db.suspicious_activity_reports.amount_involved',
  'compliance_db.aml_checks.aml_flag',
])
