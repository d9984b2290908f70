import type { Value } from '../../core/catalog/value.ts'
import type { Draws } from '../../core/draws.ts'
import type { RowState } from './row-state.ts'
import type { ShapeOption, ShapePart } from './shape-parts.ts'
import { tupleText } from './tuple-text.ts'

/** That a shape says nothing. */
export const OPEN = Symbol('open')

/** What each part is, and how likely that is beside the other shapes of its kind. */
export interface Shape {
  readonly options: readonly ShapeOption[]
  readonly weight: number
}

/** Shapes that differ only in what is NULL, with their weights summed up. */
interface Kind {
  readonly shapes: readonly Shape[]
  readonly sums: readonly number[]
}

/**
 * Which columns of a row are NULL, and of what kind it is, decided at once: `(type <> 2) OR (group_id IS NOT NULL AND
 * user_id IS NULL)` speaks of references, which nothing bends once they are chosen. Each kind comes up as often as others.
 */
export class RowShapes {
  readonly #parts: readonly ShapePart[]
  readonly #partAt = new Map<number, number>()
  /** By what is given. */
  readonly #kinds = new Map<string, readonly Kind[]>()
  readonly #draws: Draws

  constructor(parts: readonly ShapePart[], shapes: readonly Shape[], draws: Draws) {
    this.#parts = parts
    this.#draws = draws
    for (const [at, { positions, isGiven }] of parts.entries())
      for (const position of positions) if (!isGiven) this.#partAt.set(position, at)
    const isValue = (at: number) => parts[at]?.step === undefined
    const kinds = Map.groupBy(shapes, ({ options }) => this.#given((_, at) => options[at]))
    for (const [given, alike] of kinds) {
      const byValue = Map.groupBy(alike, ({ options }) =>
        keyOf(options.filter((option, at) => isValue(at) && option !== null)),
      )
      this.#kinds.set(given, [...byValue.values()].map(kindOf))
    }
  }

  /** Whether it decides about a column: nothing may bend that any more. */
  has(position: number): boolean {
    return this.#partAt.has(position)
  }

  /** NULL, a value, `undefined` for any other; or OPEN where no shape fits what is given. */
  optionOf(state: RowState, position: number): ShapeOption | typeof OPEN {
    const shape = state.subject('shape', '', (index, attempt) => this.#choose(state, index, attempt))
    return shape === undefined ? OPEN : shape.options[this.#partAt.get(position) as number]
  }

  #choose(state: RowState, index: number, attempt: number): Shape | undefined {
    const given = this.#given(({ positions, options }) => {
      const value = state.need(positions[0] as number) ?? null
      return options.includes(value) ? value : undefined
    })
    const kinds = this.#kinds.get(given)
    if (kinds === undefined) return undefined
    const share = this.#draws.fraction(index, attempt * 2)
    const { shapes, sums } = kinds[Math.floor(share * kinds.length)] as Kind
    const place = this.#draws.fraction(index, attempt * 2 + 1) * (sums.at(-1) ?? 0)
    return shapes[sums.findIndex((sum) => place < sum)] ?? shapes.at(-1)
  }

  #given(optionOf: (part: ShapePart, at: number) => ShapeOption): string {
    return keyOf(this.#parts.flatMap((part, at) => (part.isGiven ? [optionOf(part, at)] : [])))
  }
}

const keyOf = (options: readonly ShapeOption[]): string =>
  tupleText(options.map((option): Value => (option === undefined ? [] : option)))

function kindOf(shapes: readonly Shape[]): Kind {
  let sum = 0
  const sums = shapes.map(({ weight }) => {
    sum += weight
    return sum
  })
  return { shapes, sums }
}
