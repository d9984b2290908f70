import { setTimeout as pause } from 'node:timers/promises'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { queryRows } from '../db/seed/run-seed.ts'
import { testServer } from '../db/server.ts'

/** Puts another database in the place of one of the shared server: an empty one, or a copy of one that is at rest. */
export async function makeAnew({ database }: ConnectionTarget, template = 'template0'): Promise<void> {
  const server = withDatabase(testServer(), 'postgres')
  await queryRows(server, `drop database if exists "${database}" with (force)`)
  await queryRows(server, `create database "${database}" template "${template}"`)
}

/** Waits until nobody is at work in the database: the server ends what a killed process left. */
export async function untilQuiet({ database }: ConnectionTarget): Promise<void> {
  const server = withDatabase(testServer(), 'postgres')
  for (;;) {
    const busy = await queryRows(server, `select 1 from pg_stat_activity where datname = '${database}'`)
    if (busy.length === 0) return
    await pause(20)
  }
}
