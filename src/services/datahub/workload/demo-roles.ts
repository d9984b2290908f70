import { randomBytes } from 'node:crypto'
import { quoteIdentifier, quoteLiteral } from '../../../postgres/quote.ts'
import type { Querying, Session } from '../../../postgres/session.ts'
import { scramVerifier } from './scram-verifier.ts'

/** What every role that the workload makes begins with. */
export const demoPrefix = 'dhub_demo_'

/** A role of its own for each person who asks the database something. */
export interface DemoRole {
  readonly person: string
  readonly name: string
  /** Made for this run, known to nobody else, never shown. */
  readonly password: string
}

/** May read the bank; everybody of the workload is a member. */
const readers = `${demoPrefix}readers`
const NAME_MAX = 63
const PASSWORD_BYTES = 24

/** Makes the roles, or gives those that are there new passwords. They can read the schemas and nothing else. */
export async function makeDemoRoles(
  session: Session,
  people: readonly string[],
  schemas: readonly string[],
): Promise<readonly DemoRole[]> {
  const roles = people.map((person) => ({
    person,
    name: `${demoPrefix}${person}`.slice(0, NAME_MAX),
    password: randomBytes(PASSWORD_BYTES).toString('base64url'),
  }))
  await session.transaction(async () => {
    const there = new Set(await listDemoRoles(session))
    const group = quoteIdentifier(readers)
    if (!there.has(readers)) await session.script(`create role ${group} nologin`)
    for (const schema of schemas.map(quoteIdentifier))
      await session.script(
        `grant usage on schema ${schema} to ${group}; grant select on all tables in schema ${schema} to ${group}`,
      )
    for (const { name, password } of roles) {
      const role = quoteIdentifier(name)
      const verb = there.has(name) ? 'alter' : 'create'
      await session.script(`${verb} role ${role} login password ${quoteLiteral(scramVerifier(password))}`)
      await session.script(`grant ${group} to ${role}`)
    }
  })
  return roles
}

/**
 * Drops every role that the workload has made, with what they were granted here; their names are returned. The group of
 * readers stays as long as it may still read another database of the server.
 */
export async function dropDemoRoles(session: Session): Promise<readonly string[]> {
  return await session.transaction(async () => {
    const dropped: string[] = []
    for (const name of await listDemoRoles(session)) {
      await session.script(`drop owned by ${quoteIdentifier(name)}`)
      if (await isNeededElsewhere(session, name)) continue
      await session.script(`drop role ${quoteIdentifier(name)}`)
      dropped.push(name)
    }
    return dropped
  })
}

async function isNeededElsewhere(querying: Querying, name: string): Promise<boolean> {
  const rows = await querying.query(
    `select from pg_shdepend d join pg_roles r on r.oid = d.refobjid
     where d.refclassid = 'pg_authid'::regclass and r.rolname = $1
       and d.dbid not in (0, (select oid from pg_database where datname = current_database()))
     limit 1`,
    [name],
  )
  return rows.length > 0
}

/** The group comes last, because the others are its members. */
async function listDemoRoles(querying: Querying): Promise<readonly string[]> {
  const rows = await querying.query<{ name: string }>(
    `select rolname as name from pg_roles where starts_with(rolname, $1) order by rolname = $2, rolname`,
    [demoPrefix, readers],
  )
  return rows.map(({ name }) => name)
}
