import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { ExternalError } from '../../core/errors.ts'

const meanings: Readonly<Record<string, { readonly found: string; readonly expected: string }>> = {
  EACCES: { found: 'no permission to write there', expected: 'a folder that you may write to' },
  EDQUOT: { found: 'your disk quota used up', expected: 'about 200 MB free' },
  ENOSPC: { found: 'no space left on the disk', expected: 'about 200 MB free' },
  ENOTDIR: { found: 'a file where a folder should be', expected: 'a folder' },
  ENOENT: { found: 'a place where no folder can be made', expected: 'a folder that you may write to' },
  EPERM: { found: 'no permission to write there', expected: 'a folder that you may write to' },
  EROFS: { found: 'a read-only file system', expected: 'a folder that you may write to' },
}

/**
 * Runs file work for the embedded server and tells what is wrong with the disk when it fails.
 *
 * @param folder what to name in the message
 * @throws ExternalError with the system's code; other errors pass as they are
 */
export async function withDiskErrors<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw describeDiskError(error, folder)
  }
}

/** Makes a folder and those above it; unlike the recursive `mkdir` of Node it says when the disk is read-only. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOneFolder(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw error
    await makeFolder(path.dirname(folder))
    await makeOneFolder(folder)
  }
}

async function makeOneFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o755 })
  // As root the account of the server must get through, whatever the umask.
  if (process.getuid?.() === 0) await chmod(folder, 0o755)
}

/** The disk's complaint behind a server program's own words, when there is one. */
export function diskErrorIn(output: string, folder: string): ExternalError | undefined {
  const code = /No space left on device/.test(output)
    ? 'ENOSPC'
    : /Read-only file system/.test(output)
      ? 'EROFS'
      : /Disk quota exceeded/.test(output)
        ? 'EDQUOT'
        : undefined
  return code === undefined ? undefined : diskError(code, folder, new Error(output.trim()))
}

function describeDiskError(error: unknown, folder: string): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code !== undefined && code in meanings ? diskError(code, folder, error) : error
}

function diskError(code: string, folder: string, cause: unknown): ExternalError {
  const meaning = meanings[code]
  return new ExternalError(
    `Cannot keep the embedded server in ${folder}: found ${meaning?.found}; expected ${meaning?.expected}`,
    {
      cause,
      code,
      tried: `write to ${folder}`,
      nextSteps: [
        'Set DHUB_HOME to a folder with space that you may write to',
        'Set DATABASE_URL to use a server of your own',
      ],
    },
  )
}
