import { stringify } from 'yaml'
import type { Estate } from '../../core/estate/estate.ts'
import type { EstateDataset } from '../../core/estate/structure.ts'
import { dbtColumns, plainText } from './dbt-columns.ts'

/** A file of a dbt project. */
export interface DbtFile {
  readonly path: string
  readonly text: string
}

type Fields = Readonly<Record<string, unknown>>

const HEAD = '# Written by `dhub datahub emit --format dbt`.\n'

/**
 * An estate as dbt knows one: tables as sources, a source for each schema, and views as models; with descriptions, owners
 * and the tests that keys, references and closed lists amount to.
 */
export function dbtFiles(estate: Estate): readonly DbtFile[] {
  const { datasets } = estate.structure
  const tables = datasets.filter(({ kind }) => kind === 'table')
  const views = datasets.filter(({ kind }) => kind !== 'table')
  const bySchema = Map.groupBy(tables, ({ database, schema }) => `${database}.${schema}`)
  const sources = [...bySchema.values()].map((ofSchema) => sourceOf(ofSchema, estate))
  const models = views.map((view) => describe(view, estate))
  return [
    { path: 'sources.yml', text: textOf({ version: 2, sources }) },
    ...(models.length === 0 ? [] : [{ path: 'schema.yml', text: textOf({ version: 2, models }) }]),
  ]
}

/** The name of a source; where several databases have a schema of one name, that of the database tells them apart. */
export function sourceName({ database, schema }: EstateDataset, { structure }: Estate): string {
  const sameName = structure.databases.filter(({ schemas }) => schemas.some(({ name }) => name === schema))
  return sameName.length > 1 ? `${database}_${schema}` : schema
}

function sourceOf(tables: readonly EstateDataset[], estate: Estate): Fields {
  const [first] = tables
  if (first === undefined) return {}
  const database = estate.structure.databases.find(({ name }) => name === first.database)
  const comment = database?.schemas.find(({ name }) => name === first.schema)?.comment ?? null
  return {
    name: sourceName(first, estate),
    database: first.database,
    schema: first.schema,
    ...(comment === null ? {} : { description: plainText(comment) }),
    tables: tables.map((table) => describe(table, estate)),
  }
}

function describe(dataset: EstateDataset, estate: Estate): Fields {
  const note = estate.business?.notes.find(({ dataset: name }) => name === dataset.name)
  const description = note?.documentation ?? dataset.comment
  const meta = {
    ...(note === undefined ? {} : { domain: note.domain, owners: note.owners.map(ownerName) }),
    ...(note === undefined || note.terms.length === 0 ? {} : { terms: note.terms }),
  }
  const config = {
    ...(Object.keys(meta).length === 0 ? {} : { meta }),
    ...(note === undefined || note.tags.length === 0 ? {} : { tags: note.tags }),
  }
  return {
    name: dataset.table,
    ...(description === null ? {} : { description: plainText(description) }),
    ...(Object.keys(config).length === 0 ? {} : { config }),
    columns: dbtColumns(dataset, note, (target) => {
      const found = estate.structure.datasets.find(({ name }) => name === target)
      return found === undefined || found.database !== dataset.database
        ? undefined
        : `source('${sourceName(found, estate)}', '${found.table}')`
    }),
  }
}

const ownerName = ({ person, group }: { readonly person?: string; readonly group?: string }): string =>
  person ?? `group:${group}`

const textOf = (document: Fields): string =>
  `${HEAD}${stringify(document, { lineWidth: 110, aliasDuplicateObjects: false })}`
