import { execFile } from 'node:child_process'
import { chmodSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from '../bin/source-package.js'

/** All documents that speak of commands, by their paths from the root, in the order in which their blocks are run. */
export const documentPaths = (): string[] =>
  globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'databases/**/*.md'], { cwd: root }).toSorted()

/** A shell in which `dhub` and `npx dhub` run the source, with a state folder of its own that all blocks share. */
export class DocumentShell {
  readonly #folder = mkdtempSync(join(tmpdir(), 'dhub-documents-'))
  readonly #env: NodeJS.ProcessEnv

  constructor() {
    const dev = `exec '${process.execPath}' '${join(root, 'bin/dev.js')}' "$@"`
    // The embedded server may run as another user, who has to get in.
    chmodSync(this.#folder, 0o755)
    symlinkSync(join(root, 'databases'), join(this.#folder, 'databases'))
    mkdirSync(join(this.#folder, 'bin'))
    writeFileSync(join(this.#folder, 'bin/dhub'), `#!/bin/sh\n${dev}\n`, { mode: 0o755 })
    writeFileSync(join(this.#folder, 'bin/npx'), `#!/bin/sh\nshift\n${dev}\n`, { mode: 0o755 })
    this.#env = {
      ...process.env,
      PATH: `${join(this.#folder, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
      DHUB_HOME: join(this.#folder, 'home'),
      DATABASE_URL: '',
      NO_COLOR: '1',
    }
  }

  /** Runs a block. What it says on stderr counts where it was refused, or printed nothing else. */
  run(text: string): Promise<{ readonly isDone: boolean; readonly printed: string }> {
    const options = { cwd: this.#folder, env: this.#env, maxBuffer: 1 << 26 }
    return new Promise((resolve) => {
      execFile('bash', ['-euo', 'pipefail', '-c', text], options, (error, stdout, stderr) => {
        const isDone = error === null
        resolve({ isDone, printed: isDone && stdout !== '' ? stdout : stdout + stderr })
      })
    })
  }

  /** Stops the server that blocks may have started, and takes the folder away. */
  async close(): Promise<void> {
    await this.run('dhub db stop')
    rmSync(this.#folder, { recursive: true })
  }
}
