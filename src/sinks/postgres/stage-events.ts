import type { StageEvent } from '../../core/event.ts'

/** The events of one stage: that it began, how far it is, that it is over. */
export interface StageEvents {
  readonly started: StageEvent
  readonly finished: StageEvent
  /** One more step is done. */
  step(): StageEvent
}

/** Makes the events of a stage of so many steps. */
export function stageEvents(stage: string, title: string, total: number): StageEvents {
  let done = 0
  return {
    started: { type: 'stage-started', stage, title, done: 0, total },
    finished: { type: 'stage-finished', stage, title, done: total, total },
    step: () => ({ type: 'stage-progress', stage, title, done: ++done, total }),
  }
}
