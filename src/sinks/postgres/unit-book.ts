import type { Unit } from '../../core/plan.ts'
import type { WrittenPart } from '../../core/sink.ts'
import type { Querying } from '../../postgres/session.ts'

/** Where a sink books what it has written: the ledger of the database, whose form the sink need not know. */
export interface UnitBook {
  /** SQL that books the parts of a unit; run in the transaction that holds their rows, before them. */
  entrySql(phase: string, unit: Unit, parts: readonly WrittenPart[], attempt: number): string
  /** All that is booked. */
  read(querying: Querying): Promise<readonly BookedPart[]>
  /** Whether a failure says that the unit is booked already. */
  isBookedTwice(error: unknown): boolean
}

/** What is booked of one unit and one table. */
export interface BookedPart extends WrittenPart {
  readonly phase: string
  readonly root: string
  readonly from: number
  readonly to: number
}
