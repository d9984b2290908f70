import type { FillPlan } from '../../src/core/catalog/fill-plan.ts'
import { UserError } from '../../src/core/errors.ts'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { quoteIdentifier } from '../../src/postgres/quote.ts'
import { fillDatabase } from '../../src/services/generate/fill-database.ts'
import { type LearntDatabase, learnForPlan, planLearnt } from '../../src/services/generate/plan-database.ts'
import { isNamedLimit } from './named-limits.ts'
import { randomSchema } from './random-schema.ts'

/** What came of one random schema. */
export interface FuzzOutcome {
  readonly seed: number
  readonly features: readonly string[]
  /**
   * `filled`; `refused` while planning, by a limit that the docs name; `unnamed` for another refusal; `unloadable`
   * where the schema itself is at fault; all else is a fault of dhub.
   */
  readonly status: 'filled' | 'refused' | 'unnamed' | 'broken' | 'failed' | 'hung' | 'unloadable'
  readonly tables: number
  /** Those of the tables that got rows, once what is refused has been taken out of the plan. */
  readonly tablesFilled: number
  readonly milliseconds: number
  readonly messages: readonly string[]
}

/** How a random schema is tried. */
export interface FuzzOptions {
  readonly rows: number
  /** Whether to fill a second database and compare. */
  readonly isRepeated: boolean
  readonly now: () => number
}

/** 2026-11-21. */
const AS_OF = 20_778

/** Thinks up a schema, loads it, plans it, fills it, and has every constraint of it counted by SQL. */
export async function fuzzSchema(
  server: ConnectionTarget,
  seed: number,
  options: FuzzOptions,
): Promise<FuzzOutcome> {
  const began = options.now()
  const version = await majorOf(server)
  const { sql, features } = randomSchema(seed, version, await extensionsOf(server))
  const told = { seed, features }
  const ended = () => ({ milliseconds: Math.round(options.now() - began) })
  try {
    return await inDatabase(server, `fuzz_${seed}`, sql, async (target) => {
      const outcome = await tryFilling(target, options.rows)
      const isSame = outcome.status !== 'filled' || !options.isRepeated
      if (isSame) return { ...told, ...outcome, ...ended() }
      const again = await inDatabase(server, `fuzz_${seed}_again`, sql, (other) =>
        tryFilling(other, options.rows),
      )
      if (again.digest === outcome.digest) return { ...told, ...outcome, ...ended() }
      return {
        ...told,
        ...outcome,
        status: 'broken',
        messages: ['the same seed gave another digest'],
        ...ended(),
      }
    })
  } catch (error) {
    const messages = [error instanceof Error ? error.message : String(error)]
    const status = error instanceof Unloadable ? 'unloadable' : 'failed'
    return { ...told, status, tables: 0, tablesFilled: 0, messages, ...ended() }
  }
}

class Unloadable extends Error {}

type Tried = Pick<FuzzOutcome, 'status' | 'tables' | 'tablesFilled' | 'messages'> & {
  readonly digest?: string
}

async function tryFilling(target: ConnectionTarget, rows: number): Promise<Tried> {
  const scope = { schemas: [], tables: [] }
  const learnt = await learnForPlan(target, scope)
  const plan = planLearnt(target, learnt, { scope, rows, acceptAll: true, seed: 7, asOf: AS_OF })
  const tables = plan.tables.length
  const first = await fillOnce(target, plan)
  if (first.status !== 'refused' && first.status !== 'unnamed') return { ...first, tables }
  // What a person would do: leave out what cannot be filled, and what needs it.
  const refused = withDependents(tablesNamed(plan, first.messages), learnt)
  const rest = { ...plan, tables: plan.tables.filter(({ table }) => !refused.has(table)) }
  if (rest.tables.length === 0 || refused.size === 0) return { ...first, tables, tablesFilled: 0 }
  const second = await fillOnce(target, rest)
  return {
    ...first,
    tables,
    tablesFilled: second.tablesFilled,
    messages: [...first.messages, ...second.messages],
  }
}

async function fillOnce(target: ConnectionTarget, plan: FillPlan): Promise<Omit<Tried, 'tables'>> {
  try {
    const { document } = await fillDatabase(target, plan, { workers: 0 })
    if (document === undefined) return { status: 'failed', tablesFilled: 0, messages: ['interrupted'] }
    const { problems, tables, digest } = document
    const tablesFilled = tables.filter(({ rowsAfter }) => rowsAfter > 0).length
    return { status: problems.length === 0 ? 'filled' : 'broken', tablesFilled, messages: problems, digest }
  } catch (error) {
    if (!(error instanceof UserError)) {
      const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
      const text = error instanceof Error ? `${error.name}: ${error.message}${cause}` : String(error)
      return { status: 'failed', tablesFilled: 0, messages: [text] }
    }
    const messages = [error.message, ...error.nextSteps]
    if (!(await isEmpty(target, plan))) return { status: 'failed', tablesFilled: 0, messages }
    return { status: isNamedLimit(messages) ? 'refused' : 'unnamed', tablesFilled: 0, messages }
  }
}

async function isEmpty(target: ConnectionTarget, plan: FillPlan): Promise<boolean> {
  await using session = await openSession(target)
  for (const { table } of plan.tables) {
    const dot = table.indexOf('.')
    const [schema, name] = [table.slice(0, dot), table.slice(dot + 1)]
    const [found] = await session.query(
      `select 1 from ${quoteIdentifier(schema)}.${quoteIdentifier(name)} limit 1`,
    )
    if (found !== undefined) return false
  }
  return true
}

const tablesNamed = (plan: FillPlan, messages: readonly string[]): Set<string> =>
  new Set(
    plan.tables
      .map(({ table }) => table)
      .filter((table) =>
        messages.some((message) => new RegExp(`${RegExp.escape(table)}(?![a-z0-9_])`).test(message)),
      ),
  )

/** The tables and those that cannot be without them. */
function withDependents(tables: Set<string>, { catalog }: LearntDatabase): ReadonlySet<string> {
  for (let before = -1; before !== tables.size; ) {
    before = tables.size
    for (const { schema, name, foreignKeys, columns } of catalog.tables) {
      const isNeeded = foreignKeys.some(
        (key) =>
          tables.has(key.table) &&
          key.columns.every((own) => columns.find((column) => column.name === own)?.isNullable === false),
      )
      if (isNeeded) tables.add(`${schema}.${name}`)
    }
  }
  return tables
}

async function inDatabase<Result>(
  server: ConnectionTarget,
  name: string,
  sql: string,
  work: (target: ConnectionTarget) => Promise<Result>,
): Promise<Result> {
  await administer(server, `create database ${name} template template0 strategy file_copy`)
  try {
    const target = withDatabase(server, name)
    {
      await using session = await openSession(target)
      await session.script(sql).catch((error: unknown) => {
        throw new Unloadable(error instanceof Error ? error.message : String(error), { cause: error })
      })
    }
    return await work(target)
  } finally {
    await administer(server, `drop database if exists ${name} with (force)`)
  }
}

async function administer(server: ConnectionTarget, sql: string): Promise<void> {
  await using session = await openSession(withDatabase(server, 'postgres'))
  await session.script(sql)
}

async function majorOf(server: ConnectionTarget): Promise<number> {
  await using session = await openSession(server)
  const [row] = await session.query<{ version: string }>(
    "select current_setting('server_version_num') as version",
  )
  return Math.floor(Number(row?.version) / 10_000)
}

/** What of the extensions that columns may be of the server has. */
async function extensionsOf(server: ConnectionTarget): Promise<readonly string[]> {
  await using session = await openSession(server)
  const rows = await session.query<{ name: string }>(
    "select name from pg_available_extensions where name in ('btree_gist', 'citext', 'hstore', 'ltree') order by name",
  )
  return rows.map(({ name }) => name)
}
