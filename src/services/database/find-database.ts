import type { Config } from '../../config.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import { resolveConnectionTarget } from '../../postgres/connection/resolve-connection-target.ts'
import { ensureEmbeddedServer } from '../../postgres/embedded/embedded-server.ts'
import { stateFolder } from './state-folder.ts'

/**
 * The database to work on: the one of `--database-url`, else of `DATABASE_URL`, else of the `POSTGRES_*` variables,
 * else the embedded server's, which is started where it does not run.
 *
 * @param urlFlag the value of `--database-url`, if it was given
 * @throws UserError for words that cannot be read, ExternalError when the embedded server does not start
 */
export async function findDatabase(urlFlag: string | undefined, config: Config): Promise<ConnectionTarget> {
  const named = resolveConnectionTarget(urlFlag, config.connection)
  if (named !== undefined) return named
  const { target } = await ensureEmbeddedServer(stateFolder(config))
  return target
}
