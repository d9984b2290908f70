import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../../src/core/clock.ts'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { type FuzzOptions, fuzzSchema } from './fuzz-schema.ts'

/** Tries one schema after the other, so that whoever asks can end a thread that hangs. */
const { server, rows } = workerData as { readonly server: ConnectionTarget; readonly rows: number }
const now = () => systemClock.nowMilliseconds()
parentPort?.on('message', ({ seed, isRepeated }: { seed: number } & Pick<FuzzOptions, 'isRepeated'>) => {
  void fuzzSchema(server, seed, { rows, isRepeated, now }).then((outcome) =>
    parentPort?.postMessage(outcome, []),
  )
})
