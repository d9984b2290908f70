import type { Result, ResultType } from './computed.ts'

/** A function of the database that is known here: strict, it answers NULL for any NULL. */
export interface KnownFunction {
  readonly type: ResultType | 'first'
  /** Called with results that are neither NULL nor unknown. */
  readonly call: (...results: readonly Result[]) => Result
}

/** A function whose first argument is text. */
export const text = (
  call: (text: string, ...more: readonly Result[]) => Result,
  type: ResultType = 'text',
): KnownFunction => ({
  type,
  call: (value, ...more) => (typeof value === 'string' ? call(value, ...more) : undefined),
})
