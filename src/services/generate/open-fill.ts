import { UserError } from '../../core/errors.ts'
import { compileFill } from '../../generation/fill/compile-fill.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { Refusal } from '../../generation/fill/constraint-entry.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { ExclusiveConnection } from '../../postgres/exclusive-connection.ts'
import { openSession } from '../../postgres/open-session.ts'
import { readCatalog } from '../../sources/postgres/read-catalog.ts'
import type { FillAdmission, KeptFill } from './admit-fill.ts'
import { catalogDigest } from './fill-digest.ts'
import { openFillParts } from './fill-parts.ts'
import type { FillRequest } from './fill-request.ts'
import { prepareFill } from './prepare-fill.ts'
import { tryFill } from './try-fill.ts'

/** A filling that is ready to be carried out. */
export interface OpenFill {
  readonly kept: KeptFill
  readonly compiled: CompiledFill
  /** Generators of the user's own that cannot be used, and why. */
  readonly failures: ReadonlyMap<string, string>
}

/**
 * Makes ready what a run fills a database with: as the database is now, or as it was when the run began.
 *
 * @throws UserError naming everything that cannot be filled, or when the schema has changed since the run began
 */
export async function openFill(
  connection: ExclusiveConnection,
  request: FillRequest,
  admission: FillAdmission,
): Promise<OpenFill> {
  const opened =
    admission.way === 'resume'
      ? await restoreFill(connection.target, admission.name, admission.kept)
      : await beginningFill(connection, request)
  refuseAll(opened.compiled.refusals)
  return opened
}

async function beginningFill(connection: ExclusiveConnection, request: FillRequest): Promise<OpenFill> {
  const { input, parts } = await prepareFill(connection.target, request.plan, request)
  const { refusals, ...tried } = await tryFill(connection.current, input, parts)
  refuseAll(refusals)
  const { compiled, probe } = tried
  const { staged, overwritten } = probe
  const kept = { input: tried.input, folder: request.folder, staged, overwritten }
  return { kept, compiled, failures: parts.failures }
}

/** A filling as it was when its run began. @throws UserError when the schema is another one since */
export async function restoreFill(target: ConnectionTarget, name: string, kept: KeptFill): Promise<OpenFill> {
  const { input, folder } = kept
  await using session = await openSession(target, { readOnly: true })
  const catalog = await readCatalog(session, { tables: input.plan.tables.map(({ table }) => table) })
  if (catalogDigest(catalog) !== catalogDigest(input.catalog)) {
    throw new UserError(
      `Cannot go on with the run ${name}: found its tables changed since it began; expected the same columns and constraints`,
      ['Change the tables back', `Or forget about the run, its rows stay: dhub runs forget ${name}`],
    )
  }
  const parts = await openFillParts(input.plan, folder)
  return { kept, compiled: compileFill(input, parts), failures: parts.failures }
}

/** @throws UserError with every refusal, each by name, and what may be done about them */
export function refuseAll(refusals: readonly Refusal[], nextSteps: readonly string[] = []): void {
  if (refusals.length === 0) return
  const tables = [...new Set(refusals.map(({ table }) => table))]
  throw new UserError(
    `Cannot fill ${tables.length === 1 ? tables[0] : `${tables.length} tables`} as planned: found ${refusals.length} ${refusals.length === 1 ? 'demand' : 'demands'} that no row can meet; expected none`,
    [...refusals.map(({ message }) => message), ...nextSteps],
  )
}
