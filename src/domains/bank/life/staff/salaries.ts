import type { Draws } from '../../../../core/draws.ts'
import { DIRECTOR_SALARY, HEAD_SALARY, POSITIONS, type Position } from './positions.ts'

/** Which part of its role's range a level earns, from and to; branch managers have all of theirs. */
const BANDS: Readonly<Record<number, readonly [number, number]>> = {
  1: [0, 0.4],
  2: [0.4, 0.75],
  3: [0.75, 1],
  4: [0, 1],
}
const STEP_DOLLARS = 50
/** Half of where someone stands within the band is seniority, which is full after so many years. */
const SENIOR_AFTER_DAYS = 3653
const CENTS = 100

/** Yearly pay in cents: within the range of the role, higher levels above lower ones. */
export class Salaries {
  readonly #draws: Draws

  constructor(draws: Draws) {
    this.#draws = draws
  }

  salaryOf(employee: number, position: number, level: number, tenureDays: number): number {
    const seniority = Math.min(tenureDays / SENIOR_AFTER_DAYS, 1)
    const standing = (seniority + this.#draws.fraction(employee)) / 2
    if (level === 6) return between(DIRECTOR_SALARY, standing)
    if (level === 5) return between(HEAD_SALARY, standing)
    const [low, high] = (POSITIONS[position] as Position).salary
    const [from, to] = BANDS[level] as readonly [number, number]
    const width = high - low
    // One step above the band below, so that no two levels earn the same.
    const floor = low + width * from + (from > 0 ? STEP_DOLLARS : 0)
    return between([floor, low + width * to], standing)
  }
}

function between([low, high]: readonly [number, number], standing: number): number {
  const steps = Math.floor((standing * (high - low)) / STEP_DOLLARS)
  return (low + steps * STEP_DOLLARS) * CENTS
}
