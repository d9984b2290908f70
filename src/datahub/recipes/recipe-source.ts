import type { RecipePart } from './recipe.ts'
import type { RecipeNetwork, RecipeOptions } from './recipe-options.ts'
import { datasetPattern, exactly } from './recipe-patterns.ts'
import type { RecipeScope } from './recipe-scope.ts'

const hostOf: Readonly<Record<RecipeNetwork, string>> = { localhost: 'localhost', docker: 'postgres' }

/** The views of the extension that counts queries lie among the bank's own where a system has its own database. */
const extensionViews = String.raw`.*\.pg_stat_statements(_info)?$`

/** Statements that say nothing about the use of data: loading, making and tending tables, and dhub's own books. */
const uselessQueries = [
  'COPY ',
  'CREATE VIEW',
  'CREATE MATERIALIZED',
  'CREATE INDEX',
  'CREATE UNIQUE',
  'CREATE SCHEMA',
  'CREATE PROCEDURE',
  'ALTER ',
  'DROP ',
  'TRUNCATE ',
  'ANALYZE',
  'VACUUM',
  'dhub.',
]

/** A profile is made by many small queries; more at once than this crowd a small server out. */
const profilingWorkers = 8

/** What is read from Postgres, and how. Host, names and the password come from the environment. */
export function recipeSource(scope: RecipeScope, options: RecipeOptions): RecipePart {
  const { identity, hasLineage, sink } = options
  const needsServer = sink === 'rest'
  return {
    type: 'postgres',
    config: {
      ...connection(scope, options),
      ...(identity.platformInstance === '' ? {} : { platform_instance: identity.platformInstance }),
      env: identity.env,
      schema_pattern: { allow: scope.schemas.map(exactly) },
      view_pattern: { deny: [extensionViews] },
      include_tables: true,
      include_views: true,
      include_view_lineage: hasLineage,
      include_view_column_lineage: hasLineage,
      include_stored_procedures: hasLineage,
      ...(needsServer ? usage(options) : { domain: domainsOf(scope) }),
      profiling: profiling(options),
      ...(needsServer ? { stateful_ingestion: { enabled: true, remove_stale_metadata: true } } : {}),
    },
  }
}

function connection({ databases }: RecipeScope, { network }: RecipeOptions): Record<string, unknown> {
  const [only, ...others] = databases
  return {
    host_port: `\${POSTGRES_HOST:-${hostOf[network]}}:\${POSTGRES_PORT:-5432}`,
    ...(others.length === 0 ? { database: only } : { database_pattern: { allow: databases.map(exactly) } }),
    username: '${POSTGRES_USER:-postgres}',
    password: '${POSTGRES_PASSWORD}',
  }
}

function usage({ hasUsage }: RecipeOptions): Record<string, unknown> {
  if (!hasUsage) return { include_query_lineage: false, include_usage_statistics: false }
  return {
    include_query_lineage: true,
    query_exclude_patterns: uselessQueries,
    include_usage_statistics: true,
    bucket_duration: 'DAY',
    top_n_queries: 10,
  }
}

/** No samples and no lists of values: they would carry personal data into the catalogue. */
function profiling({ hasProfiling }: RecipeOptions): Record<string, unknown> {
  if (!hasProfiling) return { enabled: false }
  return {
    enabled: true,
    method: 'sqlalchemy',
    profile_table_level_only: false,
    include_field_quantiles: true,
    include_field_histogram: true,
    include_field_sample_values: false,
    include_field_distinct_value_frequencies: false,
    max_workers: profilingWorkers,
  }
}

/** Domains by their full names, for which no server has to be asked; the transformer would need one. */
function domainsOf({ rules }: RecipeScope): Record<string, unknown> {
  const special = rules.filter(({ isDataset }) => isDataset)
  const domains: Record<string, { allow: string[]; deny?: string[] }> = {}
  for (const rule of rules) {
    const entry = (domains[`urn:li:domain:${rule.domain}`] ??= { allow: [] })
    entry.allow.push(datasetPattern(rule))
    if (rule.isDataset) continue
    const elsewhere = special.filter(
      ({ path, domain }) => domain !== rule.domain && rule.path.every((part, at) => part === path[at]),
    )
    if (elsewhere.length > 0) entry.deny = [...(entry.deny ?? []), ...elsewhere.map(datasetPattern)]
  }
  return domains
}
