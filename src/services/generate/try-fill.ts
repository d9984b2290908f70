import { compileFill } from '../../generation/fill/compile-fill.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { Refusal } from '../../generation/fill/constraint-entry.ts'
import type { FillInput, FillParts } from '../../generation/fill/fill-input.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
import { leavingNull, type NullColumns, nullChoices } from './leave-null.ts'
import { type FillProbe, nothingProbed, probeFill } from './probe-fill.ts'

/** A filling that has been compiled, and what the database made of sample rows. */
export interface TriedFill {
  /** With what trying has shown. */
  readonly input: FillInput
  readonly compiled: CompiledFill
  readonly probe: FillProbe
  /** What stands in the way, found by either. */
  readonly refusals: readonly Refusal[]
}

/** Tables whose rows are refused hide those of the tables that refer to them, which then come to light. */
const ROUNDS_MAX = 3

/**
 * Compiles a filling and tries sample rows where only the database knows what becomes of them. What triggers were seen
 * to do changes how rows are kept apart, and what they refuse is left NULL where that helps: then all is compiled and
 * tried once more.
 *
 * @param connection undefined to compile alone
 */
export async function tryFill(
  connection: CopyConnection | undefined,
  input: FillInput,
  parts: FillParts,
): Promise<TriedFill> {
  let tried = await tryOnce(connection, input, parts)
  if (connection === undefined) return tried
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if (tried.compiled.refusals.length > 0 || tried.refusals.length === 0) break
    const helping = await findHelpingNulls(connection, tried, parts)
    if (helping.size === 0) break
    const plan = leavingNull(tried.input.plan, helping)
    tried = noted(await tryOnce(connection, { ...tried.input, plan }, parts), helping)
  }
  return tried
}

async function tryOnce(
  connection: CopyConnection | undefined,
  input: FillInput,
  parts: FillParts,
): Promise<TriedFill> {
  const compiled = compileFill(input, parts)
  if (connection === undefined || compiled.refusals.length > 0)
    return { input, compiled, probe: nothingProbed, refusals: compiled.refusals }
  const probe = await probeFill(connection, input, compiled)
  const isNews = Object.keys(probe.repeated).length > 0 && input.repeated === undefined
  if (isNews && probe.refusals.length === 0)
    return await tryOnce(connection, { ...input, repeated: probe.repeated }, parts)
  const isShown = Object.keys(probe.accepted).some((table) => input.accepted?.[table] === undefined)
  if (isShown)
    return await tryOnce(connection, { ...input, accepted: { ...input.accepted, ...probe.accepted } }, parts)
  return { input, compiled, probe, refusals: probe.refusals }
}

/** The fewest columns of each refused table without which the database takes its rows; none where nothing helps. */
async function findHelpingNulls(
  connection: CopyConnection,
  { input, refusals }: TriedFill,
  parts: FillParts,
): Promise<NullColumns> {
  const refused = [...new Set(refusals.map(({ table }) => table))]
  const choices = new Map(refused.map((table) => [table, nullChoices(input.catalog, input.plan, table)]))
  const helping = new Map<string, readonly string[]>()
  for (let at = 0; [...choices].some(([table, list]) => !helping.has(table) && at < list.length); at++) {
    const asked = new Map(helping)
    for (const [table, list] of choices) {
      const columns = list[at]
      if (columns !== undefined && !helping.has(table)) asked.set(table, columns)
    }
    const plan = leavingNull(input.plan, asked)
    const again = await tryOnce(connection, { ...input, plan }, parts)
    const still = new Set(again.refusals.map(({ table }) => table))
    // Where compiling fails nothing has been tried.
    if (again.compiled.refusals.length > 0) continue
    for (const [table, columns] of asked) if (!still.has(table)) helping.set(table, columns)
  }
  return helping
}

/** The ledger tells which references stay NULL, and why. */
function noted(tried: TriedFill, helping: NullColumns): TriedFill {
  const { compiled, input } = tried
  const nameOf = new Map(input.catalog.tables.map((table) => [`${table.schema}.${table.name}`, table]))
  const constraints = compiled.constraints.map((entry) => {
    const key = nameOf.get(entry.table)?.foreignKeys.find(({ name }) => name === entry.constraint)
    const isLeft = key?.columns.some((column) => helping.get(entry.table)?.includes(column)) === true
    return isLeft
      ? { ...entry, reason: 'stays NULL: with it the database refused the rows that were tried' }
      : entry
  })
  return { ...tried, compiled: { ...compiled, constraints } }
}
