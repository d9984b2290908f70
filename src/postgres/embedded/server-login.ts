import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ExternalError } from '../../core/errors.ts'
import { type ConnectionTarget, noTls } from '../connection/connection-target.ts'
import { defaultDatabase } from '../connection/resolve-connection-target.ts'
import { serverRole, writeSecret } from './data-folder.ts'
import type { ServerPaths } from './server-paths.ts'

const passwordBytes = 24

/**
 * The password that the server was made with.
 *
 * @throws ExternalError when its file is gone
 */
export async function readPassword({ password, folder }: ServerPaths): Promise<string> {
  const found = (await readFile(password, 'utf8').catch(() => '')).trim()
  if (found !== '') return found
  throw new ExternalError(
    `Cannot log in to the embedded server in ${folder}: found no password in ${password}; expected the one that it was made with`,
    {
      nextSteps: ['Run dhub db reset --confirm to begin anew, which deletes the data of the embedded server'],
    },
  )
}

/** The password for a server that is about to be made: that of the one before, so that URLs stay valid, or a new one. */
export async function makePassword({ password }: ServerPaths): Promise<string> {
  const found = (await readFile(password, 'utf8').catch(() => '')).trim()
  if (found !== '') return found
  const made = randomBytes(passwordBytes).toString('base64url')
  await writeSecret(password, made)
  return made
}

/** The embedded server on a port. */
export function targetOn(port: number, password: string): ConnectionTarget {
  return Object.freeze({
    host: '127.0.0.1',
    port,
    user: serverRole,
    password,
    database: defaultDatabase,
    ssl: noTls,
    source: 'embedded',
  })
}
