import { Flags } from '@oclif/core'
import type { Layout } from '../../../core/dataset.ts'
import { defaultIdentity } from '../../../datahub/catalogue-identity.ts'
import {
  type RecipeNetwork,
  type RecipeSink,
  recipeNetworks,
  recipeSinks,
} from '../../../datahub/recipes/recipe-options.ts'
import { FABRICS } from '../../../datahub/records/place.ts'
import type { RecipeRequest } from '../../../services/datahub/make-recipes.ts'

/** The folder that holds recipes unless another is named. */
export const recipeFolder = 'ingest'

/** Flags that say which recipes are wanted and what they are to do. */
export const recipeFlags = {
  database: Flags.string({
    char: 'd',
    multiple: true,
    helpValue: '<name>',
    summary: 'a system of the bank such as loans_db, or another database; may be given several times',
  }),
  schema: Flags.string({
    multiple: true,
    helpValue: '<name>',
    summary: 'a schema of that database; public by default, and for the bank what its layout says',
  }),
  layout: Flags.option({
    options: ['schemas', 'databases'] as const,
    default: 'schemas',
    summary: 'how the bank lies in Postgres: all schemas in one database, or each a database of its own',
  })(),
  profiling: Flags.boolean({
    allowNo: true,
    default: true,
    summary: 'count, measure and draw histograms of every column',
  }),
  lineage: Flags.boolean({
    allowNo: true,
    default: true,
    summary: 'find out what views and procedures are made from',
  }),
  usage: Flags.boolean({
    allowNo: true,
    summary: 'who asks what how often, and lineage of queries, from pg_stat_statements; on with --sink rest',
  }),
  network: Flags.option({
    options: recipeNetworks,
    default: 'localhost',
    summary: 'where datahub runs: on this machine, or in the network of docker-compose.yml',
  })(),
  sink: Flags.option({
    options: recipeSinks,
    default: 'rest',
    summary: 'send to a DataHub server, or write a file that needs none',
  })(),
  env: Flags.option({
    options: FABRICS,
    default: defaultIdentity.env,
    helpValue: '<name>',
    summary: 'the environment in every name of the catalogue',
  })(),
  'platform-instance': Flags.string({
    default: defaultIdentity.platformInstance,
    helpValue: '<name>',
    summary: 'what tells this server from others of its kind, in every name of the catalogue',
  }),
}

/** The values of these flags. */
interface RecipeFlagValues {
  readonly database?: readonly string[] | undefined
  readonly schema?: readonly string[] | undefined
  readonly layout: Layout
  readonly profiling: boolean
  readonly lineage: boolean
  readonly usage?: boolean | undefined
  readonly network: RecipeNetwork
  readonly sink: RecipeSink
  readonly env: (typeof FABRICS)[number]
  readonly 'platform-instance': string
}

/** The flags as the service takes them. */
export function toRecipeRequest(flags: RecipeFlagValues): RecipeRequest {
  return {
    layout: flags.layout,
    databases: listed(flags.database),
    schemas: listed(flags.schema),
    identity: { env: flags.env, platformInstance: flags['platform-instance'] },
    network: flags.network,
    sink: flags.sink,
    hasProfiling: flags.profiling,
    hasLineage: flags.lineage,
    hasUsage: flags.usage ?? flags.sink === 'rest',
    remake: remake(flags),
  }
}

const listed = (names: readonly string[] | undefined): readonly string[] =>
  (names ?? []).flatMap((name) => name.split(',')).map((name) => name.trim())

/** The command with the flags that do not have their default; which databases were named does not change a recipe. */
function remake(flags: RecipeFlagValues): string {
  const words = [
    flags.layout === 'schemas' ? '' : ` --layout ${flags.layout}`,
    flags.profiling ? '' : ' --no-profiling',
    flags.lineage ? '' : ' --no-lineage',
    flags.usage === undefined || flags.usage === (flags.sink === 'rest') ? '' : ' --no-usage',
    flags.network === 'localhost' ? '' : ` --network ${flags.network}`,
    flags.sink === 'rest' ? '' : ` --sink ${flags.sink}`,
    flags.env === defaultIdentity.env ? '' : ` --env ${flags.env}`,
    flags['platform-instance'] === defaultIdentity.platformInstance
      ? ''
      : ` --platform-instance '${flags['platform-instance']}'`,
  ]
  return `dhub datahub recipes${words.join('')}`
}
