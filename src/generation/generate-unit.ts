import type { TableBatch, UnitBatch } from '../core/batch.ts'
import { Digest } from '../core/digest.ts'
import type { LifeOf } from '../core/domain.ts'
import type { PlannedPhase, Unit } from '../core/plan.ts'
import { RowBuffer } from '../core/row-buffer.ts'
import { compileRowEncoder, type RowEncoder } from '../core/row-encoder.ts'
import type { AnyTable } from '../core/table.ts'
import { qualifiedName } from '../core/table.ts'

const encoders = new WeakMap<AnyTable, RowEncoder>()

/** Makes the rows of one unit; the same unit gives the same bytes wherever and whenever it is made. */
export function generateUnit(phase: PlannedPhase, unit: Unit, lifeOf: LifeOf): UnitBatch {
  const writers = phase.tables.filter((table) => table.root === unit.root).map(tableWriter)
  for (let root = unit.from; root < unit.to; root++) {
    const life = lifeOf(unit.root, root) as never
    for (const writer of writers) writer.add(life)
  }
  return { unit, tables: writers.map((writer) => writer.finish()) }
}

interface TableWriter {
  add(life: never): void
  finish(): TableBatch
}

function tableWriter(table: AnyTable): TableWriter {
  const encode = encoderOf(table)
  const fields = Object.keys(table.columns).length
  const buffer = new RowBuffer()
  const digest = new Digest()
  const emit = (row: unknown) => {
    buffer.int16(fields)
    const start = buffer.at
    encode(row, buffer)
    digest.addRow(buffer.view, start, buffer.at)
  }
  return {
    add: (life) => table.rows(life, emit),
    finish: () => ({
      table: qualifiedName(table),
      rows: digest.rows,
      digest: digest.toString(),
      chunks: [buffer.take()],
    }),
  }
}

function encoderOf(table: AnyTable): RowEncoder {
  const known = encoders.get(table)
  if (known) return known
  const compiled = compileRowEncoder(table.columns)
  encoders.set(table, compiled)
  return compiled
}
