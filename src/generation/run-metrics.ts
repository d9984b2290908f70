import type { RunEvent } from '../core/event.ts'

interface TableSpan {
  readonly beganMilliseconds: number
  endedMilliseconds: number
  rows: number
}

/** A run in figures, for its entry in the ledger; times are milliseconds since it began. */
export interface RunMetricsDocument {
  readonly milliseconds: number
  /** Rows and bytes that this run wrote itself, without what an earlier one had left. */
  readonly rows: number
  readonly bytes: number
  readonly rowsPerSecond: number
  readonly commits: number
  readonly retries: number
  readonly memoryBytesMax: number
  readonly tables: Readonly<Record<string, TableFigures>>
}

/** From its first unit to its last one; units of other tables may lie between. */
export interface TableFigures extends Readonly<TableSpan> {
  readonly rowsPerSecond: number
}

/** Adds up the events of a run. */
export class RunMetrics {
  readonly #tables = new Map<string, TableSpan>()
  #at = 0
  #before = 0
  #rows = 0
  #bytes = 0
  #commits = 0
  #retries = 0

  take(event: RunEvent): void {
    if (event.type === 'retry') this.#retries++
    if (event.type === 'unit-written') {
      this.#before = this.#at
      this.#at = event.at
      this.#rows += event.rows
      this.#bytes += event.bytes
      this.#commits++
    }
    if (event.type === 'table-progress') this.#takeTable(event.table, event.rows)
  }

  #takeTable(table: string, rows: number): void {
    const span = this.#tables.get(table) ?? { beganMilliseconds: this.#before, endedMilliseconds: 0, rows: 0 }
    span.endedMilliseconds = this.#at
    span.rows = rows
    this.#tables.set(table, span)
  }

  /** @param memoryBytesMax the most memory that the process has had, which the system knows */
  document(milliseconds: number, memoryBytesMax: number): RunMetricsDocument {
    return {
      milliseconds,
      rows: this.#rows,
      bytes: this.#bytes,
      rowsPerSecond: paceOf(this.#rows, milliseconds),
      commits: this.#commits,
      retries: this.#retries,
      memoryBytesMax,
      tables: Object.fromEntries(
        [...this.#tables].map(([table, span]) => {
          const own = span.endedMilliseconds - span.beganMilliseconds
          return [table, { ...span, rowsPerSecond: paceOf(span.rows, own) }]
        }),
      ),
    }
  }
}

const paceOf = (rows: number, milliseconds: number): number =>
  milliseconds > 0 ? Math.round((rows / milliseconds) * 1000) : 0
