import type { CatalogueIdentity } from '../catalogue-identity.ts'

/** Where the command that reads a recipe runs: on the host, or in the network of docker-compose.yml. */
export type RecipeNetwork = (typeof recipeNetworks)[number]
export const recipeNetworks = ['localhost', 'docker'] as const

/** Where a recipe sends what it finds: to a DataHub server, or into a file beside it. */
export type RecipeSink = (typeof recipeSinks)[number]
export const recipeSinks = ['rest', 'file'] as const

/** What a recipe is to do. */
export interface RecipeOptions {
  readonly identity: CatalogueIdentity
  readonly network: RecipeNetwork
  readonly sink: RecipeSink
  readonly hasProfiling: boolean
  /** Lineage of views and procedures. */
  readonly hasLineage: boolean
  /** Lineage of queries, and usage, from pg_stat_statements; needs a server, so never with a file. */
  readonly hasUsage: boolean
}
