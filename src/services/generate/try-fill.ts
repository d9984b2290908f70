import { compileFill } from '../../generation/fill/compile-fill.ts'
import type { CompiledFill } from '../../generation/fill/compiled-fill.ts'
import type { Refusal } from '../../generation/fill/constraint-entry.ts'
import type { FillInput, FillParts } from '../../generation/fill/fill-input.ts'
import type { CopyConnection } from '../../postgres/copy.ts'
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

/**
 * Compiles a filling and tries sample rows where only the database knows what becomes of them. What triggers were seen
 * to do changes how rows are kept apart: then all is compiled and tried once more.
 *
 * @param connection undefined to compile alone
 */
export async function tryFill(
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
    return await tryFill(connection, { ...input, repeated: probe.repeated }, parts)
  return { input, compiled, probe, refusals: probe.refusals }
}
