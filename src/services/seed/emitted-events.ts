/**
 * Lets work that reports through a callback be read as a stream of events that ends with the work's result.
 *
 * @throws what the work throws, after its last event
 */
export async function* emittedEvents<Event, Result>(
  work: (emit: (event: Event) => void) => Promise<Result>,
): AsyncGenerator<Event, Result> {
  const waiting: Event[] = []
  let wake: () => void = () => undefined
  let isOver = false
  const emit = (event: Event) => {
    waiting.push(event)
    wake()
  }
  const result = work(emit).finally(() => {
    isOver = true
    wake()
  })
  // Awaited below: until then a failure must not count as unhandled.
  result.catch(() => undefined)
  for (;;) {
    const event = waiting.shift()
    if (event !== undefined) yield event
    else if (isOver) return await result
    else {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
}
