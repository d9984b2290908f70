import type { Place } from './records/place.ts'

/** What every record of an estate is made with. */
export interface RenderContext {
  readonly place: Place
  /** The moment that the records speak of: milliseconds since 1970-01-01 UTC. */
  readonly at: number
}
