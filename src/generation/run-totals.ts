import type { UnitBatch } from '../core/batch.ts'
import { Digest } from '../core/digest.ts'
import type { RunOutcome, TableProgress } from '../core/event.ts'
import { type Plan, phaseOf, tablesOfUnit, type Unit } from '../core/plan.ts'
import type { WrittenPart } from '../core/sink.ts'
import { qualifiedName } from '../core/table.ts'

interface TableTotal {
  readonly phase: string
  readonly schema: string
  readonly name: string
  readonly digest: Digest
  readonly units: number
  unitsDone: number
}

interface PhaseTotal {
  readonly name: string
  rows: number
  milliseconds: number
}

/** What a run has come to so far: rows and digest per table, rows and time per phase. */
export class RunTotals {
  readonly #tables: ReadonlyMap<string, TableTotal>
  readonly #phases: readonly PhaseTotal[]
  readonly #plan: Plan
  unitsDone = 0

  constructor(plan: Plan) {
    this.#plan = plan
    this.#phases = plan.phases.map(({ name }) => ({ name, rows: 0, milliseconds: 0 }))
    const totals = plan.phases.flatMap((phase) =>
      phase.tables.map((table): TableTotal => {
        const units = phase.units.filter(({ root }) => root === table.root).length
        const digest = new Digest()
        return { phase: phase.name, schema: table.schema, name: table.name, digest, units, unitsDone: 0 }
      }),
    )
    this.#tables = new Map(totals.map((total) => [qualifiedName(total), total]))
  }

  /** Counts a unit that is there, made now or by an earlier run. */
  add(unit: Unit, parts: readonly WrittenPart[]): void {
    this.unitsDone++
    for (const { table, rows, digest } of parts) {
      const total = this.#tables.get(table)
      if (total === undefined) continue
      total.digest.merge(Digest.parse(digest, rows))
      total.unitsDone++
      const phase = this.#phases[unit.phase]
      if (phase !== undefined) phase.rows += rows
    }
  }

  /** Adds what a phase took from its first unit to its last. */
  addTime(phase: number, milliseconds: number): void {
    const total = this.#phases[phase]
    if (total !== undefined) total.milliseconds += milliseconds
  }

  rowsOfPhase(phase: number): number {
    return this.#phases[phase]?.rows ?? 0
  }

  /** How far the tables of a unit have come. */
  progressOf(unit: Unit): TableProgress[] {
    const phase = phaseOf(this.#plan, unit)
    return tablesOfUnit(this.#plan, unit).flatMap((table) => {
      const total = this.#tables.get(qualifiedName(table))
      if (total === undefined) return []
      const { unitsDone: done, units, digest } = total
      const state = done === 0 ? 'not started' : done < units ? 'in progress' : 'completed'
      return [
        {
          type: 'table-progress' as const,
          phase: phase.name,
          table: qualifiedName(table),
          state,
          done,
          total: units,
          rows: digest.rows,
        },
      ]
    })
  }

  /** The run in figures. */
  outcome(milliseconds: number): RunOutcome {
    const tables = [...this.#tables.values()].map(({ schema, name, digest }) => ({
      schema,
      table: name,
      rows: digest.rows,
      digest: digest.toString(),
    }))
    return {
      phases: this.#phases.map(({ name, rows, milliseconds: spent }) => ({
        name,
        rows,
        seconds: spent / 1000,
      })),
      tables,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      seconds: milliseconds / 1000,
    }
  }
}

/** What a batch leaves in the books, without its rows. */
export const partsOf = (batch: UnitBatch): readonly WrittenPart[] =>
  batch.tables.map(({ table, rows, digest }) => ({ table, rows, digest }))
