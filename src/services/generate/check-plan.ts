import path from 'node:path'
import type { Catalog, CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan, FillPlan, FillTable } from '../../core/catalog/fill-plan.ts'
import { OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import { type ConstraintEntry, reasonOfRefusal } from '../../generation/fill/constraint-entry.ts'
import { generatorNamed, namesLike } from '../../generation/generators/registry.ts'
import { acceptFallbacks } from '../../generation/meaning/accept-fallbacks.ts'
import { filledByDatabase } from '../../generation/meaning/filled-by-database.ts'
import { fillable } from '../../generation/meaning/row-counts.ts'
import { nearestNames } from '../../generation/nearest-names.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { openSession } from '../../postgres/open-session.ts'
import { ledgerSchema } from '../../runs/ledger-schema.ts'
import type { PlanFile } from '../../sources/fill-plan/plan-file.ts'
import { openPlanFile, requirePlanFile } from '../../sources/fill-plan/read-plan.ts'
import { readCatalog } from '../../sources/postgres/read-catalog.ts'
import { type OpenedParts, openFillParts } from './fill-parts.ts'
import { isPath } from './load-generators.ts'
import { readFillInput } from './prepare-fill.ts'
import { tryFill } from './try-fill.ts'

/** Something that a check of a plan found; warnings do not keep it from being run. */
export interface PlanFinding {
  readonly severity: 'error' | 'warning'
  readonly line: number
  readonly column: number
  /** What it is about: `tables.public.orders.columns.email`. */
  readonly path: string
  /** "found <state>; expected <state>". */
  readonly message: string
}

/** What `dhub generate check --json` prints. */
export interface PlanCheck {
  readonly file: string
  readonly name: string | null
  readonly tables: number
  readonly columns: number
  readonly rows: number
  readonly errors: number
  readonly warnings: number
  readonly findings: readonly PlanFinding[]
  /** How each constraint will be met; empty while there are errors that keep it from being told. */
  readonly constraints: readonly ConstraintEntry[]
}

/**
 * Holds a plan's file against the database as it is now, and changes nothing.
 *
 * @throws UserError when there is no such file
 */
export async function checkPlan(
  file: string,
  target: ConnectionTarget,
  strategy: FillPlan['strategy'],
): Promise<PlanCheck> {
  const opened = requirePlanFile(file, await openPlanFile(file))
  const findings = new Findings(opened)
  for (const issue of opened.issues) findings.list.push({ severity: 'error', ...issue })
  const { plan } = opened
  let constraints: readonly ConstraintEntry[] = []
  if (plan !== undefined) {
    const parts = await openFillParts(plan, path.dirname(path.resolve(file)))
    checkGenerators(plan, parts, findings)
    await using session = await openSession(target, { readOnly: true })
    const catalog = await readCatalog(session, { leftOut: [ledgerSchema] })
    const present = checkDrift(plan, catalog, findings)
    const isSound = !findings.list.some(({ severity }) => severity === 'error')
    const judged = acceptFallbacks(isSound ? plan : soundPart(plan, present, parts), catalog)
    if (judged.tables.length > 0) {
      const choices = { strategy: strategy ?? plan.strategy ?? 'append', overflow: 'cap' } as const
      const input = await readFillInput(session, judged, choices)
      // A filling that empties tables first would have to lock them to be tried.
      const isTried = isSound && input.strategy !== 'refresh'
      await using connection = isTried ? await openCopyConnection(target) : undefined
      const { compiled, refusals } = await tryFill(connection, input, parts)
      for (const refusal of refusals)
        findings.add('error', pathOf(plan, refusal.table, refusal.subject), reasonOfRefusal(refusal))
      for (const { table, planned, rows, reason } of compiled.caps) {
        findings.add(
          'warning',
          ['tables', table, 'rows'],
          `found ${planned} rows; expected ${rows} at most: ${reason}`,
        )
      }
      if (isSound) ({ constraints } = compiled)
    }
  }
  return document(file, plan, findings.list, constraints)
}

class Findings {
  readonly list: PlanFinding[] = []
  readonly #file: PlanFile

  constructor(file: PlanFile) {
    this.#file = file
  }

  add(severity: PlanFinding['severity'], at: readonly string[], message: string, part?: 'key'): void {
    this.list.push({ severity, ...this.#file.at(at, part), path: at.join('.'), message })
  }
}

function document(
  file: string,
  plan: FillPlan | undefined,
  list: readonly PlanFinding[],
  constraints: readonly ConstraintEntry[],
): PlanCheck {
  const tables = plan?.tables ?? []
  const errors = list.filter(({ severity }) => severity === 'error').length
  return {
    file,
    name: plan?.name ?? null,
    tables: tables.length,
    columns: tables.reduce((sum, { columns }) => sum + Object.keys(columns).length, 0),
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    errors,
    warnings: list.length - errors,
    findings: list.toSorted((a, b) => a.line - b.line || a.column - b.column),
    constraints,
  }
}

/** Names that nobody knows, generators that cannot be loaded, and choices that are open. */
function checkGenerators(plan: FillPlan, parts: OpenedParts, findings: Findings): void {
  for (const { table, columns } of plan.tables) {
    for (const [column, { generator, parameters }] of Object.entries(columns)) {
      const at = ['tables', table, 'columns', column, 'generator']
      checkParameters(generator, parameters, at.slice(0, -1), findings)
      const failure = parts.failures.get(generator)
      if (generator === OPEN_CHOICE) findings.add('warning', at, 'found ???; expected a generator')
      else if (failure !== undefined) findings.add('error', at, `${failure} (${generator})`)
      else if (parts.generatorOf(generator) === undefined) {
        const near = isPath(generator) ? [] : namesLike(generator)
        const meant = near.length > 0 ? `did you mean ${near.join(', ')}?` : 'see the reference of generators'
        findings.add('error', at, `found no generator ${generator}; expected one that dhub knows: ${meant}`)
      }
    }
  }
}

function checkParameters(
  name: string,
  given: ColumnPlan['parameters'],
  at: readonly string[],
  findings: Findings,
): void {
  const generator = generatorNamed(name)
  if (generator === undefined) return
  const known = Object.keys(generator.parameters)
  for (const parameter of Object.keys(given).filter((one) => !known.includes(one))) {
    const takes = known.length === 0 ? 'no parameters' : known.join(', ')
    const message = `found parameter ${parameter}; expected those of ${name}: ${takes}`
    findings.add('error', [...at, 'parameters', parameter], message, 'key')
  }
}

/** What has changed in the database since the plan was made. Gives the tables that are still there. */
function checkDrift(plan: FillPlan, catalog: Catalog, findings: Findings): ReadonlyMap<string, CatalogTable> {
  const known = new Map(fillable(catalog).map((table) => [`${table.schema}.${table.name}`, table]))
  for (const planned of plan.tables) {
    const table = known.get(planned.table)
    if (table === undefined) {
      const near = nearestNames(planned.table, known.keys())
      findings.add(
        'error',
        ['tables', planned.table],
        `found no table ${planned.table} in the database; expected one of its tables${meant(near)}`,
        'key',
      )
    } else checkTable(planned, table, findings)
  }
  return known
}

const meant = (near: readonly string[]): string =>
  near.length > 0 ? `: did you mean ${near.join(', ')}?` : ''

function checkTable(
  { table: name, columns, fanOut }: FillTable,
  table: CatalogTable,
  findings: Findings,
): void {
  const own = new Map(table.columns.map((column) => [column.name, column]))
  for (const [column, plan] of Object.entries(columns)) {
    const at = ['tables', name, 'columns', column]
    const live = own.get(column)
    if (live === undefined) {
      const near = nearestNames(column, own.keys())
      findings.add(
        'error',
        at,
        `found no column ${column} in ${name}; expected one of its columns${meant(near)}`,
        'key',
      )
    } else if (filledByDatabase(table, live) === 'generated by the database') {
      findings.add(
        'error',
        at,
        `found ${name}.${column} in the plan; expected it to be left out: the database generates it`,
        'key',
      )
    } else if (plan.type !== undefined && plan.type !== live.typeSql) {
      findings.add(
        'warning',
        [...at, 'type'],
        `found ${live.typeSql} in the database; expected ${plan.type}, as when the plan was made`,
      )
    }
  }
  for (const live of table.columns) {
    if (columns[live.name] !== undefined || filledByDatabase(table, live) !== undefined) continue
    const isNeeded = !live.isNullable && live.defaultSql === null && live.identity === null
    const message = isNeeded
      ? `found ${name}.${live.name} in the database; expected it in the plan: it is NOT NULL and has no default`
      : `found ${name}.${live.name} in the database, but not in the plan; it gets what the database gives it`
    findings.add(isNeeded ? 'error' : 'warning', ['tables', name, 'columns'], message, 'key')
  }
  const keys = new Set(table.foreignKeys.map((key) => key.name))
  for (const key of Object.keys(fanOut)) {
    if (keys.has(key)) continue
    const near = nearestNames(key, [...keys])
    findings.add(
      'error',
      ['tables', name, 'fanOut', key],
      `found no foreign key ${key} on ${name}; expected one of its own${meant(near)}`,
      'key',
    )
  }
}

/** The plan without what is wrong in it, so that the rest can be judged. */
function soundPart(plan: FillPlan, present: ReadonlyMap<string, CatalogTable>, parts: OpenedParts): FillPlan {
  const tables = plan.tables.flatMap((table): FillTable[] => {
    const live = present.get(table.table)
    if (live === undefined) return []
    const columns = live.columns.flatMap(({ name, generatedSql }): [string, ColumnPlan][] => {
      const own = table.columns[name] ?? { generator: OPEN_CHOICE, parameters: {}, nullShare: 0 }
      const isKnown = own.generator === OPEN_CHOICE || parts.generatorOf(own.generator) !== undefined
      return generatedSql === null ? [[name, isKnown ? own : { ...own, generator: OPEN_CHOICE }]] : []
    })
    return [{ ...table, columns: Object.fromEntries(columns) }]
  })
  return { ...plan, tables }
}

/** Where in the file something stands that a table's filling stumbles over. */
function pathOf(plan: FillPlan, table: string, subject: string): readonly string[] {
  const planned = plan.tables.find((one) => one.table === table)
  const column = subject.split(':')[0] ?? subject
  if (planned?.columns[column] !== undefined) return ['tables', table, 'columns', column, 'generator']
  if (planned?.fanOut[subject] !== undefined) return ['tables', table, 'fanOut', subject]
  return ['tables', table, 'rows']
}
