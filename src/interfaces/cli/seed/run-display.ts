import type { RunEvent } from '../../../core/event.ts'

/** Shows a run while it goes on. */
export interface RunDisplay {
  show(event: RunEvent): void
  /** Leaves the screen as it should stay; called once, after the last event or the failure. */
  close(failure?: unknown): Promise<void>
}

/** Drives a run to its end, showing every event. @returns what the run gives back */
export async function showRun<Result>(
  events: AsyncGenerator<RunEvent, Result>,
  displays: readonly RunDisplay[],
): Promise<Result> {
  const close = (failure?: unknown) => Promise.all(displays.map((display) => display.close(failure)))
  try {
    for (;;) {
      const step = await events.next()
      if (step.done === true) {
        await close()
        return step.value
      }
      for (const display of displays) display.show(step.value)
    }
  } catch (error) {
    await close(error)
    // Where a display failed, the run is still open.
    await events.return(undefined as never)
    throw error
  }
}
