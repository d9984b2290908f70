import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type MeteredRun, runMetered } from './metered-program.ts'
import type { BenchServer } from './server/bench-server.ts'

/** Where the project lies. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/** The dataset that everything is measured on: the same for every machine and day. */
export const dataset = { seed: 42, asOf: '2026-11-21' } as const

const SECONDS_MAX = 3600

/** What is to be seeded, and who listens to the events. */
export interface SeedWish {
  readonly database: string
  readonly scale: number
  readonly workers?: number | undefined
  readonly only?: string
  readonly onEvent?: (line: string, processNumber: number) => void
}

/** Runs `dhub seed all` as a user does: the built command, from its start to its end. */
export async function runSeed(server: BenchServer, wish: SeedWish): Promise<MeteredRun> {
  const words = ['seed', 'all', '--scale', String(wish.scale), '--seed', String(dataset.seed)]
  words.push('--as-of', dataset.asOf, '--json', '--events')
  if (wish.workers !== undefined) words.push('--workers', String(wish.workers))
  if (wish.only !== undefined) words.push('--only', wish.only)
  return await runMetered({
    file: process.execPath,
    words: [join(projectFolder, 'bin/run.js'), ...words],
    environment: { DATABASE_URL: server.url(wish.database) },
    folder: server.folder,
    secondsMax: SECONDS_MAX,
    ...(wish.onEvent === undefined ? {} : { onErrorLine: wish.onEvent }),
  })
}
