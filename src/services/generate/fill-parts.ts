import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { compileRules } from '../../generation/checks/compile-rules.ts'
import { evaluator, scopeOf } from '../../generation/checks/evaluate.ts'
import type { FillParts } from '../../generation/fill/fill-input.ts'
import { generatorNamed } from '../../generation/generators/registry.ts'

/** What a filling is compiled with: dhub's own generators, the rules of checks and the evaluator. */
export async function openFillParts(_plan: FillPlan, _folder: string): Promise<FillParts> {
  return {
    generatorOf: generatorNamed,
    rulesOf: compileRules,
    formulaOf: (expression, table, asOf) => evaluator(expression, scopeOf(table, asOf)),
  }
}
