import type { TestProject } from 'vitest/node'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { startTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that this run of tests has for itself. */
    testServer: ConnectionTarget
  }
}

/** Starts one server for all test files of a project and stops it at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('testServer', server.target)
  return server.stop
}
