import type { CatalogColumn } from '../../core/catalog/catalog.ts'
import type { ColumnPlan } from '../../core/catalog/fill-plan.ts'
import type { Value } from '../../core/catalog/value.ts'
import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { Draws } from '../../core/draws.ts'
import { UserError } from '../../core/errors.ts'
import { Permutation } from '../../core/permutation.ts'
import type { MakeValue, RowFormula } from '../generators/generator.ts'
import { loneRow } from '../generators/lone-row.ts'
import { clipperOf } from './clipper.ts'
import { columnsOfExpression } from './expression-columns.ts'
import type { FillContext } from './fill-context.ts'
import { type PartRules, partFitter } from './part-fitter.ts'
import { routedSpace } from './routed-space.ts'
import type { ColumnDomain } from './row-rules.ts'
import type { RowState } from './row-state.ts'
import type { PlacedColumn, TableDraft } from './table-draft.ts'
import { type ValueSpace, valueSpaceOf } from './value-space.ts'

const SAMPLES = 24
const ROUTE_ATTEMPTS = 8
/** After so many attempts in vain any value will do. */
const ATTEMPTS_OF_GENERATOR = 40

/** Makes the value of a column of the row that is being made. */
export type MakeColumn = (state: RowState) => Value | undefined

/** How the columns of one table come to their values. */
export class ColumnMakers {
  readonly #draft: TableDraft
  readonly #context: FillContext
  readonly #generators = new Map<number, { readonly make?: MakeValue; readonly problem?: string }>()

  constructor(draft: TableDraft, context: FillContext) {
    this.#draft = draft
    this.#context = context
  }

  /** The values of a column as numbers; undefined where they have to be tried. */
  spaceOf(position: number, isCaseless: boolean, isSpread = false): ValueSpace | undefined {
    const draft = this.#draft
    const column = draft.column(position)
    const domain = draft.rules.domainOf(column.name)
    if (domain.isPartial && domain.values === undefined) return undefined
    const after = draft.largest(position)
    const parameters = draft.plan.columns[column.name]?.parameters ?? {}
    const limit = (name: string) => {
      const value = parameters[name]
      return typeof value === 'number' ? { value } : undefined
    }
    const from = limit('start') ?? limit('min') ?? limit('from')
    const to = limit('max') ?? limit('to')
    const spaceWithin = (within: ColumnDomain) =>
      valueSpaceOf({
        type: column.type,
        domain: within,
        count: draft.needed,
        ...(after === undefined ? {} : { after }),
        ...(from === undefined ? {} : { from: from.value }),
        ...(to === undefined ? {} : { to: to.value }),
        samples: this.#samplesOf(position),
        isCaseless,
        isSpread,
        asOf: this.#context.input.plan.asOf,
        draws: new Draws(this.#seed, `${this.#nameOf(position)} place`),
      })
    const narrow = this.#context.narrowestOf(draft.name, column.name)
    const narrowed = narrow && spaceWithin(narrowedTo(domain, narrow, Math.min(1, from?.value ?? 1)))
    const routed = draft.routes?.domainOf(position)
    if (routed !== undefined) return routedSpace(routed, column.type, domain, spaceWithin)
    return narrowed !== undefined && narrowed.size >= draft.needed ? narrowed : spaceWithin(domain)
  }

  /** A column that is numbered. */
  placed(position: number, { space, by, nullShare }: PlacedColumn): MakeColumn {
    const draft = this.#draft
    const make = this.#generator(position)
    const nulls = new Draws(this.#seed, `${this.#nameOf(position)} null`)
    const base = (state: RowState) => () => (make === undefined ? null : make(state, 0))
    if (by !== 'row') {
      return (state) => space.at(state.digitOf(by.numbering, by.digit), base(state))
    }
    // Counters go on behind the largest value that is there; other numbers behind the number of rows.
    const goesOn = draft.largest(position) !== undefined
    const offset = goesOn ? 0 : draft.offset
    const { family } = draft
    // As planned: what is found to be too many does not change the values.
    const { rows } = draft
    const permutation = space.isConsecutive
      ? undefined
      : new Permutation(this.#seed, this.#nameOf(position), space.size)
    return (state) => {
      if (nullShare > 0 && nulls.chance(nullShare, state.index)) return null
      const turn = offset + state.candidate + state.attempt * rows
      const number = (turn * family.size + family.place) % space.size
      return space.at(permutation === undefined ? number : permutation.at(number), base(state))
    }
  }

  /** A column that its generator makes. */
  generated(position: number, plan: ColumnPlan, isKeyed: boolean): MakeColumn {
    const { rules, table } = this.#draft
    const column = table.columns[position] as CatalogColumn
    const make = this.#generator(position)
    const problem = this.#generators.get(position)?.problem
    if (problem !== undefined) this.#draft.refuse(column.name, problem)
    const nulls = new Draws(this.#seed, `${this.#nameOf(position)} null`)
    // The check of a domain sees NULL too: one that cannot be worked out may refuse it.
    const isOpaque = rules.unjudged.some(({ name }) => name.startsWith(`${column.name}: `))
    const mayBeNull = column.isNullable && rules.domainOf(column.name).isNullable && !isOpaque
    const isFilled = this.#draft.referenced.has(position) || this.#draft.neverNull.has(position)
    const nullShare = mayBeNull && !isFilled ? plan.nullShare : 0
    const clip = clipperOf(column.type) ?? ((value: Value) => value)
    const { isNullable: _, isPartial, ...limits } = rules.domainOf(column.name)
    const isBound = isPartial || Object.keys(limits).length > 0
    const planned = this.#draft.rows
    const fitParts = partFitter(column.type, (type) => this.#partRules(position, type))
    let wide: ((number: number) => Value) | undefined
    return (state) => {
      const attempt = isKeyed ? state.attempt : state.freeAttempt
      if (nullShare > 0 && nulls.chance(nullShare, state.index, isKeyed ? attempt : 0)) return null
      if (make === undefined) return null
      if (isKeyed && attempt >= ATTEMPTS_OF_GENERATOR) {
        wide ??= this.#anyOf(position, planned)
        const value = wide?.(state.index + attempt * planned)
        if (value !== undefined) return value
      }
      const whole = clip(make(state, attempt))
      const value = fitParts === undefined ? whole : fitParts(whole, state.index, attempt)
      return isBound ? rules.fit(column.name, value, state.index, attempt) : value
    }
  }

  /** The rules of a domain that parts of a column are of. */
  #partRules(position: number, type: ValueType): PartRules {
    const { input, parts } = this.#context
    const { table } = this.#draft
    const column = { ...this.#draft.column(position), type, isNullable: true }
    const rules = parts.rulesOf({
      table: { ...table, columns: [column], checks: [] },
      expressions: input.expressions,
      isFree: () => true,
      draws: new Draws(this.#seed, `${this.#nameOf(position)} parts`),
      asOf: input.plan.asOf,
    })
    return { column: column.name, rules }
  }

  /** The columns that say where a row goes: made together, and moved to a partition that is there. */
  routed(position: number, made: ReadonlyMap<number, MakeColumn>): MakeColumn {
    const { routes } = this.#draft
    const open = this.#draft.routed
    const draws = new Draws(this.#seed, `${this.#draft.name} partition`)
    return (state) => {
      const row = new Map<number, Value>()
      for (const at of routes?.columns ?? []) {
        row.set(at, (open.includes(at) ? made.get(at)?.(state) : state.need(at)) ?? null)
      }
      const accepts = () => routes?.accepts((at) => row.get(at) ?? null) ?? true
      for (let attempt = 0; attempt < ROUTE_ATTEMPTS && !accepts(); attempt++) {
        routes?.route(row, (at) => open.includes(at), draws, state.index, attempt)
      }
      if (!accepts()) state.isBroken = true
      return row.get(position) ?? null
    }
  }

  /** Any value that the column can hold, by number: where the generator has too few. */
  #anyOf(position: number, rows: number): ((number: number) => Value) | undefined {
    const space = this.spaceOf(position, false)
    if (space === undefined || space.size === 0) return undefined
    // Formulas over the value may not bear the largest ones.
    const size = Math.min(space.size, Math.max(1_000_000, 100 * rows))
    const permutation = new Permutation(this.#seed, `${this.#nameOf(position)} any`, size)
    return (number) => space.at(permutation.at(number % size), () => null)
  }

  #samplesOf(position: number): readonly Value[] {
    if (baseTypeOf(this.#draft.column(position).type).kind !== 'text') return []
    const make = this.#generator(position)
    if (make === undefined) return []
    try {
      return Array.from({ length: SAMPLES }, (_, index) => make(loneRow(index), 0))
    } catch {
      // A generator that needs its neighbours tells nothing about itself.
      return []
    }
  }

  #generator(position: number): MakeValue | undefined {
    const known = this.#generators.get(position)
    if (known !== undefined) return known.make
    const made = this.#compile(position)
    this.#generators.set(position, made)
    return made.make
  }

  #compile(position: number): { readonly make?: MakeValue; readonly problem?: string } {
    const draft = this.#draft
    const column = draft.column(position)
    const plan = draft.plan.columns[column.name]
    if (plan === undefined) return {}
    const generator = this.#context.parts.generatorOf(plan.generator)
    if (generator === undefined) {
      const problem = `Cannot fill ${draft.name}.${column.name}: found no generator ${plan.generator}; expected one that dhub knows`
      return { problem }
    }
    const { asOf } = this.#context.input.plan
    const draws = new Draws(this.#seed, this.#nameOf(position))
    const { parameters } = plan
    const { table, rows } = draft
    const formulaOf = (sql: string) => this.#formulaOf(sql)
    const seed = this.#seed
    try {
      return { make: generator.compile({ table, column, parameters, seed, asOf, rows, draws, formulaOf }) }
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      return { problem: error.message }
    }
  }

  #formulaOf(sql: string): RowFormula | undefined {
    const { input, parts } = this.#context
    const expression = input.expressions[sql]
    const of = expression && parts.formulaOf(expression, this.#draft.table, input.plan.asOf)
    return of && expression && { columns: columnsOfExpression(expression), of }
  }

  get #seed(): number {
    return this.#context.input.plan.seed
  }

  #nameOf(position: number): string {
    return `${this.#draft.name}.${this.#draft.column(position).name}`
  }
}

/** Limits of the columns that point at a column. */
function narrowedTo(
  domain: ColumnDomain,
  { to, lengthMax }: { to?: number; lengthMax?: number },
  least: number,
): ColumnDomain {
  const top = Math.min(Number(domain.to ?? Number.POSITIVE_INFINITY), to ?? Number.POSITIVE_INFINITY)
  const length = Math.min(domain.lengthMax ?? 1_000_000, lengthMax ?? 1_000_000)
  return {
    ...domain,
    // Keys below nought are worse than keys that some columns cannot hold.
    ...(Number.isFinite(top) && to !== undefined ? { from: domain.from ?? least, to: top } : {}),
    ...(lengthMax === undefined ? {} : { lengthMax: length }),
  }
}
