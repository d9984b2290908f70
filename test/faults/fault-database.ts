import { setTimeout as pause } from 'node:timers/promises'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { queryRows } from '../db/seed/run-seed.ts'
import { testServer } from '../db/server.ts'

/** Puts an empty database in the place of one of the shared server. */
export async function makeAnew({ database }: ConnectionTarget): Promise<void> {
  const server = withDatabase(testServer(), 'postgres')
  await queryRows(server, `drop database if exists "${database}" with (force)`)
  await queryRows(server, `create database "${database}" template template0`)
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
