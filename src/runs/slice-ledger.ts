import type { Unit } from '../core/plan.ts'
import type { WrittenPart } from '../core/sink.ts'
import { PostgresError } from '../postgres/postgres-error.ts'
import { quoteLiteral } from '../postgres/quote.ts'
import type { Querying } from '../postgres/session.ts'

/** What one unit left in one table. */
export interface SliceEntry extends WrittenPart {
  readonly phase: string
  readonly root: string
  readonly from: number
  readonly to: number
  readonly attempt: number
}

/** The slices of one run in one database. */
export class SliceLedger {
  readonly #run: number

  constructor(run: number) {
    this.#run = run
  }

  /** SQL that books the parts of a unit, to be run in the transaction that writes their rows, before them. */
  entrySql(phase: string, unit: Unit, parts: readonly WrittenPart[], attempt: number): string {
    const { root, from, to } = unit
    const lines = parts.map(({ table, rows, digest }) => {
      const texts = [phase, table, root].map(quoteLiteral).join(', ')
      return `(${this.#run}, ${texts}, ${from}, ${to}, ${rows}, ${quoteLiteral(digest)}, ${attempt})`
    })
    const columns = 'run_id, phase, table_name, root, unit_from, unit_to, rows, digest, attempt'
    return `insert into dhub.slice (${columns}) values ${lines.join(', ')}`
  }

  /** All that the run has booked. */
  async read(querying: Querying): Promise<readonly SliceEntry[]> {
    return await querying.query<SliceEntry>(
      `select phase, table_name as "table", root, unit_from as "from", unit_to as "to", rows, digest, attempt
       from dhub.slice where run_id = $1`,
      [this.#run],
    )
  }

  /** Which tables the run has booked, with the phases and kinds of root that brought their rows. */
  async tables(querying: Querying): Promise<readonly Pick<SliceEntry, 'phase' | 'table' | 'root'>[]> {
    return await querying.query<SliceEntry>(
      'select distinct phase, table_name as "table", root from dhub.slice where run_id = $1',
      [this.#run],
    )
  }

  /** Whether the failure says that the unit is booked already, by an attempt whose answer was lost. */
  isBookedTwice(error: unknown): boolean {
    return (
      error instanceof PostgresError && error.code === '23505' && error.report?.constraint === 'slice_pkey'
    )
  }
}
