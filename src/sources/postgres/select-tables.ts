import { UserError } from '../../core/errors.ts'
import { byNearness } from '../../generation/nearest-names.ts'
import { type CatalogScope, matchesPattern, matchesTable, type ScopedName } from './catalog-scope.ts'

const suggestionsMax = 3

/** The schemas and tables that a scope means, of those that there are. */
export interface Selection<Table> {
  readonly schemas: readonly string[]
  readonly tables: readonly Table[]
}

/**
 * Picks what the scope means.
 *
 * @throws UserError for a pattern that nothing fits, with the names nearest to it
 */
export function selectTables<Table extends ScopedName>(
  scope: CatalogScope,
  schemas: readonly string[],
  tables: readonly Table[],
): Selection<Table> {
  const chosenSchemas = selectSchemas(scope, schemas)
  const within = tables.filter(({ schema }) => chosenSchemas.includes(schema))
  const patterns = scope.tables ?? []
  if (patterns.length === 0) return { schemas: chosenSchemas, tables: within }
  for (const pattern of patterns) {
    if (!within.some((table) => matchesTable(pattern, table))) throw unknownTable(pattern, within)
  }
  const chosen = within.filter((table) => patterns.some((pattern) => matchesTable(pattern, table)))
  const used = new Set(chosen.map(({ schema }) => schema))
  return { schemas: chosenSchemas.filter((schema) => used.has(schema)), tables: chosen }
}

function selectSchemas(scope: CatalogScope, schemas: readonly string[]): readonly string[] {
  const patterns = scope.schemas ?? []
  if (patterns.length === 0) return schemas.filter((schema) => !isLeftOut(scope, schema))
  for (const pattern of patterns) {
    if (!schemas.some((schema) => matchesPattern(pattern, schema))) throw unknownSchema(pattern, schemas)
  }
  return schemas.filter((schema) => patterns.some((pattern) => matchesPattern(pattern, schema)))
}

function isLeftOut({ leftOut = [], tables = [] }: CatalogScope, schema: string): boolean {
  return leftOut.includes(schema) && !tables.some((pattern) => pattern.startsWith(`${schema}.`))
}

function unknownSchema(pattern: string, schemas: readonly string[]): UserError {
  return new UserError(
    `Cannot learn the schema ${pattern}: found ${nearest(pattern, schemas)}; expected one of these or a pattern`,
    ['Set --schema to a schema of the database', 'Run dhub db list to see them all'],
  )
}

function unknownTable(pattern: string, tables: readonly ScopedName[]): UserError {
  const names = tables.map(({ schema, name }) => (pattern.includes('.') ? `${schema}.${name}` : name))
  return new UserError(
    `Cannot learn the table ${pattern}: found ${nearest(pattern, names)}; expected one of these or a pattern`,
    ['Set --table to a table of the schemas in scope', 'Run dhub generate inspect to see them all'],
  )
}

/** The names that were perhaps meant, nearest first. */
function nearest(pattern: string, names: readonly string[]): string {
  const found = byNearness(pattern, names)
  if (found.length === 0) return 'none'
  const rest = found.length - suggestionsMax
  return `${found.slice(0, suggestionsMax).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
