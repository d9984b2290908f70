import type { Layout } from '../../core/dataset.ts'
import { tablesOf } from '../../core/domain.ts'
import type { TableSpec } from '../../core/table.ts'
import type { AssetRule, RecipeScope } from '../../datahub/recipes/recipe-scope.ts'
import { bank } from '../../domains/bank/domain.ts'
import { glossaryTermOfColumn } from '../../domains/bank/glossary-columns.ts'
import { landingSchema } from '../../domains/bank/landing/feed.ts'
import { feedTable } from '../../domains/bank/landing/feed-table.ts'
import { feeds } from '../../domains/bank/landing/feeds.ts'
import { stewardships, technicalDepartment } from '../../domains/bank/stewardship.ts'

/** The recipe that covers the whole bank. */
export const wholeBank = 'ingest'

const analyticsSchema = 'analytics'
const publicSchema = 'public'
const theDatabase = '${POSTGRES_DB:-bank}'

const titleOf = new Map([
  ...bank.schemas.map(({ name, comment }) => [name, comment] as const),
  [analyticsSchema, 'Views, summaries and procedures that span the systems of the bank'],
  [landingSchema, 'Nightly deliveries of other systems as they came, and the procedures that load them'],
])

/** The systems of the bank that a layout has: `analytics` and `landing` span them, so they need them in one database. */
export function bankSystems(layout: Layout): readonly string[] {
  const schemas = bank.schemas.map(({ name }) => name)
  return layout === 'schemas' ? [...schemas, analyticsSchema, landingSchema] : schemas
}

/** What a recipe for one system of the bank covers. */
export function systemScope(system: string, layout: Layout): RecipeScope {
  return {
    name: system,
    title: `${titleOf.get(system)}`,
    pipelineName: layout === 'schemas' ? `dhub_bank_${system}` : `dhub_${system}`,
    databases: [layout === 'schemas' ? theDatabase : system],
    schemas: [layout === 'schemas' ? system : publicSchema],
    ...businessOf([system], layout),
  }
}

/** What the recipe for the whole bank covers. */
export function wholeScope(layout: Layout): RecipeScope {
  const systems = bankSystems(layout)
  return {
    name: wholeBank,
    title: 'The whole bank',
    pipelineName: layout === 'schemas' ? 'dhub_bank' : 'dhub_bank_databases',
    databases: layout === 'schemas' ? [theDatabase] : systems,
    schemas: layout === 'schemas' ? systems : [publicSchema],
    ...businessOf(systems, layout),
  }
}

/** What a recipe for a database that is not the bank's covers. */
export function foreignScope(database: string, schemas: readonly string[]): RecipeScope {
  return {
    name: database,
    title: `The database ${database}`,
    pipelineName: `dhub_${database}`,
    databases: [database],
    schemas: schemas.length === 0 ? [publicSchema] : schemas,
    isSynthetic: false,
    rules: [],
    technicalGroup: undefined,
    personalDatasets: [],
    personalColumns: [],
    termOfColumn: {},
  }
}

type Business = Omit<RecipeScope, 'name' | 'title' | 'pipelineName' | 'databases' | 'schemas'>

function businessOf(systems: readonly string[], layout: Layout): Business {
  const pathOf = (system: string): readonly string[] =>
    layout === 'schemas' ? [system] : [system, publicSchema]
  const all: readonly TableSpec[] = [...tablesOf(bank), ...feeds.map(feedTable)]
  // Views show columns of every system.
  const shown = systems.includes(analyticsSchema) ? all : all.filter(({ schema }) => systems.includes(schema))
  const tables = all.filter(({ schema }) => systems.includes(schema))
  const hasPersonal = ({ columns }: TableSpec) => Object.values(columns).some(({ isPersonal }) => isPersonal)
  return {
    isSynthetic: true,
    rules: systems.flatMap((system) => rulesOf(system, pathOf(system))),
    technicalGroup: technicalDepartment,
    personalDatasets: tables.filter(hasPersonal).map(({ schema, name }) => [...pathOf(schema), name]),
    personalColumns: personalColumnsOf(shown),
    termOfColumn: termsOf(shown, systems.includes(analyticsSchema)),
  }
}

/** Special tables come first, because the first rule that fits counts. */
function rulesOf(system: string, path: readonly string[]): readonly AssetRule[] {
  const schema = stewardships[system]
  if (schema === undefined) return []
  const special = Object.entries(schema.tables).map(([table, { domain, department }]) => ({
    path: [...path, table],
    isDataset: true,
    domain,
    ownerGroup: department,
  }))
  return [...special, { path, isDataset: false, domain: schema.domain, ownerGroup: schema.department }]
}

/** Columns that are personal in every table that has one of the name: a branch's phone is nobody's secret. */
function personalColumnsOf(tables: readonly TableSpec[]): readonly string[] {
  const columns = tables.flatMap((table) => Object.entries(table.columns))
  const others = new Set(columns.filter(([, { isPersonal }]) => !isPersonal).map(([name]) => name))
  const personal = columns.filter(([name, { isPersonal }]) => isPersonal && !others.has(name))
  return [...new Set(personal.map(([name]) => name))].toSorted()
}

function termsOf(tables: readonly TableSpec[], hasViews: boolean): Readonly<Record<string, string>> {
  const names = new Set(tables.flatMap(({ columns }) => Object.keys(columns)))
  return Object.fromEntries(
    Object.entries(glossaryTermOfColumn).filter(([column]) => hasViews || names.has(column)),
  )
}
