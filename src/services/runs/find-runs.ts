import { UserError } from '../../core/errors.ts'
import { domains } from '../../domains/domains.ts'
import { type ConnectionTarget, withDatabase } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { openCopyConnection } from '../../postgres/copy.ts'
import { PostgresError } from '../../postgres/postgres-error.ts'
import { type RunEntry, readHistory } from '../../runs/run-history.ts'

/**
 * What `dhub runs show --json` prints, and `dhub runs list --json` a list of; their JSON schemas are
 * schemas/runs-show.schema.json and schemas/runs-list.schema.json. The databases are those whose ledgers have the run: one,
 * or in layout databases all that it fills.
 */
export interface FoundRun extends RunEntry {
  /** The first one is where the run is told what to do. */
  readonly databases: readonly string[]
}

/**
 * Every run that was asked for in a database, the newest first: what its ledger knows, and what was put into databases
 * of their own from there. Changes nothing and waits for nobody.
 */
export async function listRuns(target: ConnectionTarget): Promise<readonly FoundRun[]> {
  await using connection = await openCopyConnection(target)
  const own = (await readHistory(connection)).map((run) => ({ ...run, databases: [target.database] }))
  const found = await connection.query<{ name: string }>(
    "select datname as name from pg_database where datallowconn and has_database_privilege(datname, 'connect')",
  )
  const names = new Set(found.map(({ name }) => name))
  const schemas = Object.values(domains).flatMap((domain) => domain.schemas.map(({ name }) => name))
  const spread = new Map<string, FoundRun>()
  for (const database of schemas) {
    if (!names.has(database) || database === target.database) continue
    for (const run of await readElsewhere(withDatabase(target, database))) {
      if (run.request.layout !== 'databases' || run.request.askedIn !== target.database) continue
      spread.set(run.name, joined(spread.get(run.name), run, database))
    }
  }
  return [...own, ...spread.values()].toSorted((a, b) =>
    a.started < b.started ? 1 : a.started > b.started ? -1 : 0,
  )
}

/** Gone by now, being dropped, or not to be looked into: then it holds nothing of this database's. */
const closedCodes: readonly (string | undefined)[] = ['3D000', '57P01', '42501']

/** What a ledger says that may well be somebody else's. */
async function readElsewhere(target: ConnectionTarget): Promise<readonly RunEntry[]> {
  try {
    await using connection = await openCopyConnection(target)
    return await readHistory(connection)
  } catch (error) {
    if (error instanceof PostgresError && closedCodes.includes(error.code)) return []
    throw error
  }
}

/** What several ledgers say of one run. */
function joined(known: FoundRun | undefined, run: RunEntry, database: string): FoundRun {
  if (known === undefined) return { ...run, databases: [database] }
  return {
    ...known,
    state: known.state === 'complete' ? run.state : known.state,
    slices: known.slices + run.slices,
    rows: known.rows + run.rows,
    databases: [...known.databases, database],
  }
}

/**
 * One run.
 *
 * @param run its number or its name; the newest when left out
 * @throws UserError when no ledger knows it, or several do
 */
export async function findRun(target: ConnectionTarget, run?: string): Promise<FoundRun> {
  const runs = await listRuns(target)
  const matches = run === undefined ? runs.slice(0, 1) : runs.filter((one) => isNamed(one, run))
  const [found] = matches
  if (found !== undefined && matches.length === 1) return found
  const what = run === undefined ? 'a run' : `the run ${run}`
  if (found !== undefined) {
    const places = matches.map(({ databases, name }) => `${name} in ${databases[0]}`).join(', ')
    throw new UserError(`Cannot find ${what} in ${showTarget(target)}: found ${places}; expected one`, [
      'Give its name instead of its number',
      'Or name its first database with --database-url',
    ])
  }
  const names = runs.map(({ name }) => name).join(', ')
  throw new UserError(
    `Cannot find ${what} in ${showTarget(target)}: found ${runs.length === 0 ? 'none' : names}; expected one that its ledger knows`,
    [runs.length === 0 ? 'Make one: dhub seed all' : 'See them with dhub runs list'],
  )
}

const isNamed = ({ name, run }: RunEntry, asked: string) => name === asked || String(run) === asked
