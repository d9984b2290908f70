import { randomBytes } from 'node:crypto'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import type { RunEvent } from '../../../core/event.ts'
import type { RunDisplay } from '../seed/run-display.ts'

/** What is kept of a run besides its events: documents by name. */
type Documents = Readonly<Record<string, object | undefined>>

/**
 * Keeps the log of a run, and what came of it, in a folder of its own below dhub's state folder. A folder that cannot
 * be written does not disturb the run.
 */
export class RunArchive implements RunDisplay {
  readonly #home: string
  readonly #folder: string
  readonly #lines: WriteStream
  #isBroken = false

  private constructor(home: string, folder: string, lines: WriteStream) {
    this.#home = home
    this.#folder = folder
    this.#lines = lines
    lines.on('error', () => {
      this.#isBroken = true
    })
  }

  /** @param home dhub's state folder; undefined when there is no writing there */
  static async open(home: string): Promise<RunArchive | undefined> {
    const folder = path.join(home, 'runs', `.new-${randomBytes(6).toString('hex')}`)
    try {
      await mkdir(folder, { recursive: true })
      return new RunArchive(home, folder, createWriteStream(path.join(folder, 'events.ndjson')))
    } catch {
      return undefined
    }
  }

  show(event: RunEvent): void {
    if (!this.#isBroken) this.#lines.write(`${JSON.stringify(event)}\n`)
  }

  async close(failure?: unknown): Promise<void> {
    if (failure instanceof Error)
      this.#lines.write(`${JSON.stringify({ type: 'failed', message: failure.message })}\n`)
    this.#lines.end()
    await finished(this.#lines).catch(() => undefined)
  }

  /** Gives the folder the run's name, with these documents in it. @returns where it lies now, if it does */
  async keep(database: string, run: string, documents: Documents): Promise<string | undefined> {
    const home = path.join(this.#home, 'runs', database)
    try {
      for (const [name, document] of Object.entries(documents)) {
        if (document !== undefined)
          await writeFile(path.join(this.#folder, `${name}.json`), `${JSON.stringify(document, null, 2)}\n`)
      }
      await mkdir(home, { recursive: true })
      // A run that goes on has a folder already: the log of each time is kept.
      for (let time = 1; ; time++) {
        const target = path.join(home, time === 1 ? run : `${run}.${time}`)
        if (await isMoved(this.#folder, target)) return target
      }
    } catch {
      return undefined
    }
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Moves a folder where none is yet. */
async function isMoved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to)
    return true
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') return false
    throw error
  }
}
