/**
 * What a run tells while it goes on: plain data, so that a terminal, a file of lines and later a server show the same.
 * Times are milliseconds since the run began; `table` is `schema.table`.
 */
export type RunEvent =
  | PlannedEvent
  | PhaseStarted
  | PhaseFinished
  | UnitWritten
  | TableProgress
  | RetryEvent
  | WarningEvent
  | StageEvent
  | InterruptedEvent
  | DoneEvent

/** What the run sets out to do; told again when it begins anew, because fewer units may be there after a crash. */
export interface PlannedEvent {
  readonly type: 'planned'
  readonly phases: readonly {
    readonly name: string
    readonly title: string
    readonly tables: readonly string[]
    readonly units: number
  }[]
  readonly units: number
  /** Units that an earlier run has left: they are not made again. */
  readonly unitsDone: number
}

/** Phases go on side by side: the first rows of one more are on their way. */
export interface PhaseStarted {
  readonly type: 'phase-started'
  readonly phase: string
  readonly at: number
}

/** The last unit of a phase is in; `milliseconds` since it started, while other phases went on too. */
export interface PhaseFinished {
  readonly type: 'phase-finished'
  readonly phase: string
  readonly rows: number
  readonly at: number
  readonly milliseconds: number
}

/** A unit is there for good. */
export interface UnitWritten {
  readonly type: 'unit-written'
  readonly phase: string
  readonly rows: number
  readonly bytes: number
  readonly at: number
  /** Of all units of the run, those that are there. */
  readonly unitsDone: number
  readonly units: number
}

export type ProgressState = 'not started' | 'in progress' | 'completed'

/** How far a table has come: `done` of `total` units. */
export interface TableProgress {
  readonly type: 'table-progress'
  readonly phase: string
  readonly table: string
  readonly state: ProgressState
  readonly done: number
  readonly total: number
  readonly rows: number
}

/** A transient failure; the same thing is tried again after the pause. */
export interface RetryEvent {
  readonly type: 'retry'
  readonly what: string
  readonly reason: string
  /** The attempt that failed, from 1. */
  readonly attempt: number
  readonly attemptsMax: number
  readonly pauseMilliseconds: number
}

export interface WarningEvent {
  readonly type: 'warning'
  readonly message: string
}

/** Work on the database around the rows: schema, constraints, analyze. */
export interface StageEvent {
  readonly type: 'stage-started' | 'stage-progress' | 'stage-finished'
  readonly stage: string
  readonly title: string
  readonly done: number
  readonly total: number
}

/** The run stopped between two units because it was asked to; the same command goes on from there. */
export interface InterruptedEvent {
  readonly type: 'interrupted'
  readonly unitsDone: number
  readonly units: number
}

/** What came of the run. */
export interface DoneEvent {
  readonly type: 'done'
  readonly outcome: RunOutcome
}

/** A run in figures; digests are 32 hexadecimal digits. */
export interface RunOutcome {
  readonly phases: readonly { readonly name: string; readonly rows: number; readonly seconds: number }[]
  readonly tables: readonly TableOutcome[]
  readonly rows: number
  readonly seconds: number
}

export interface TableOutcome {
  readonly schema: string
  readonly table: string
  readonly rows: number
  readonly digest: string
}
