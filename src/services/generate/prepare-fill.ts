import type { Catalog } from '../../core/catalog/catalog.ts'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { UserError } from '../../core/errors.ts'
import type { FillInput } from '../../generation/fill/fill-input.ts'
import { takenColumnsOf } from '../../generation/fill/rows-there.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import type { Session } from '../../postgres/session.ts'
import { readCatalog } from '../../sources/postgres/read-catalog.ts'
import { readTableFacts } from '../../sources/postgres/read-table-facts.ts'
import { type OpenedParts, openFillParts } from './fill-parts.ts'
import { parseCatalog } from './parse-catalog.ts'
import { refuseDottedSchemas } from './refuse-dotted-schemas.ts'

/** How a plan is to be carried out. */
export interface FillChoices {
  readonly strategy: FillInput['strategy']
  readonly overflow: FillInput['overflow']
  /** Where paths of the plan start: the folder of its file. */
  readonly folder: string
}

/** What `compileFill` takes; a worker gets `input` as it is and opens the parts itself, by `openFillParts`. */
export interface PreparedFill {
  readonly input: FillInput
  readonly parts: OpenedParts
}

/**
 * Looks at the database as it is now and makes ready what a plan is filled with. Changes nothing.
 *
 * @throws UserError for open choices in the plan, or tables that are not there
 */
export async function prepareFill(
  target: ConnectionTarget,
  plan: FillPlan,
  choices: FillChoices,
): Promise<PreparedFill> {
  refuseOpenChoices(plan)
  const parts = await openFillParts(plan, choices.folder)
  await using session = await openSession(target, { readOnly: true })
  return { input: await readFillInput(session, plan, choices), parts }
}

/** What the rows of a plan follow from, in this database as it is now. */
export async function readFillInput(
  session: Session,
  plan: FillPlan,
  { strategy, overflow }: Pick<FillChoices, 'strategy' | 'overflow'>,
): Promise<FillInput> {
  const catalog = await readCatalog(session, { tables: plan.tables.map(({ table }) => table) })
  refuseDottedSchemas(catalog)
  refuseLostColumns(catalog, plan)
  const expressions = await parseCatalog(catalog, plan)
  // What is emptied first stands in nobody's way.
  const taken = strategy === 'refresh' ? new Map() : takenColumnsOf(catalog, expressions)
  const facts = await readTableFacts(session, catalog, factTables(catalog, plan), {}, taken)
  return { catalog, plan, expressions, facts, strategy, overflow }
}

/** @throws UserError where the plan speaks of columns that are not there (any more) */
function refuseLostColumns({ tables }: Catalog, plan: FillPlan): void {
  const known = new Map(
    tables.map(({ schema, name, columns }) => [
      `${schema}.${name}`,
      new Set(columns.map((column) => column.name)),
    ]),
  )
  const lost = plan.tables.flatMap(({ table, columns }) =>
    Object.keys(columns)
      .filter((column) => known.get(table)?.has(column) === false)
      .map((column) => `${table}.${column}`),
  )
  if (lost.length === 0) return
  const shown = lost.slice(0, 3).join(', ') + (lost.length > 3 ? ` and ${lost.length - 3} more` : '')
  throw new UserError(
    `Cannot fill by the plan: found no column ${shown} in the database; expected the columns of the plan`,
    [
      'See all that differs: dhub generate check PLAN',
      'Bring the plan up to date: dhub generate plan --out PLAN',
    ],
  )
}

/** The tables whose rows matter: those of the plan, and those that they refer to. */
function factTables(catalog: Catalog, plan: FillPlan): readonly string[] {
  const planned = new Set(plan.tables.map(({ table }) => table))
  const referred = [...catalog.tables, ...catalog.outside]
    .filter(({ schema, name }) => planned.has(`${schema}.${name}`))
    .flatMap(({ foreignKeys }) => foreignKeys.map(({ table }) => table))
  return [...new Set([...planned, ...referred])]
}

/** Stops where the plan still has `???` in it. */
export function refuseOpenChoices(plan: FillPlan): void {
  const open = plan.tables.flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(([, { generator }]) => generator === '???')
      .map(([column]) => `${table}.${column}`),
  )
  if (open.length === 0) return
  const shown = open.slice(0, 3).join(', ') + (open.length > 3 ? ` and ${open.length - 3} more` : '')
  throw new UserError(
    `Cannot fill by the plan: found ??? for ${shown}; expected a generator for every column`,
    [
      'Go through them: dhub generate review PLAN',
      'Take what fits the types: dhub generate review PLAN --accept',
    ],
  )
}
