import { readFile } from 'node:fs/promises'
import type { Catalog } from '../../../src/core/catalog/catalog.ts'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import type { CatalogScope } from '../../../src/sources/postgres/catalog-scope.ts'
import { readCatalog } from '../../../src/sources/postgres/read-catalog.ts'
import { testDatabase } from '../server.ts'

/** A database with a schema of some SQL file in it, and what is learnt of it. */
export type LoadedCatalog = { readonly target: ConnectionTarget; readonly catalog: Catalog }

/** A fresh database for the calling test file, with the SQL of a file in it. Call it at the top of the file. */
export async function databaseFrom(file: string): Promise<ConnectionTarget> {
  const target = await testDatabase()
  await using session = await openSession(target)
  await session.script(await readFile(file, 'utf8'))
  return target
}

/** Learns the database in a session of its own. */
export async function learn(target: ConnectionTarget, scope: CatalogScope = {}): Promise<Catalog> {
  await using session = await openSession(target, { readOnly: true })
  return await readCatalog(session, scope)
}

/** Loads the SQL of a file into a fresh database and learns it. */
export async function loadCatalog(file: string, scope: CatalogScope = {}): Promise<LoadedCatalog> {
  const target = await databaseFrom(file)
  return { target, catalog: await learn(target, scope) }
}
