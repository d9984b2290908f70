import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../bin/source-package.js'

/** What a program left behind. */
export interface ProgramOutcome {
  readonly exitCode: number
  readonly output: string
}

const folder = process.env.DHUB_TEST_DATAHUB_VENV ?? join(root, '.cache/datahub-venv')
const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')

/** DataHub's own command. */
export const datahubProgram = join(bin, 'datahub')

const isThere = existsSync(join(folder, 'installed-for-dhub.txt'))

/**
 * Whether tests that need DataHub's own command are skipped. With `DHUB_TEST_DATAHUB=required`, as in CI, they never are:
 * they fail where it is missing.
 */
export const isDatahubMissing = !isThere && process.env.DHUB_TEST_DATAHUB !== 'required'

/** What the titles of such tests end with. */
export const skippedWithoutDatahub = "(skipped where DataHub's command is missing: npm run datahub:venv)"

/** Runs the Python of that environment, or one of its commands, to its end. */
export async function runInVenv(
  program: 'python' | 'datahub',
  words: readonly string[],
  options: { readonly environment?: Readonly<Record<string, string>>; readonly folder?: string } = {},
): Promise<ProgramOutcome> {
  if (!isThere) throw new Error(`DataHub's command is missing in ${folder}; make it: npm run datahub:venv`)
  const env = {
    ...process.env,
    DATAHUB_TELEMETRY_ENABLED: 'false',
    PYTHONUNBUFFERED: '1',
    ...options.environment,
  }
  return await new Promise((resolve, reject) => {
    const child = spawn(join(bin, program), words, {
      cwd: options.folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (text: string) => (output += text)
    child.stdout.setEncoding('utf8').on('data', collect)
    child.stderr.setEncoding('utf8').on('data', collect)
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, output }))
  })
}

/** The lines of JSON that our Python scripts mark as theirs. */
export function resultsIn<Result>(output: string): Result[] {
  const lines = output.split('\n').filter((line) => line.startsWith('@result '))
  return lines.map((line) => JSON.parse(line.slice('@result '.length)))
}
