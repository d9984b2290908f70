import { readFile } from 'node:fs/promises'
import type { FillPlan } from '../../../src/core/catalog/fill-plan.ts'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { type FillOptions, fillDatabase } from '../../../src/services/generate/fill-database.ts'
import type { FillDocument } from '../../../src/services/generate/fill-document.ts'
import { planDatabase } from '../../../src/services/generate/plan-database.ts'
import { testDatabase } from '../server.ts'

const folder = new URL('./schemas/', import.meta.url)

/** 21 November 2026. */
const AS_OF = 20_778

/** A fresh database for the calling test file, with a schema of SQL in it, of a file of `schemas/` or given. */
export async function schemaDatabase(sql: string): Promise<ConnectionTarget> {
  const target = await testDatabase()
  await loadSchema(target, sql)
  return target
}

/** Runs SQL, of a file of `schemas/` or given. */
export async function loadSchema(target: ConnectionTarget, sql: string): Promise<void> {
  await using session = await openSession(target)
  await session.script(sql.endsWith('.sql') ? await readFile(new URL(sql, folder), 'utf8') : sql)
}

/** What dhub proposes for a database, with a choice for everything. */
export const planFor = (target: ConnectionTarget, rows = 100, tables: readonly string[] = []) =>
  planDatabase(target, {
    scope: { schemas: [], tables },
    rows,
    acceptAll: true,
    asOf: AS_OF,
    name: 'trial',
    environment: 'development',
  })

/** Carries out a plan in this very thread, to its end. */
export async function fill(
  target: ConnectionTarget,
  plan: FillPlan,
  options: FillOptions = {},
): Promise<FillDocument> {
  const { document } = await fillDatabase(target, plan, { workers: 0, ...options })
  if (document === undefined) throw new Error('The run was interrupted')
  return document
}

/** What the tables of a plan hold, by table: their rows and a digest of their text, in the order of the text. */
export async function contentOf(
  target: ConnectionTarget,
  plan: FillPlan,
): Promise<Readonly<Record<string, string>>> {
  await using session = await openSession(target)
  const found: Record<string, string> = {}
  for (const { table } of plan.tables) {
    const name = table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.')
    const [row] = await session.query<{ content: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text collate "C")), '') as content from ${name} t`,
    )
    found[table] = row?.content ?? ''
  }
  return found
}
