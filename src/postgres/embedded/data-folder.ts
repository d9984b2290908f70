import { appendFile, chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ExternalError } from '../../core/errors.ts'
import { diskErrorIn } from './disk-errors.ts'
import { runProgram } from './run-program.ts'
import type { ServerBinaries } from './server-binaries.ts'
import type { ServerUser } from './server-user.ts'

/** The role that owns everything on the embedded server. */
export const serverRole = 'dhub'

const settingsFile = 'dhub.conf'
const builtinLocaleSince = 17

/**
 * Makes the server's data: in a folder beside, renamed when complete, so that an interrupted start leaves nothing
 * that looks usable.
 *
 * @throws ExternalError with the program's own words
 */
export async function initializeData(
  data: string,
  password: string,
  binaries: ServerBinaries,
  user: ServerUser | undefined,
): Promise<void> {
  const unfinished = `${data}.unfinished`
  const passwordFile = `${unfinished}.password`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await giveTo(unfinished, user)
  try {
    await writeSecret(passwordFile, password)
    await giveTo(passwordFile, user)
    const { exitCode, output } = await runProgram(
      binaries.initdb,
      initdbParameters(unfinished, passwordFile, binaries.version),
      user,
    )
    if (exitCode !== 0) throw diskErrorIn(output, path.dirname(data)) ?? initdbFailed(output)
    await appendFile(path.join(unfinished, 'postgresql.conf'), `\ninclude = '${settingsFile}'\n`)
    await writeSettings(unfinished, '', user)
    await rename(unfinished, data)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** Puts the settings in place, where they differ from what is there. */
export async function writeSettings(
  data: string,
  settings: string,
  user: ServerUser | undefined,
): Promise<void> {
  const file = path.join(data, settingsFile)
  const current = await readFile(file, 'utf8').catch(() => undefined)
  if (current === settings) return
  await writeFile(file, settings, { mode: 0o600 })
  await giveTo(file, user)
}

/** Writes a file that only its owner can read, whatever was there before. */
export async function writeSecret(file: string, text: string): Promise<void> {
  await rm(file, { force: true })
  await writeFile(file, `${text}\n`, { mode: 0o600, flag: 'wx' })
  await chmod(file, 0o600)
}

function initdbParameters(data: string, passwordFile: string, version: string): readonly string[] {
  const isBuiltin = Number.parseInt(version, 10) >= builtinLocaleSince
  return [
    `--pgdata=${data}`,
    `--username=${serverRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Independent of the machine's own locales; characters are still known for what they are.
    ...(isBuiltin
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']),
    '--no-sync',
    '--no-instructions',
  ]
}

async function giveTo(file: string, user: ServerUser | undefined): Promise<void> {
  if (user !== undefined) await chown(file, user.uid, user.gid)
}

function initdbFailed(output: string): ExternalError {
  return new ExternalError(
    `Cannot make the embedded server's data: found initdb ending with ${lastLine(output)}; expected it to succeed`,
    { cause: new Error(output.trim()), nextSteps: ['Set DATABASE_URL to use a server of your own'] },
  )
}

function lastLine(output: string): string {
  const lines = output.trim().split('\n')
  return JSON.stringify(lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? 'no output')
}
