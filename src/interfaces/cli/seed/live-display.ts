import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import type { ListrRendererFactory, ListrTaskWrapper } from 'listr2'
import type { Clock } from '../../../core/clock.ts'
import type { RunEvent } from '../../../core/event.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { RunDisplay } from './run-display.ts'
import { SeedProgress, type StepProgress } from './seed-progress.ts'
import { showPace, showRemaining, showRetry, showSeconds } from './show-figures.ts'
import { Throttle } from './throttle.ts'

type Wrapper = ListrTaskWrapper<unknown, ListrRendererFactory, ListrRendererFactory>

/** At most one event in so many milliseconds reaches the screen. */
const SCREEN_MILLISECONDS = 100
/** The stages that a run may have beside its phases, in order. */
export interface LiveStages {
  /** Whether the phases come first, once the plan is known. */
  readonly hasPhases: boolean
  readonly stages: readonly (readonly [key: string, title: string])[]
}

export const seedStages: LiveStages = {
  hasPhases: true,
  stages: [
    ['constraints', 'Keys, indexes and statistics'],
    ['references', 'References and views'],
  ],
}

const fillStages: LiveStages = {
  hasPhases: true,
  stages: [
    ['statistics', 'Sequences and statistics'],
    ['check', 'Constraints checked'],
  ],
}

export const verifyStages: LiveStages = {
  hasPhases: false,
  stages: [
    ['rules', 'Rules'],
    ['constraints', 'Constraints'],
    ['content', 'Content'],
    ['safety', 'Safety'],
  ],
}

/** The stages of each kind of run. */
export const liveStages = { seed: seedStages, verify: verifyStages, fill: fillStages } as const

interface Line {
  wrapper?: Wrapper
  isOver: boolean
  settle: (failure?: Error) => void
  readonly over: Promise<void>
}

/** A live list of phases and stages on a terminal. */
export class LiveDisplay implements RunDisplay {
  readonly #progress = new SeedProgress()
  readonly #throttle: Throttle
  readonly #lines = new Map<string, Line>()
  readonly #listr: typeof import('listr2')
  readonly #stages: LiveStages
  readonly #output: NodeJS.WriteStream
  #running: Promise<unknown> | undefined

  /** @param output a terminal */
  constructor(clock: Clock, stages: LiveStages, output: NodeJS.WriteStream = process.stdout) {
    this.#stages = stages
    this.#output = output
    this.#throttle = new Throttle(clock, SCREEN_MILLISECONDS)
    this.#listr = createRequire(import.meta.url)('listr2') as typeof import('listr2')
  }

  show(event: RunEvent): void {
    this.#progress.apply(event)
    const isKnown = event.type === 'planned' || !this.#stages.hasPhases
    if (isKnown && this.#running === undefined) this.#start()
    for (const step of this.#progress.steps.values()) if (step.state === 'completed') this.#finish(step)
    if (event.type === 'retry') this.#say(showRetry(event))
    else if (this.#throttle.pass()) this.#update()
  }

  async close(failure?: unknown): Promise<void> {
    for (const [key, line] of this.#lines) {
      if (line.isOver) continue
      // The list goes from line to line: the next one is reached only after a turn of its own.
      await setImmediate()
      line.isOver = true
      if (failure === undefined && !this.#progress.steps.has(key)) line.wrapper?.skip()
      line.settle(failure === undefined ? undefined : new Error('stopped'))
    }
    await this.#running?.catch(() => undefined)
  }

  #start(): void {
    const steps = this.#stages.hasPhases ? [...this.#progress.steps.values()] : []
    const phases = steps.filter(({ key }) => key !== 'schema').map(({ key, title }) => [key, title] as const)
    const titles = [...phases, ...this.#stages.stages]
    const tasks = titles.map(([key, title]) => {
      const line = newLine()
      this.#lines.set(key, line)
      const task = (_: unknown, wrapper: Wrapper) => {
        line.wrapper = wrapper
        return line.over
      }
      return { title, task, rendererOptions: { outputBar: 1 } }
    })
    const { ListrLogger, ProcessOutput } = this.#listr
    const logger = new ListrLogger({ processOutput: new ProcessOutput(this.#output, this.#output) })
    const list = new this.#listr.Listr(tasks, {
      concurrent: false,
      exitOnError: true,
      renderer: 'default',
      // Ctrl-C is for the run, which stops between two units.
      registerSignalListeners: false,
      rendererOptions: { collapseErrors: false, showErrorMessage: false, logger },
    })
    this.#running = list.run()
    this.#running.catch(() => undefined)
  }

  #finish(step: StepProgress): void {
    const line = this.#lines.get(step.key)
    if (line === undefined || line.isOver) return
    line.isOver = true
    if (line.wrapper !== undefined) line.wrapper.title = finishedTitle(step)
    line.settle()
  }

  #update(): void {
    const step = this.#current()
    const wrapper = step === undefined ? undefined : this.#lines.get(step.key)?.wrapper
    if (step === undefined || wrapper === undefined) return
    const pace = showPace(this.#progress.rowsPerSecond)
    const remaining = showRemaining(this.#progress.remainingMilliseconds)
    const parts = [`${step.done} of ${step.total}`, step.rows > 0 ? pace : '', step.rows > 0 ? remaining : '']
    wrapper.title = `${step.title}  ${parts.filter(Boolean).join(' · ')}`
    wrapper.output = tableLine(step)
  }

  #say(text: string): void {
    const wrapper = this.#lines.get(this.#current()?.key ?? '')?.wrapper
    if (wrapper !== undefined) wrapper.output = text
  }

  #current(): StepProgress | undefined {
    return [...this.#progress.steps.values()].find(({ state }) => state === 'in progress')
  }
}

function newLine(): Line {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  // A line that is never reached has nobody who waits for it.
  promise.catch(() => undefined)
  const settle = (failure?: Error) => (failure === undefined ? resolve() : reject(failure))
  return { isOver: false, settle, over: promise }
}

function finishedTitle({ title, rows, milliseconds }: StepProgress): string {
  const figures = [
    rows > 0 ? `${humanCount(rows)} rows` : '',
    milliseconds === undefined ? '' : showSeconds(milliseconds),
  ].filter(Boolean)
  return figures.length === 0 ? title : `${title}  ${figures.join(' · ')}`
}

/** The tables of a phase in a line: what is done, what is under way, how many wait. */
function tableLine({ tables }: StepProgress): string {
  const all = [...tables.values()]
  if (all.length === 0) return ''
  const shown = all
    .filter(({ state }) => state === 'in progress')
    .map(({ table, done, total }) => `${table} ${done} of ${total}`)
  const count = (state: string) => all.filter((one) => one.state === state).length
  return [...shown, `${count('completed')} of ${all.length} tables completed`].join(', ')
}
