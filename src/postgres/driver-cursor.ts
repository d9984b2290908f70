/** What the driver says about a statement beside its rows. */
export type DriverResult = { readonly command?: string | undefined; readonly count?: number | null }

/** Rows as plain values, as the driver hands them over. */
export type DriverBatch = (string | null)[][] & { readonly command?: string }

/** The driver's cursor over plain values, which its own types leave out. It begins when it is awaited. */
export interface CursorQuery extends PromiseLike<DriverBatch> {
  cursor(rows: number, onBatch: (batch: DriverBatch) => Promise<unknown>): this
}

type Step =
  | { readonly kind: 'batch' | 'end'; readonly batch: DriverBatch }
  | { readonly kind: 'error'; readonly error: unknown }

/**
 * The batches of a cursor, each read from the server when it is asked for. The driver's own iterator drops the rows of
 * statements whose tag has no count, such as SHOW and EXPLAIN: they come with the end.
 *
 * @param closing what ends a cursor when it is given back to the driver
 */
export async function* readWithCursor(
  query: CursorQuery,
  batchRows: number,
  closing: unknown,
): AsyncGenerator<DriverBatch> {
  const steps: Step[] = []
  let wake: () => void = () => undefined
  let goOn: (answer: unknown) => void = () => undefined
  const push = (step: Step) => {
    steps.push(step)
    wake()
  }
  const onBatch = (batch: DriverBatch) => {
    push({ kind: 'batch', batch })
    return new Promise((resolve) => {
      goOn = resolve
    })
  }
  query.cursor(batchRows, onBatch).then(
    (batch) => push({ kind: 'end', batch }),
    (error: unknown) => push({ kind: 'error', error }),
  )
  let last: DriverBatch | undefined
  let isEnded = false
  try {
    while (!isEnded) {
      while (steps.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      const step = steps.shift()
      if (step === undefined) continue
      isEnded = step.kind !== 'batch'
      if (step.kind === 'error') throw step.error
      // The last batch comes once more with the end.
      if (step.batch !== last && step.batch.length > 0) yield step.batch
      last = step.batch
      goOn(undefined)
    }
  } finally {
    if (!isEnded) goOn(closing)
  }
}
