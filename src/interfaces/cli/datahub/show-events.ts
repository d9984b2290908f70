/** Drives a service to its end, showing every event. @returns what the service gives back */
export async function showEvents<Event, Result>(
  events: AsyncGenerator<Event, Result>,
  show: (event: Event) => void,
): Promise<Result> {
  for (;;) {
    const step = await events.next()
    if (step.done === true) return step.value
    show(step.value)
  }
}
