import { UserError } from '../../../core/errors.ts'
import type { ConnectionTarget } from '../../../postgres/connection/connection-target.ts'
import { findProductionSign } from '../../../postgres/production-patterns.ts'
import { Questions } from './ask.ts'
import { ENVIRONMENTS, type PlanFlags, planOptionsOf, STRATEGIES } from './plan-flags.ts'

/** The flags of `generate init`, as far as they were given. */
export interface InitFlags extends PlanFlags {
  readonly 'database-url'?: string | undefined
  readonly out?: string | undefined
}

/** Asks for everything that no flag gives. */
export async function askForPlan(
  flags: InitFlags,
  findTarget: (url: string | undefined) => Promise<ConnectionTarget>,
  freeName: (target: ConnectionTarget, wanted?: string) => Promise<string>,
): Promise<InitFlags & { readonly out: string }> {
  using questions = new Questions()
  const asUrl = (text: string) => (text === 'as dhub finds it' ? undefined : text)
  const url =
    flags['database-url'] ?? (await questions.ask('Connection, as a URL', 'as dhub finds it', asUrl))
  const target = await findTarget(url)
  const usual = await freeName(target)
  const name = flags.name ?? (await questions.ask('Name of the plan', usual, (text) => text))
  const environment =
    flags.environment ??
    (await questions.ask(
      `What the database is for: ${ENVIRONMENTS.join(', ')}`,
      findProductionSign(target) === undefined ? 'development' : 'production',
      oneOf(ENVIRONMENTS),
    ))
  const schema =
    flags.schema.length > 0 || flags.table.length > 0
      ? flags.schema
      : await questions.ask('Schemas, with commas between', 'all', listOf)
  const table =
    flags.table.length > 0 || flags.schema.length > 0
      ? flags.table
      : await questions.ask('Tables, with commas between', 'all', listOf)
  const rows =
    flags.rows.length > 0 || flags.size !== undefined
      ? flags.rows
      : await questions.ask('Rows per table', '100', (text) => checked(flags, text))
  const strategy =
    flags.strategy ??
    (await questions.ask(`Rows that are there: ${STRATEGIES.join(', ')}`, 'append', oneOf(STRATEGIES)))
  const out = flags.out ?? (await questions.ask('The plan’s file', 'plan.yaml', (text) => text))
  return { ...flags, 'database-url': url, name, environment, schema, table, rows, strategy, out }
}

const listOf = (text: string): readonly string[] =>
  text === 'all' ? [] : text.split(',').map((one) => one.trim())

function checked(flags: InitFlags, text: string): readonly string[] {
  const rows = text.split(/[\s,]+/)
  planOptionsOf({ ...flags, rows })
  return rows
}

const oneOf =
  <Option extends string>(options: readonly Option[]) =>
  (text: string): Option => {
    const found = options.find((option) => option === text)
    if (found !== undefined) return found
    throw new UserError(`found ${text}; expected one of ${options.join(', ')}`)
  }
