import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from './dhub-command.ts'
import type { FillPartResult } from './fill/fill-part.ts'
import type { GenerationResult } from './generation/generation-part.ts'
import type { GrowthResult } from './growth/growth-part.ts'
import type { LimitResult } from './limit/limit-part.ts'
import { type Machine, thisMachine } from './machine.ts'
import type { RivalsResult } from './rivals/rivals-part.ts'
import type { ServerFacts } from './server/bench-server.ts'

/** One part of the benchmark as it was measured once, with where and when. */
export type Measured =
  | (Taken & { readonly part: 'limit'; readonly result: LimitResult })
  | (Taken & { readonly part: 'growth'; readonly result: GrowthResult })
  | (Taken & { readonly part: 'generation'; readonly result: GenerationResult })
  | (Taken & { readonly part: 'fill'; readonly result: FillPartResult })
  | (Taken & { readonly part: 'rivals'; readonly result: RivalsResult })

/** Where and when something was measured. */
export interface Taken {
  /** The day, in UTC. */
  readonly day: string
  readonly machine: Machine
  /** Absent where no server took part. */
  readonly server?: ServerFacts
}

const folder = join(projectFolder, 'bench/results')

/** Here and now. */
export function taken(server?: ServerFacts): Taken {
  const day = new Date().toISOString().slice(0, 10)
  return { day, machine: thisMachine(), ...(server === undefined ? {} : { server }) }
}

/** Keeps a measurement in place of the last one of its part and scale. */
export async function writeResult(measured: Measured): Promise<void> {
  await mkdir(folder, { recursive: true })
  const name = measured.part === 'limit' ? `limit-scale-${measured.result.scale}` : measured.part
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(measured, roundedNumber, 2)}\n`)
}

/** The last measurement of each part and scale, by scale. */
export async function readResults(): Promise<readonly Measured[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'))
  const texts = await Promise.all(names.toSorted().map((name) => readFile(join(folder, name), 'utf8')))
  const scaleOf = (one: Measured) => (one.part === 'limit' ? one.result.scale : 0)
  return texts.map((text) => JSON.parse(text) as Measured).toSorted((a, b) => scaleOf(a) - scaleOf(b))
}

/** No more digits than were measured. */
function roundedNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value
}
