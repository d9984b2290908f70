import type { SchemaSpec } from '../../core/domain.ts'
import type { TableSpec } from '../../core/table.ts'
import { quoteLiteral } from '../quote.ts'
import { plainName } from './plain-name.ts'
import { type TableStatements, tableStatements } from './table-statements.ts'

/** One file of the DDL: its place under `databases/<domain>/` and its text. */
export interface DdlFile {
  readonly path: string
  readonly text: string
}

interface Stage {
  readonly file: string
  readonly of: keyof TableStatements
  readonly holds: string
}

/** The stages of making a schema, in order; data goes in after the first. */
const stages: readonly Stage[] = [
  { file: '010-tables.sql', of: 'table', holds: 'tables and their columns; rows go in after this file' },
  { file: '020-keys.sql', of: 'keys', holds: 'primary keys, uniqueness and what every row must satisfy' },
  { file: '030-foreign-keys.sql', of: 'foreignKeys', holds: 'references inside the schema' },
  { file: '040-indexes.sql', of: 'indexes', holds: 'indexes beyond those of the keys' },
  { file: '050-comments.sql', of: 'comments', holds: 'what every table and column means' },
]
const referencesStage: Stage = {
  file: '060-references.sql',
  of: 'references',
  holds: 'references to other schemas; leave it out where each schema is a database of its own',
}

/**
 * The DDL of a domain as files that a DBA can read and psql can run, schema by schema, and the loader over all of them.
 *
 * @param analyticsFiles the names of the hand-written files in `analytics/`, in order
 */
export function ddlFiles(
  schemas: readonly SchemaSpec[],
  tables: readonly TableSpec[],
  analyticsFiles: readonly string[],
): DdlFile[] {
  const files = schemas.flatMap((schema) => {
    const statements = tables.filter((table) => table.schema === schema.name).map(tableStatements)
    return [...stages, referencesStage].map((stage) => ({
      path: `${schema.name}/${stage.file}`,
      text: stageFile(schema, stage, statements),
    }))
  })
  return [...files, { path: 'load.sql', text: loader(schemas, analyticsFiles) }]
}

function stageFile(schema: SchemaSpec, stage: Stage, statements: readonly TableStatements[]): string {
  const isQualified = stage === referencesStage
  const head = [
    `-- ${schema.name}: ${schema.comment}`,
    `-- Here: ${stage.holds}.`,
    ...(isQualified
      ? []
      : [
          `-- Names carry no schema: run it with search_path set to ${schema.name}, or as a database of its own.`,
        ]),
    '-- Written by `npm run ddl` from the table specs in src/domains; change those.',
  ]
  const bodies = statements.map((one) => one[stage.of]).filter((text) => text !== '')
  return `${[head.join('\n'), ...bodies].join('\n\n')}\n`
}

function loader(schemas: readonly SchemaSpec[], analyticsFiles: readonly string[]): string {
  const head = `-- Makes all schemas, empty, in the database that psql is connected to: psql -f load.sql
-- Written by \`npm run ddl\`.
\\set ON_ERROR_STOP on
SET client_min_messages = warning;`
  const perSchema = schemas.map(({ name, comment }) => {
    const files = stages.map(({ file }) => `\\ir ${name}/${file}`)
    const schema = plainName(name)
    return `CREATE SCHEMA ${schema};\nCOMMENT ON SCHEMA ${schema} IS ${quoteLiteral(comment)};\nSET search_path TO ${schema};\n${files.join('\n')}`
  })
  const references = schemas.map(({ name }) => `\\ir ${name}/${referencesStage.file}`)
  const rest = [
    'RESET search_path;',
    ...references,
    ...analyticsFiles.map((file) => `\\ir analytics/${file}`),
  ]
  return `${[head, ...perSchema, rest.join('\n')].join('\n\n')}\n`
}
