import type { Catalog } from '../../core/catalog/catalog.ts'
import type { Expression } from '../../core/catalog/expression.ts'
import { type FillPlan, OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import type { TableFacts } from '../../core/catalog/table-facts.ts'
import { systemClock } from '../../core/clock.ts'
import { acceptFallbacks } from '../../generation/meaning/accept-fallbacks.ts'
import { inferPlan } from '../../generation/meaning/infer-plan.ts'
import { fillable } from '../../generation/meaning/row-counts.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { findProductionSign } from '../../postgres/production-patterns.ts'
import { ledgerSchema } from '../../runs/ledger-schema.ts'
import { readCatalog } from '../../sources/postgres/read-catalog.ts'
import { readTableFacts } from '../../sources/postgres/read-table-facts.ts'
import type { LearnScope } from './learn-database.ts'
import { parseCatalog } from './parse-catalog.ts'
import { refuseDottedSchemas } from './refuse-dotted-schemas.ts'
import { requireRights } from './require-rights.ts'
import { type RowRequest, resolveRows } from './resolve-rows.ts'

/** What a person asks of a plan. */
export interface PlanOptions extends RowRequest {
  readonly scope: LearnScope
  /** `fill-` and the name of the database when left out. */
  readonly name?: string | undefined
  /** From the address when left out: production where it looks like it. */
  readonly environment?: FillPlan['environment'] | undefined
  readonly seed?: number | undefined
  /** Days since 1970-01-01; today when left out. */
  readonly asOf?: number | undefined
  readonly strategy?: FillPlan['strategy'] | undefined
  /** Takes what fits the type wherever a person would have to choose. */
  readonly acceptAll?: boolean | undefined
}

/** A database as it was when a plan was made for it. */
export interface LearntDatabase {
  readonly catalog: Catalog
  readonly expressions: Readonly<Record<string, Expression>>
  readonly facts: readonly TableFacts[]
}

const SEED = 42

/**
 * Proposes a plan for filling a database, without changing anything in it.
 *
 * @throws UserError for a schema or table that is not there, or nothing to fill
 */
export async function planDatabase(target: ConnectionTarget, options: PlanOptions): Promise<FillPlan> {
  return planLearnt(target, await learnForPlan(target, options.scope), options)
}

/** Looks at all that a plan is made of. */
export async function learnForPlan(target: ConnectionTarget, scope: LearnScope): Promise<LearntDatabase> {
  await using session = await openSession(target, { readOnly: true })
  const catalog = await readCatalog(session, { ...scope, leftOut: [ledgerSchema] })
  refuseDottedSchemas(catalog)
  const tables = fillable(catalog).map(({ schema, name }) => `${schema}.${name}`)
  await requireRights(session, target, tables, 'read')
  const facts = await readTableFacts(session, catalog, tables, { keysMax: 1 })
  return { catalog, facts, expressions: await parseCatalog(catalog) }
}

/** Proposes a plan for a database that has been looked at. */
export function planLearnt(
  target: ConnectionTarget,
  { catalog, facts, expressions }: LearntDatabase,
  options: PlanOptions,
): FillPlan {
  const sign = findProductionSign(target)
  const plan = inferPlan({
    catalog,
    facts,
    expressions,
    name: options.name ?? `fill-${target.database}`,
    environment: options.environment ?? (sign === undefined ? 'development' : 'production'),
    seed: options.seed ?? SEED,
    asOf: options.asOf ?? systemClock.today(),
    strategy: options.strategy,
    rows: resolveRows(catalog, options),
  })
  return options.acceptAll === true ? acceptFallbacks(plan, catalog) : plan
}

/** The columns of a plan that a person has to choose for yet, as `schema.table.column`. */
export const openChoicesOf = (plan: FillPlan): readonly string[] =>
  plan.tables.flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(([, { generator }]) => generator === OPEN_CHOICE)
      .map(([column]) => `${table}.${column}`),
  )
