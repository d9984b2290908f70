import { stringify } from 'yaml'
import type { CatalogueDocument } from '../../../services/datahub/catalogue/catalogue-document.ts'
import type { CatalogueColumn, CatalogueTable } from '../../../services/datahub/catalogue/catalogue-table.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextTable } from '../results/text-table.ts'

const descriptionLettersMax = 30

/** A catalogue as text that programs read. */
export function catalogueText(document: CatalogueDocument, format: 'yaml' | 'json'): string {
  if (format === 'json') return JSON.stringify(document, undefined, 2)
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()
}

/** One line for each table. */
export function catalogueTable(tables: readonly CatalogueTable[]): TextTable {
  return {
    columns: ['platform', 'database', 'schema', 'table', 'environment'].map((name) => ({ name })),
    rows: tables.map(({ platform, database, schema, table, environment }) => [
      platform,
      database,
      schema,
      table,
      environment,
    ]),
  }
}

/** How many tables each database has. */
export function catalogueTotals(tables: readonly CatalogueTable[]): string {
  const groups = Map.groupBy(tables, ({ database }) => database)
  const lines = [...groups].map(([database, some]) => `  ${database}: ${humanCount(some.length)}`)
  const total = tables.length === 1 ? '1 table' : `${humanCount(tables.length)} tables`
  return [total, ...lines].join('\n')
}

/** What stands above the columns of a table. */
export function tableHeading({
  database,
  schema,
  table,
  description,
  tags,
  rowCount,
}: CatalogueTable): string {
  const facts = [
    ...(rowCount === undefined ? [] : [`${humanCount(rowCount)} rows`]),
    ...(tags.length === 0 ? [] : [`tags ${tags.join(', ')}`]),
  ]
  const title = `${database}.${schema}.${table}${facts.length === 0 ? '' : `  (${facts.join('; ')})`}`
  return description === undefined ? title : `${title}\n${description}`
}

/** The columns of a table, then what their properties and profiles say. */
export function columnsTable(columns: readonly CatalogueColumn[]): TextTable {
  return {
    columns: [
      { name: 'column' },
      { name: 'type' },
      { name: 'null' },
      { name: 'leads to' },
      { name: 'properties', isNumber: true },
      { name: 'description' },
    ],
    rows: columns.map(({ name, type, isNullable, isKey, foreignKeys, properties, description = '' }) => [
      isKey ? `${name} *` : name,
      type,
      isNullable ? 'yes' : 'no',
      foreignKeys.map(({ table, column }) => `${table}.${column}`).join(', '),
      `${Object.keys(properties).length}`,
      shortened(description),
    ]),
  }
}

/** Values of properties, and figures of profiles: a line for each column that has any. */
export function columnDetails(columns: readonly CatalogueColumn[]): string[] {
  return columns.flatMap(({ name, properties, stats }) => [
    ...Object.entries(properties).map(([id, values]) => `  ${name}: ${id} = ${values.join(', ')}`),
    ...(stats === undefined ? [] : [`  ${name}: ${statsLine(stats)}`]),
  ])
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function statsLine(stats: NonNullable<CatalogueColumn['stats']>): string {
  const {
    unique_count: distinct,
    unique_proportion: share,
    null_count: nulls,
    sample_values: samples,
  } = stats
  const figures = (['min', 'max', 'mean', 'median', 'stdev'] as const).flatMap((name) =>
    stats[name] === undefined ? [] : [`${name} ${stats[name]}`],
  )
  return [
    ...(distinct === undefined
      ? []
      : [`${humanCount(distinct)} distinct${share === undefined ? '' : ` (${percent(share)})`}`]),
    ...(nulls === undefined ? [] : [`${humanCount(nulls)} nulls`]),
    ...figures,
    ...(samples === undefined || samples.length === 0 ? [] : [`such as ${samples.slice(0, 4).join(', ')}`]),
  ].join(', ')
}

function shortened(text: string): string {
  return text.length > descriptionLettersMax ? `${text.slice(0, descriptionLettersMax)}…` : text
}
