import type { RecipeOptions } from './recipe-options.ts'
import type { RecipeScope } from './recipe-scope.ts'
import { recipeSink } from './recipe-sink.ts'
import { recipeSource } from './recipe-source.ts'
import { recipeTransformers } from './recipe-transformers.ts'

/** A part of a recipe that is chosen by its type. */
export interface RecipePart {
  readonly type: string
  readonly config: Readonly<Record<string, unknown>>
}

/** When DataHub itself is to run a recipe that was handed to it by `datahub ingest deploy`. */
export interface RecipeDeployment {
  readonly name: string
  /** Five fields, as cron has them. */
  readonly schedule: string
  readonly time_zone: string
}

/** What `datahub ingest` runs: DataHub's own shape, key by key. */
export interface Recipe {
  readonly pipeline_name: string
  readonly source: RecipePart
  readonly transformers: readonly RecipePart[]
  readonly sink: RecipePart
  readonly deployment?: RecipeDeployment
}

/** The recipe of a scope. Pure: the same input gives the same recipe. */
export function makeRecipe(scope: RecipeScope, options: RecipeOptions): Recipe {
  return {
    pipeline_name: scope.pipelineName,
    source: recipeSource(scope, options),
    transformers: recipeTransformers(scope, options),
    sink: recipeSink(scope, options),
  }
}
