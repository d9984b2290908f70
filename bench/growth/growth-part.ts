import { runSeed } from '../dhub-command.ts'
import { type Contender, interleaved, type Measurements } from '../interleave.ts'
import type { BenchServer } from '../server/bench-server.ts'

/** One whole seed. */
export interface GrowthRun {
  readonly rows: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakBytes: number
}

/** What seeding came to at each scale and with each number of workers. */
export interface GrowthResult {
  readonly ways: readonly {
    readonly scale: number
    readonly workers: number | null
    readonly runs: Measurements<GrowthRun>
  }[]
}

/** How the part is to be run. */
export interface GrowthWish {
  readonly scales: readonly number[]
  /** Besides dhub's own choice. */
  readonly workers: readonly number[]
  readonly rounds: number
  readonly tell: (line: string) => void
}

const DATABASE = 'bench_growth'

/** Seeds at one scale after the other, with dhub's own choice of workers and with those asked for. */
export async function measureGrowth(
  server: BenchServer,
  { scales, workers, rounds, tell }: GrowthWish,
): Promise<GrowthResult> {
  const ways = scales.flatMap((scale) => [undefined, ...workers].map((count) => ({ scale, workers: count })))
  const measured = await interleaved(
    ways.map((way) => seeding(server, way)),
    rounds,
    tell,
  )
  return {
    ways: measured.map((runs, position) => {
      const { scale = 0, workers: count } = ways[position] ?? {}
      return { scale, workers: count ?? null, runs }
    }),
  }
}

function seeding(
  server: BenchServer,
  way: { readonly scale: number; readonly workers: number | undefined },
): Contender<GrowthRun> {
  const chosen = way.workers === undefined ? 'workers as dhub chooses' : `${way.workers} workers`
  return {
    name: `scale ${way.scale}, ${chosen}`,
    prepare: () => server.makeDatabase(DATABASE),
    measure: async () => {
      const { output, seconds, cpuSeconds, peakBytes } = await runSeed(server, { database: DATABASE, ...way })
      await server.dropDatabase(DATABASE)
      const { rows } = JSON.parse(output) as { readonly rows: number }
      return { rows, seconds, cpuSeconds, peakBytes }
    },
  }
}
