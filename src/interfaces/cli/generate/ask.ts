import { createInterface } from 'node:readline/promises'

/** Asks on a terminal, one line per answer; what is asked goes to stderr, so that stdout stays the command's own. */
export class Questions implements Disposable {
  readonly #lines = createInterface({ input: process.stdin, output: process.stderr })
  #isOver = false

  constructor() {
    this.#lines.on('close', () => {
      this.#isOver = true
    })
  }

  /** Whether there is somebody to ask. */
  static get areWelcome(): boolean {
    return process.stdin.isTTY && process.stderr.isTTY
  }

  /** An answer that `parse` takes; asked again when it throws. An empty one is the default. */
  async ask<Answer>(question: string, usual: string, parse: (text: string) => Answer): Promise<Answer> {
    for (;;) {
      const shown = usual === '' ? `${question}: ` : `${question} (${usual}): `
      const text = (await this.#lines.question(shown)).trim()
      try {
        return parse(text === '' ? usual : text)
      } catch (error) {
        if (this.#isOver) throw error
        process.stderr.write(`  ${error instanceof Error ? error.message : String(error)}\n`)
      }
    }
  }

  [Symbol.dispose](): void {
    this.#lines.close()
  }
}
