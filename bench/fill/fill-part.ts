import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dataset, projectFolder } from '../dhub-command.ts'
import { type Contender, interleaved, type Measurements } from '../interleave.ts'
import { runMetered } from '../metered-program.ts'
import type { BenchServer } from '../server/bench-server.ts'
import type { ClientPrograms } from '../server/client-programs.ts'

/** One load of the table. */
export interface FillRun {
  /** From the first row to the last one, where the way tells; else the whole program. */
  readonly loadSeconds: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakBytes: number
}

/** What loading one table with its constraints on came to. */
export interface FillPartResult {
  readonly rows: number
  readonly ways: readonly Measurements<FillRun>[]
}

const DATABASE = 'bench_fill'
const PARENTS = 10_000
const SECONDS_MAX = 1800

/** Holds `dhub generate run` against `psql \copy` of the same rows into the same table, its constraints on. */
export async function measureFill(
  server: BenchServer,
  programs: ClientPrograms,
  {
    rows,
    rounds,
    tell,
  }: { readonly rows: number; readonly rounds: number; readonly tell: (line: string) => void },
): Promise<FillPartResult> {
  await server.makeDatabase(DATABASE)
  const sql = await readFile(new URL('orders.sql', import.meta.url), 'utf8')
  await server.on(DATABASE, (session) => session.script(sql))
  const plan = (table: string, count: number) => planTable(server, table, count)
  await dhub(server, ['run', await plan('customer', PARENTS), '--json'])
  const orders = await plan('orders', rows)
  await dhub(server, ['run', orders, '--json'])
  const file = join(server.folder, 'orders.txt')
  const psql = async (command: string) =>
    runMetered({
      file: programs.psql,
      words: ['--quiet', '--no-psqlrc', '--set=ON_ERROR_STOP=1', `--command=${command}`],
      environment: server.clientEnvironment(DATABASE),
      secondsMax: SECONDS_MAX,
    })
  await psql(`\\copy (select * from shop.orders order by id) to '${file}'`)
  const prepare = () =>
    server.on(DATABASE, async (session) => {
      await session.query('truncate shop.orders')
      await session.query('checkpoint')
    })
  const copying: Contender<FillRun> = {
    name: 'psql \\copy',
    prepare,
    measure: async () => {
      const { output: _, ...run } = await psql(`\\copy shop.orders from '${file}'`)
      return { ...run, loadSeconds: run.seconds }
    },
  }
  const filling: Contender<FillRun> = {
    name: 'dhub generate run',
    prepare,
    measure: () => dhub(server, ['run', orders, '--json', '--events']),
  }
  const ways = await interleaved([copying, filling], rounds, tell)
  await server.dropDatabase(DATABASE)
  return { rows, ways }
}

async function planTable(server: BenchServer, table: string, rows: number): Promise<string> {
  const file = join(server.folder, `${table}.yaml`)
  const words = ['--table', `shop.${table}`, '--rows', String(rows), '--as-of', dataset.asOf, '--name', table]
  await dhub(server, ['plan', '--accept', ...words, '--out', file])
  return file
}

/** Runs `dhub generate …` as a user does. */
async function dhub(server: BenchServer, words: readonly string[]): Promise<FillRun> {
  let began = 0
  let ended = 0
  const { output: _, ...run } = await runMetered({
    file: process.execPath,
    words: [join(projectFolder, 'bin/run.js'), 'generate', ...words],
    environment: { DATABASE_URL: server.url(DATABASE) },
    folder: server.folder,
    secondsMax: SECONDS_MAX,
    onErrorLine: (line) => {
      if (line.startsWith('{"type":"planned"')) began = performance.now()
      if (line.startsWith('{"type":"unit-written"')) ended = performance.now()
    },
  })
  return { ...run, loadSeconds: (ended - began) / 1000 }
}
