import type { Layout } from '../../core/dataset.ts'
import { UserError } from '../../core/errors.ts'
import { bankSchemas } from '../../domains/bank/schemas.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { showTarget } from '../../postgres/connection/show-target.ts'
import { openSession } from '../../postgres/open-session.ts'
import { quoteIdentifier } from '../../postgres/quote.ts'
import { ledgerSchema } from '../../runs/ledger-schema.ts'
import { refuseProduction } from './refuse-production.ts'

/** What may be removed, and the user's word for it. */
export type DropRequest = {
  readonly layout: Layout
  /** The name of the database, given by the user on purpose. */
  readonly confirmed: string | undefined
  readonly allowProduction: boolean
}

const analyticsSchema = 'analytics'

/**
 * Removes the bank's schemas with everything in them, and dhub's ledger of them: in the other layout the databases.
 *
 * @returns the names of what was removed
 * @throws UserError without the user's word, or where the address looks like production
 */
export async function dropSchema(target: ConnectionTarget, request: DropRequest): Promise<readonly string[]> {
  refuseProduction(target, request.allowProduction)
  if (request.confirmed !== target.database) {
    throw new UserError(
      `Cannot drop the bank's schemas in ${showTarget(target)}: found no --confirm with the name of the database; expected --confirm ${target.database}`,
      [`Add --confirm ${target.database} to delete them with everything in them`],
    )
  }
  await using session = await openSession(target)
  const isSchemas = request.layout === 'schemas'
  const names = bankSchemas.map(({ name }) => name)
  const wanted = isSchemas ? [analyticsSchema, ...names, ledgerSchema] : names
  const found = await session.query<{ name: string }>(
    isSchemas
      ? 'select nspname as name from pg_namespace where nspname in (select jsonb_array_elements_text($1::jsonb)) order by 1'
      : 'select datname as name from pg_database where datname in (select jsonb_array_elements_text($1::jsonb)) order by 1',
    [wanted],
  )
  const there = found.map(({ name }) => name)
  const quoted = there.map(quoteIdentifier)
  if (isSchemas && quoted.length > 0) await session.script(`drop schema ${quoted.join(', ')} cascade`)
  if (!isSchemas) for (const name of quoted) await session.script(`drop database ${name}`)
  return there
}
