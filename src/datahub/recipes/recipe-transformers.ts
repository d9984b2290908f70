import type { RecipePart } from './recipe.ts'
import type { RecipeOptions } from './recipe-options.ts'
import { exactly, urnPattern } from './recipe-patterns.ts'
import type { AssetRule, RecipeScope } from './recipe-scope.ts'

const businessOwner = 'urn:li:ownershipType:__system__business_owner'
const technicalOwner = 'urn:li:ownershipType:__system__technical_owner'
const personalTag = 'urn:li:tag:PII'
const syntheticTag = 'urn:li:tag:Synthetic'

type Rules = Readonly<Record<string, readonly string[]>>

/**
 * What the business says of the datasets: domains, owners, tags, terms. With a server they are added to what stands
 * there; into a file they are written as they are.
 */
export function recipeTransformers(scope: RecipeScope, { sink }: RecipeOptions): readonly RecipePart[] {
  const isWithServer = sink === 'rest'
  const merge = isWithServer ? { semantics: 'PATCH' } : {}
  const parts: readonly (RecipePart | undefined)[] = [
    // Refuses to work without a server; the source gives the domains then.
    isWithServer
      ? withRules('pattern_add_dataset_domain', 'domain_pattern', domainRules(scope), merge)
      : undefined,
    withRules('pattern_add_dataset_ownership', 'owner_pattern', ownerRules(scope), {
      ownership_type: businessOwner,
      ...merge,
    }),
    technicalOwnership(scope, merge),
    scope.isSynthetic
      ? { type: 'simple_add_dataset_tags', config: { tag_urns: [syntheticTag], ...merge } }
      : undefined,
    withRules('pattern_add_dataset_tags', 'tag_pattern', personalRules(scope), merge),
    // Not merged: that would keep columns alive that the database has dropped.
    withRules('pattern_add_dataset_schema_terms', 'term_pattern', termRules(scope), {}),
    withRules('pattern_add_dataset_schema_tags', 'tag_pattern', columnTagRules(scope), {}),
  ]
  return parts.filter((part) => part !== undefined)
}

function withRules(
  type: string,
  key: string,
  rules: Rules,
  config: Readonly<Record<string, unknown>>,
): RecipePart | undefined {
  if (Object.keys(rules).length === 0) return undefined
  return { type, config: { [key]: { rules }, ...config } }
}

function technicalOwnership(
  { technicalGroup }: RecipeScope,
  merge: Readonly<Record<string, unknown>>,
): RecipePart | undefined {
  if (technicalGroup === undefined) return undefined
  const owners = { owner_urns: [`urn:li:corpGroup:${technicalGroup}`], ownership_type: technicalOwner }
  return { type: 'simple_add_dataset_ownership', config: { ...owners, ...merge } }
}

const domainRules = ({ rules }: RecipeScope): Rules =>
  Object.fromEntries(rules.map((rule) => [patternOf(rule), [`urn:li:domain:${rule.domain}`]]))

const ownerRules = ({ rules }: RecipeScope): Rules =>
  Object.fromEntries(rules.map((rule) => [patternOf(rule), [`urn:li:corpGroup:${rule.ownerGroup}`]]))

const personalRules = ({ personalDatasets }: RecipeScope): Rules =>
  Object.fromEntries(personalDatasets.map((path) => [urnPattern(path, true), [personalTag]]))

const termRules = ({ termOfColumn }: RecipeScope): Rules =>
  Object.fromEntries(
    Object.entries(termOfColumn).map(([column, term]) => [exactly(column), [`urn:li:glossaryTerm:${term}`]]),
  )

const columnTagRules = ({ personalColumns }: RecipeScope): Rules =>
  Object.fromEntries(personalColumns.map((column) => [exactly(column), [personalTag]]))

const patternOf = ({ path, isDataset }: AssetRule): string => urnPattern(path, isDataset)
