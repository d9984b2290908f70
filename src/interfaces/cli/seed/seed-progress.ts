import type { PlannedEvent, ProgressState, RunEvent, StageEvent, TableProgress } from '../../../core/event.ts'
import { RecentPace } from './recent-pace.ts'

/** One line of the display: a phase, or a stage around the rows. */
export interface StepProgress {
  readonly key: string
  readonly title: string
  state: ProgressState
  rows: number
  done: number
  total: number
  /** Undefined until the step is over. */
  milliseconds?: number
  /** Tables of a phase, by name. */
  readonly tables: Map<string, TableProgress>
}

/** What is known of a run from its events so far. */
export class SeedProgress {
  readonly steps = new Map<string, StepProgress>()
  readonly #pace = new RecentPace()
  #rows = 0
  #unitsLeft = 0

  apply(event: RunEvent): void {
    switch (event.type) {
      case 'planned':
        this.#plan(event)
        break
      case 'phase-started':
        this.#change(event.phase, { state: 'in progress' })
        break
      case 'phase-finished':
        this.#change(event.phase, {
          state: 'completed',
          rows: event.rows,
          milliseconds: event.milliseconds,
        })
        break
      case 'unit-written':
        this.#rows += event.rows
        this.#unitsLeft = event.units - event.unitsDone
        this.#pace.add(event.at, event.unitsDone, this.#rows)
        this.#advance(event.phase, event.rows)
        break
      case 'table-progress':
        this.steps.get(event.phase)?.tables.set(event.table, event)
        break
      case 'stage-started':
      case 'stage-progress':
      case 'stage-finished':
        this.#stage(event)
        break
      default:
        break
    }
  }

  get rowsPerSecond(): number | undefined {
    return this.#pace.rowsPerSecond
  }

  /** How long the rows that are missing will take; undefined while unknown. */
  get remainingMilliseconds(): number | undefined {
    return this.#unitsLeft === 0 ? undefined : this.#pace.millisecondsFor(this.#unitsLeft)
  }

  #plan({ phases, units, unitsDone }: PlannedEvent): void {
    this.#unitsLeft = units - unitsDone
    for (const { name, title, tables, units: total } of phases) {
      const waiting = tables.map((table): [string, TableProgress] => [
        table,
        { type: 'table-progress', phase: name, table, state: 'not started', done: 0, total, rows: 0 },
      ])
      const step = { key: name, title, state: 'not started' as const, rows: 0, done: 0, total }
      this.steps.set(name, { ...step, tables: new Map(waiting) })
    }
    // What comes before a run's first unit is there already: a phase without one stays as it is.
    if (unitsDone === 0) return
    for (const step of this.steps.values()) if (step.total === 0) step.state = 'completed'
  }

  #advance(phase: string, rows: number): void {
    const step = this.steps.get(phase)
    if (step === undefined) return
    step.state = 'in progress'
    step.done++
    step.rows += rows
  }

  #stage({ type, stage, title, done, total }: StageEvent): void {
    const state = type === 'stage-finished' ? 'completed' : 'in progress'
    const known = this.steps.get(stage) ?? { key: stage, title, rows: 0, tables: new Map() }
    this.steps.set(stage, { ...known, title, state, done, total })
  }

  #change(key: string, change: Partial<StepProgress>): void {
    const step = this.steps.get(key)
    if (step !== undefined) Object.assign(step, change)
  }
}
