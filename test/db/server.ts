import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type ConnectionTarget, withDatabase } from '../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import { quoteIdentifier } from '../../src/postgres/quote.ts'

/** A state that many test files begin with, made once per run and cloned from then on. */
export type PreparedState = {
  /** Names the state, such as `bank_tables`. */
  readonly name: string
  readonly prepare: (target: ConnectionTarget) => Promise<void>
}

/** The server of this run of tests, at the database that it came with. */
export function testServer(): ConnectionTarget {
  return inject('testServer')
}

/**
 * A fresh database for the calling test file, dropped after its tests. Call it at the top of the file:
 * `const target = await testDatabase()`.
 *
 * @param state what the database begins with; empty without one
 */
export async function testDatabase(state?: PreparedState): Promise<ConnectionTarget> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = state === undefined ? 'template0' : await preparedTemplate(state)
  await administer(
    `create database ${quoteIdentifier(name)} template ${quoteIdentifier(template)} strategy file_copy`,
  )
  afterAll(() => administer(`drop database if exists ${quoteIdentifier(name)} with (force)`))
  return withDatabase(testServer(), name)
}

/** Makes the template unless another test file has: the lock has them wait for each other. */
async function preparedTemplate({ name, prepare }: PreparedState): Promise<string> {
  const template = `template_${name}`
  await using session = await openSession(withDatabase(testServer(), 'postgres'))
  await session.query('select pg_advisory_lock(hashtext($1))', [template])
  const [found] = await session.query('select 1 from pg_database where datname = $1', [template])
  if (found !== undefined) return template
  const unfinished = `${template}_unfinished`
  await session.script(`drop database if exists ${quoteIdentifier(unfinished)} with (force)`)
  await session.script(`create database ${quoteIdentifier(unfinished)} template template0 strategy file_copy`)
  await prepare(withDatabase(testServer(), unfinished))
  await session.script(`alter database ${quoteIdentifier(unfinished)} rename to ${quoteIdentifier(template)}`)
  return template
}

async function administer(sql: string): Promise<void> {
  await using session = await openSession(withDatabase(testServer(), 'postgres'))
  await session.script(sql)
}
