import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { Clock } from '../../core/clock.ts'
import { UserError } from '../../core/errors.ts'
import type { RunEvent } from '../../core/event.ts'
import type { Plan } from '../../core/plan.ts'
import { redactSecrets } from '../../core/redact-secrets.ts'
import type { RunWishes } from '../../generation/run-control.ts'

/** How often the file is written while rows go in. */
const WRITE_MILLISECONDS = 300

type State = 'running' | 'paused' | 'complete' | 'failed' | 'interrupted'

interface TableState {
  readonly rows: number
  readonly share: number
}

/**
 * A file that tells how a run goes, replaced as a whole whenever it is written, and through which the run is told what
 * to do: its `command` (`pause`, `stop` or null) and `rate` (rows per second or null) are read before each unit.
 */
export class ControlFile implements AsyncDisposable {
  readonly #file: string | undefined
  readonly #run: string
  readonly #clock: Clock
  readonly #began: number
  readonly #tables = new Map<string, TableState>()
  readonly #errors: string[] = []
  #state: State = 'running'
  #units = 0
  #unitsDone = 0
  #unitsBefore = 0
  #rows = 0
  /** What the file held when this last wrote it. */
  #written = ''
  #writtenAt = Number.NEGATIVE_INFINITY
  #command: RunWishes['command'] = null
  #rate: number | null | undefined

  private constructor(file: string | undefined, run: string, plan: Plan, clock: Clock) {
    this.#file = file
    this.#run = run
    this.#clock = clock
    this.#began = clock.nowMilliseconds()
    for (const { tables } of plan.phases) {
      for (const { schema, name } of tables) this.#tables.set(`${schema}.${name}`, { rows: 0, share: 0 })
    }
  }

  /**
   * Begins the file anew: what an earlier run was told there is no concern of this one.
   *
   * @param file none when left out: then nothing is written and nothing read
   */
  static async open(file: string | undefined, run: string, plan: Plan, clock: Clock): Promise<ControlFile> {
    const control = new ControlFile(file, run, plan, clock)
    control.#write()
    return control
  }

  /** @throws UserError when it cannot be written; to be asked before a run begins */
  static requireWritable(file: string | undefined): void {
    if (file === undefined) return
    try {
      if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
        throw Object.assign(new Error('a folder'), { code: 'a folder' })
      writeFileSync(`${file}.new`, '')
      rmSync(`${file}.new`)
    } catch (error) {
      const { code = 'an error' } = error as { code?: string }
      throw new UserError(
        `Cannot write the control file ${file}: found ${code}; expected a file in a folder that is there`,
        ['Mend --control-file'],
        { cause: error },
      )
    }
  }

  take(event: RunEvent): void {
    if (event.type === 'planned') {
      this.#units = event.units
      this.#unitsDone = event.unitsDone
      this.#unitsBefore = event.unitsDone
    }
    if (event.type === 'unit-written') {
      this.#unitsDone = event.unitsDone
      this.#rows += event.rows
    }
    if (event.type === 'table-progress')
      this.#tables.set(event.table, {
        rows: event.rows,
        share: event.total === 0 ? 1 : event.done / event.total,
      })
    if (event.type === 'retry') this.#errors.push(event.reason)
    if (this.#clock.nowMilliseconds() - this.#writtenAt >= WRITE_MILLISECONDS) this.#tryWrite()
  }

  /** What the run is told here, or else there. */
  async wishes(others: () => Promise<RunWishes>): Promise<RunWishes> {
    // Whoever told something may have put an older state back: it is brought up to date.
    if (this.#read()) this.#tryWrite()
    const there = await others()
    return {
      command: this.#command ?? there.command,
      rateRowsPerSecond: this.#rate === undefined ? there.rateRowsPerSecond : this.#rate,
    }
  }

  tellPause(isPaused: boolean): void {
    this.#state = isPaused ? 'paused' : 'running'
    this.#tryWrite()
  }

  async end(state: State, error?: Error): Promise<void> {
    this.#state = state
    if (error !== undefined) this.#errors.push(redactSecrets(error.message))
    this.#tryWrite()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#state === 'running' || this.#state === 'paused') await this.end('interrupted')
  }

  /** A file that cannot be written any more does not stop the run. */
  #tryWrite(): void {
    try {
      this.#read()
      this.#write()
    } catch {
      // The next one may succeed; the run goes on.
    }
  }

  /** @returns whether somebody else has written the file */
  #read(): boolean {
    if (this.#file === undefined) return false
    try {
      const text = readFileSync(this.#file, 'utf8')
      if (text === this.#written) return false
      const { command, rate } = JSON.parse(text) as Record<string, unknown>
      this.#command = command === 'pause' || command === 'stop' ? command : null
      if (rate === null || (typeof rate === 'number' && rate > 0)) this.#rate = rate
      return true
    } catch {
      // Somebody is at it: what was known holds until it can be read.
      return false
    }
  }

  #write(): void {
    if (this.#file === undefined) return
    const now = this.#clock.nowMilliseconds()
    const seconds = (now - this.#began) / 1000
    const done = this.#unitsDone - this.#unitsBefore
    const secondsLeft = done === 0 ? null : ((this.#units - this.#unitsDone) * seconds) / done
    const isOver = this.#state === 'failed' || this.#state === 'interrupted'
    const text = JSON.stringify(
      {
        command: this.#command,
        ...(this.#rate === undefined ? {} : { rate: this.#rate }),
        run: this.#run,
        state: this.#state,
        seconds,
        rows: this.#rows,
        rowsPerSecond: seconds > 0 ? Math.round(this.#rows / seconds) : 0,
        share: this.#units === 0 ? 0 : this.#unitsDone / this.#units,
        secondsLeft: isOver ? null : secondsLeft,
        written: new Date(now).toISOString(),
        errors: this.#errors.slice(-20),
        tables: Object.fromEntries(this.#tables),
      },
      null,
      2,
    )
    this.#written = `${text}\n`
    writeFileSync(`${this.#file}.new`, this.#written)
    renameSync(`${this.#file}.new`, this.#file)
    this.#writtenAt = now
  }
}
