import { runSeed } from '../dhub-command.ts'
import { interleaved, type Measurements } from '../interleave.ts'
import type { BenchServer } from '../server/bench-server.ts'
import type { ClientPrograms } from '../server/client-programs.ts'
import { type DatabaseShape, readShape } from '../server/database-shape.ts'
import {
  copyContender,
  type LoadGround,
  type LoadRun,
  restoreContender,
  seedContender,
} from './load-contenders.ts'
import { writeSourceFiles } from './source-files.ts'

/** What loading one database came to, by every way. */
export interface LimitResult {
  readonly scale: number
  readonly shape: DatabaseShape
  readonly databaseBytes: number
  readonly ways: readonly Measurements<LoadRun>[]
}

/** How the part is to be run. */
export interface LimitWish {
  readonly scale: number
  readonly rounds: number
  /** Further runs of dhub with so many workers, beside its own choice. */
  readonly workers: readonly number[]
  readonly tell: (line: string) => void
}

const SOURCE = 'bench_source'

/** Seeds a database once as the source of all others, then loads it again and again by every way. */
export async function measureLimit(
  server: BenchServer,
  programs: ClientPrograms,
  { scale, rounds, workers, tell }: LimitWish,
): Promise<LimitResult> {
  tell(`scale ${scale}: the database that all load again, as a dump and as files`)
  await server.makeDatabase(SOURCE)
  await runSeed(server, { database: SOURCE, scale })
  const shape = await readShape(server, SOURCE)
  const [size] = await server.on(SOURCE, (session) =>
    session.query<{ bytes: number }>('select pg_database_size(current_database())::float8 as bytes'),
  )
  const files = await writeSourceFiles(server, programs, SOURCE)
  await server.dropDatabase(SOURCE)
  const ground: LoadGround = { server, programs, files, shape, scale }
  const contenders = [
    seedContender(ground),
    ...workers.map((count) => seedContender(ground, count)),
    restoreContender(ground),
    copyContender(ground),
  ]
  const ways = await interleaved(contenders, rounds, tell)
  return { scale, shape, databaseBytes: size?.bytes ?? 0, ways }
}
