import { readFile, stat } from 'node:fs/promises'
import { ExternalError, UserError } from '../../core/errors.ts'

/** An account of the machine, as `spawn` takes it. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number }

const unprivilegedAccounts = ['postgres', 'nobody']

/**
 * The account that runs the server: undefined means the one that runs dhub. Postgres refuses to run as root, so
 * root hands it to `postgres`, else `nobody`, or to whoever owns the data that is there.
 *
 * @param dataFolder the data, when it exists already
 * @throws UserError when the data belongs to somebody else, ExternalError when no account is fit
 */
export async function findServerUser(dataFolder: string | undefined): Promise<ServerUser | undefined> {
  const own = process.getuid?.()
  if (own === undefined) return undefined
  const owner = dataFolder === undefined ? undefined : (await stat(dataFolder)).uid
  if (own !== 0) {
    if (owner === undefined || owner === own) return undefined
    throw new UserError(
      `Cannot use the embedded server: found its data in ${dataFolder} owned by user ${owner}; expected user ${own}`,
      ['Set DHUB_HOME to a folder of your own'],
    )
  }
  const accounts = readAccounts(await readFile('/etc/passwd', 'utf8'))
  const found =
    owner === undefined
      ? unprivilegedAccounts.map((name) => accounts.find((account) => account.name === name)).find(Boolean)
      : accounts.find(({ uid }) => uid === owner)
  if (found !== undefined && found.uid !== 0) return found
  throw new ExternalError(
    'Cannot start the embedded server as root: found no unprivileged account for it; expected postgres or nobody',
    {
      nextSteps: [
        'Run dhub as an ordinary user, or run useradd --system postgres',
        'Set DATABASE_URL to use a server of your own',
      ],
    },
  )
}

function readAccounts(passwd: string): readonly ServerUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
}
