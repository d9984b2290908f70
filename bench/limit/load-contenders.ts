import { runSeed } from '../dhub-command.ts'
import type { Contender } from '../interleave.ts'
import { type MeteredRun, type Program, runMetered } from '../metered-program.ts'
import { readTreeUsage } from '../process-tree.ts'
import type { BenchServer } from '../server/bench-server.ts'
import type { ClientPrograms } from '../server/client-programs.ts'
import { type DatabaseShape, readShape, requireSameShape } from '../server/database-shape.ts'
import { forgetStatements, readStatementTimes, type StatementTimes } from '../server/statement-times.ts'
import type { SourceFiles } from './source-files.ts'
import { StageClock, type StageTime } from './stage-clock.ts'

/** One load of the whole database. */
export interface LoadRun {
  readonly seconds: number
  /** With statistics, where the way itself does not make them. */
  readonly secondsWithStatistics: number
  readonly cpuSeconds: number
  readonly serverCpuSeconds: number
  readonly peakBytes: number
  readonly statements: StatementTimes
  /** Only of dhub, which tells them. */
  readonly stages?: readonly StageTime[]
}

/** All that the contenders share. */
export interface LoadGround {
  readonly server: BenchServer
  readonly programs: ClientPrograms
  readonly files: SourceFiles
  readonly shape: DatabaseShape
  readonly scale: number
}

const SECONDS_MAX = 3600
const JOBS = 2

/** `dhub seed all`, which makes the rows besides. @param workers as `--workers`; dhub's own choice when absent */
export function seedContender(ground: LoadGround, workers?: number): Contender<LoadRun> {
  const { server, scale } = ground
  const name = workers === undefined ? 'dhub seed all' : `dhub seed all --workers ${workers}`
  return contender(ground, name, async (database) => {
    const clock = new StageClock(server.processNumber)
    const onEvent = (line: string, process: number) => clock.hear(line, process)
    const run = await runSeed(server, { database, scale, workers, onEvent })
    return { ...run, stages: clock.finish(run.cpuSeconds) }
  })
}

/** `pg_restore -j2`, and the statistics that it leaves out. */
export function restoreContender(ground: LoadGround): Contender<LoadRun> {
  const { programs, files, server } = ground
  return contender(ground, `pg_restore -j${JOBS}`, async (database) => {
    const environment = server.clientEnvironment(database)
    const words = [`--jobs=${JOBS}`, `--dbname=${database}`, '--exit-on-error', files.dump]
    const restored = await client({ file: programs.pgRestore, words, environment })
    const analyzing = [`--jobs=${JOBS}`, '--analyze-only', '--quiet', database]
    const analyzed = await client({ file: programs.vacuumDb, words: analyzing, environment })
    return { ...restored, secondsWithStatistics: restored.seconds + analyzed.seconds }
  })
}

/** `psql \copy` of files that are there, then the same DDL. */
export function copyContender(ground: LoadGround): Contender<LoadRun> {
  const { programs, files, server } = ground
  return contender(ground, 'psql \\copy, then DDL', async (database) =>
    client({
      file: programs.psql,
      words: ['--quiet', '--no-psqlrc', '--set=ON_ERROR_STOP=1', `--file=${files.copyScript}`],
      environment: server.clientEnvironment(database),
    }),
  )
}

const client = (program: Omit<Program, 'secondsMax'>) => runMetered({ ...program, secondsMax: SECONDS_MAX })

type Load = MeteredRun & Partial<Pick<LoadRun, 'secondsWithStatistics' | 'stages'>>

function contender(
  { server, shape }: LoadGround,
  name: string,
  load: (database: string) => Promise<Load>,
): Contender<LoadRun> {
  const database = 'bench_load'
  const serverSeconds = () => readTreeUsage(server.processNumber)?.cpuSeconds ?? 0
  return {
    name,
    prepare: async () => {
      await server.makeDatabase(database)
      await forgetStatements(server)
    },
    measure: async () => {
      const before = serverSeconds()
      const { output: _, ...run } = await load(database)
      const serverCpuSeconds = serverSeconds() - before
      requireSameShape(shape, await readShape(server, database), name)
      const statements = await readStatementTimes(server, database)
      await server.dropDatabase(database)
      return { secondsWithStatistics: run.seconds, ...run, serverCpuSeconds, statements }
    },
  }
}
