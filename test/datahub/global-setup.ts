import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { setup as startServer } from '../db/global-setup.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the files of this run share what is slow to make. */
    datahubFolder: string
  }
}

/** A server and a folder for all test files of the project; both go at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stop = await startServer(project)
  const folder = await mkdtemp(join(tmpdir(), 'dhub-datahub-'))
  project.provide('datahubFolder', folder)
  return async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
}
