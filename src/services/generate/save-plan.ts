import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { UserError } from '../../core/errors.ts'
import { generatorNamed } from '../../generation/generators/registry.ts'
import { partitionless } from '../../generation/meaning/row-counts.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { mergePlan, type PlanChange } from '../../sources/fill-plan/merge-plan.ts'
import { planSchemaText } from '../../sources/fill-plan/plan-json-schema.ts'
import { planSchemaFile, planText } from '../../sources/fill-plan/plan-text.ts'
import { openPlanFile, requirePlan } from '../../sources/fill-plan/read-plan.ts'
import { type LeftOutTable, leaveOutRefused } from './leave-out-refused.ts'
import {
  type LearntDatabase,
  learnForPlan,
  openChoicesOf,
  type PlanOptions,
  planLearnt,
} from './plan-database.ts'

/** What `dhub generate plan --json` prints. */
export interface PlanReport {
  readonly plan: FillPlan
  /** The YAML. */
  readonly text: string
  /** Where it was written; null when nowhere. */
  readonly file: string | null
  /** Whether a file that was there has been brought up to date. */
  readonly isMerged: boolean
  readonly changes: readonly PlanChange[]
  /** `schema.table.column` of each `???`. */
  readonly open: readonly string[]
  /** Tables of the scope that no row can be made for: they are not in the plan. */
  readonly leftOut: readonly LeftOutTable[]
}

/** How a plan is to be written. */
export interface SaveOptions {
  readonly out?: string | undefined
  /** Leaves nothing of a file that is there. */
  readonly isAnew?: boolean | undefined
  /** Plans tables that cannot be filled, too, for a person to mend. */
  readonly withRefused?: boolean | undefined
}

/**
 * Plans a database and writes the plan, over what a person wrote in the file before.
 *
 * @throws UserError for a file that cannot be written, or holds something else than a plan
 */
export async function savePlan(
  target: ConnectionTarget,
  options: PlanOptions,
  { out, isAnew, withRefused }: SaveOptions,
): Promise<PlanReport> {
  const learnt = await learnForPlan(target, options.scope)
  const there = out === undefined || isAnew === true ? undefined : await openPlanFile(out)
  const file = out === undefined || there === undefined ? undefined : requirePlan(out, there)
  const kept = new Set(file?.plan.tables.map(({ table }) => table))
  const whole = planLearnt(target, learnt, options)
  const reduced =
    withRefused === true ? { plan: whole, leftOut: [] } : await leaveOutRefused(target, whole, kept)
  const { plan: proposal } = reduced
  const leftOut = [...withoutPartitions(learnt), ...reduced.leftOut]
  if (out === undefined || file === undefined) {
    const text = planText(proposal, leftOut)
    if (out !== undefined) await writePlan(out, text)
    const open = openChoicesOf(proposal)
    return { plan: proposal, text, file: out ?? null, isMerged: false, changes: [], open, leftOut }
  }
  const merged = mergePlan(file, proposal, {
    name: options.name !== undefined,
    environment: options.environment !== undefined,
    seed: options.seed !== undefined,
    asOf: options.asOf !== undefined,
    strategy: options.strategy !== undefined,
    rowsOf: (table) => areRowsAsked(options, table),
    fits: (table, column, { generator }) => fitsStill(learnt, table, column, generator),
  })
  await writePlan(out, merged.text)
  const { plan } = requirePlan(out, (await openPlanFile(out)) ?? file)
  return {
    plan,
    text: merged.text,
    file: out,
    isMerged: true,
    changes: merged.changes,
    open: openChoicesOf(plan),
    leftOut,
  }
}

const withoutPartitions = ({ catalog }: LearntDatabase): readonly LeftOutTable[] =>
  partitionless(catalog).map(({ schema, name }) => ({
    table: `${schema}.${name}`,
    reason: 'found no partitions; expected at least one for rows to go into',
  }))

const areRowsAsked = ({ rows, rowsOf = {}, sizeBytes }: PlanOptions, table: string): boolean =>
  rows !== undefined ||
  sizeBytes !== undefined ||
  Object.keys(rowsOf).some((name) => name.includes('*') || table === name || table.endsWith(`.${name}`))

function fitsStill({ catalog }: LearntDatabase, table: string, column: string, generator: string): boolean {
  const live = catalog.tables
    .find(({ schema, name }) => `${schema}.${name}` === table)
    ?.columns.find(({ name }) => name === column)
  const known = generatorNamed(generator)
  return live === undefined || known === undefined || known.fits(live.type)
}

/** Writes the plan, and beside it the form of plans for editors. */
export async function writePlan(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text)
    const beside = path.join(path.dirname(file), planSchemaFile)
    const schema = planSchemaText()
    const there = await readFile(beside, 'utf8').catch(() => undefined)
    if (there !== schema) await writeFile(beside, schema)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (typeof code !== 'string') throw error
    throw new UserError(
      `Cannot write ${file}: found ${code}; expected a file that can be written`,
      ['Set --out'],
      { cause: error },
    )
  }
}
