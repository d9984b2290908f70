import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { runMetered } from '../../bench/metered-program.ts'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { connectionUrl } from '../../src/postgres/connection/show-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import type { FillDocument } from '../../src/services/generate/fill-document.ts'
import { manyTables, manyTablesSql } from '../db/sources/many-tables-sql.ts'

const SECONDS_MAX = 120
const dhub = fileURLToPath(new URL('../../bin/run.js', import.meta.url))

/** Plans and fills 500 tables with 20 rows each, by the built commands. @returns a row of figures each */
export async function measureLarge(target: ConnectionTarget): Promise<readonly string[]> {
  await using session = await openSession(target)
  await session.script(manyTablesSql)
  const folder = await mkdtemp(path.join(tmpdir(), 'dhub-large-'))
  const run = async (...words: string[]) =>
    await runMetered({
      file: process.execPath,
      words: [dhub, 'generate', ...words],
      folder,
      environment: { DATABASE_URL: connectionUrl(target), DHUB_HOME: folder },
      secondsMax: SECONDS_MAX,
    })
  try {
    const plan = await run('plan', '--rows', '20', '--accept', '--out', 'plan.yaml')
    const fill = await run('run', 'plan.yaml', '--json')
    const { violations } = JSON.parse(fill.output) as FillDocument
    return [
      `${manyTables} tables, 888 references, 667 checks`,
      `plan: ${figures(plan)}`,
      `run with 20 rows a table: ${figures(fill)}, ${violations} violations`,
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const figures = ({ seconds, peakBytes }: { seconds: number; peakBytes: number }): string =>
  `${seconds.toFixed(1)} s, peak ${Math.round(peakBytes / 1_048_576)} MiB, the whole command`
