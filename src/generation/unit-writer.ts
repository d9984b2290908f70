import type { TableBatch, UnitBatch } from '../core/batch.ts'
import { Digest } from '../core/digest.ts'
import type { PlannedPhase, Unit } from '../core/plan.ts'
import { RowBuffer } from '../core/row-buffer.ts'
import { compileRowEncoder, type RowEncoder } from '../core/row-encoder.ts'
import type { SpareBuffers } from '../core/spare-buffers.ts'
import type { AnyTable } from '../core/table.ts'
import { qualifiedName } from '../core/table.ts'

/** A chunk with so many bytes takes no further row: room for most rows is left in 256 KiB, and larger ones widen it. */
const CHUNK_BYTES_FULL = 260_000

const encoders = new WeakMap<AnyTable, RowEncoder>()

interface TableWriter {
  readonly add: (life: never) => void
  readonly finish: () => TableBatch
}

/** Takes the lives of one unit, in order, and makes the rows that its phase shows of them. */
export class UnitWriter {
  readonly #unit: Unit
  readonly #tables: readonly TableWriter[]

  /** @param spare buffers to fill before new ones are made */
  constructor(phase: PlannedPhase, unit: Unit, spare?: SpareBuffers) {
    this.#unit = unit
    const tables = phase.tables.filter((table) => table.root === unit.root)
    this.#tables = tables.map((table) => tableWriter(table, new RowBuffer(spare)))
  }

  add(life: never): void {
    for (const table of this.#tables) table.add(life)
  }

  finish(): UnitBatch {
    return { unit: this.#unit, tables: this.#tables.map((table) => table.finish()) }
  }
}

function tableWriter(table: AnyTable, buffer: RowBuffer): TableWriter {
  return table.lineOf === undefined ? binaryWriter(table, buffer) : textWriter(table, table.lineOf, buffer)
}

function binaryWriter(table: AnyTable, buffer: RowBuffer): TableWriter {
  const encode = encoderOf(table)
  const fields = Object.keys(table.columns).length
  const digest = new Digest()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const emit = (row: unknown) => {
    if (buffer.at > CHUNK_BYTES_FULL) chunks.push(buffer.take())
    buffer.int16(fields)
    const start = buffer.at
    encode(row, buffer)
    digest.addRow(buffer.view, start, buffer.at)
  }
  return {
    add: (life) => table.rows(life, emit),
    finish: () => {
      if (buffer.at > 0) chunks.push(buffer.take())
      return { table: qualifiedName(table), rows: digest.rows, digest: digest.toString(), chunks }
    },
  }
}

function textWriter(
  table: AnyTable,
  lineOf: NonNullable<AnyTable['lineOf']>,
  buffer: RowBuffer,
): TableWriter {
  const digest = new Digest()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const emit = (row: unknown) => {
    if (buffer.at > CHUNK_BYTES_FULL) chunks.push(buffer.take())
    const start = buffer.at
    buffer.raw(lineOf(row as never))
    digest.addRow(buffer.view, start, buffer.at)
  }
  return {
    add: (life) => table.rows(life, emit),
    finish: () => {
      if (buffer.at > 0) chunks.push(buffer.take())
      const { rows } = digest
      return { table: qualifiedName(table), rows, digest: digest.toString(), format: 'text', chunks }
    },
  }
}

function encoderOf(table: AnyTable): RowEncoder {
  const known = encoders.get(table)
  if (known) return known
  const compiled = compileRowEncoder(table.columns)
  encoders.set(table, compiled)
  return compiled
}
