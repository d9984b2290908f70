import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { compileRules } from '../../generation/checks/compile-rules.ts'
import { evaluator, scopeOf } from '../../generation/checks/evaluate.ts'
import type { FillParts } from '../../generation/fill/fill-input.ts'
import { generatorNamed } from '../../generation/generators/registry.ts'
import { loadGenerators } from './load-generators.ts'

/** What a filling is compiled with, and which generators of the user's own had to be left out of it. */
export interface OpenedParts extends FillParts {
  /** By the name in the plan: why it cannot be used. Their columns get what fits their type. */
  readonly failures: ReadonlyMap<string, string>
}

/**
 * Opens dhub's own generators and those that the plan brings, the rules of checks and the evaluator; in every thread
 * that makes rows.
 *
 * @param folder where paths in the plan start
 */
export async function openFillParts(plan: FillPlan, folder: string): Promise<OpenedParts> {
  const { generators, failures } = await loadGenerators(plan, folder)
  return {
    generatorOf: (name) =>
      generatorNamed(name) ??
      generators.get(name) ??
      (failures.has(name) ? generatorNamed('type.plain') : undefined),
    rulesOf: compileRules,
    formulaOf: (expression, table, asOf) => evaluator(expression, scopeOf(table, asOf)),
    failures,
  }
}
