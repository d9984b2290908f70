import { fileURLToPath } from 'node:url'
import { tablesOf } from '../../src/core/domain.ts'
import { qualifiedName } from '../../src/core/table.ts'
import { bank } from '../../src/domains/bank/domain.ts'
import { type Contender, interleaved, type Measurements } from '../interleave.ts'
import { runMetered } from '../metered-program.ts'
import type { GenerationRun, GenerationWish } from './generation-run.ts'

/** A generation with the memory that it took. */
export type MeteredGeneration = GenerationRun & { readonly peakBytes: number }

/** What making rows came to without a database. */
export interface GenerationResult {
  readonly scale: number
  readonly tableScale: number
  /** The bank's mix in one thread, as far as each step: lives and rows, encoded, with digests. */
  readonly depths: readonly Measurements<MeteredGeneration>[]
  readonly workers: readonly Measurements<MeteredGeneration>[]
  /** Each table alone, with the lives that it needs. */
  readonly tables: readonly Measurements<MeteredGeneration>[]
}

/** How the part is to be run. */
export interface GenerationPartWish {
  readonly scale: number
  /** For each table alone, which makes every life once a table. */
  readonly tableScale: number
  readonly rounds: number
  readonly workers: readonly number[]
  readonly tell: (line: string) => void
}

const program = fileURLToPath(new URL('generate.ts', import.meta.url))
const SECONDS_MAX = 1800

/** Makes rows for no one: step by step, with more and more workers, and table by table. */
export async function measureGeneration(wish: GenerationPartWish): Promise<GenerationResult> {
  const { scale, tableScale, rounds, workers, tell } = wish
  const depths = (['rows', 'encoded', 'whole'] as const).map((depth) =>
    contender(`in one thread, ${depth}`, { scale, depth }),
  )
  const threads = workers.map((count) =>
    contender(count === 1 ? '1 worker' : `${count} workers`, { scale, depth: 'whole', workers: count }),
  )
  const measured = await interleaved([...depths, ...threads], rounds, tell)
  const tables = tablesOf(bank).map((table) =>
    contender(qualifiedName(table), {
      scale: tableScale,
      depth: 'whole',
      table: qualifiedName(table),
    }),
  )
  return {
    scale,
    tableScale,
    depths: measured.slice(0, depths.length),
    workers: measured.slice(depths.length),
    tables: await interleaved(tables, rounds, tell),
  }
}

function contender(name: string, wish: GenerationWish): Contender<MeteredGeneration> {
  return {
    name,
    measure: async () => {
      const { output, peakBytes } = await runMetered({
        file: process.execPath,
        words: [program, JSON.stringify(wish)],
        secondsMax: SECONDS_MAX,
      })
      return { ...(JSON.parse(output) as GenerationRun), peakBytes }
    },
  }
}
