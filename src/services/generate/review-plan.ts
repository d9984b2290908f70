import path from 'node:path'
import type { YAMLMap } from 'yaml'
import type { CatalogColumn, CatalogTable } from '../../core/catalog/catalog.ts'
import type { ColumnPlan, FillPlan } from '../../core/catalog/fill-plan.ts'
import { OPEN_CHOICE } from '../../core/catalog/fill-plan.ts'
import { UserError } from '../../core/errors.ts'
import { sampleValues } from '../../generation/generators/sample-values.ts'
import { guessByType } from '../../generation/meaning/guess-by-type.ts'
import { inferPlan } from '../../generation/meaning/infer-plan.ts'
import type { ConnectionTarget } from '../../postgres/connection/connection-target.ts'
import type { PlanFile } from '../../sources/fill-plan/plan-file.ts'
import { columnNode, documentText } from '../../sources/fill-plan/plan-text.ts'
import { readPlan } from '../../sources/fill-plan/read-plan.ts'
import { type OpenedParts, openFillParts } from './fill-parts.ts'
import { learnForPlan } from './plan-database.ts'
import { writePlan } from './save-plan.ts'

/** A generator to choose, with what it would give. */
export interface ReviewedGenerator {
  readonly generator: string
  readonly summary: string
  readonly samples: readonly string[]
}

/** A choice that a plan leaves open. */
export interface OpenChoice {
  /** `schema.table`. */
  readonly table: string
  readonly column: string
  readonly type: string
  readonly comment: string | null
  /** Best first; the last one is what fits the type. */
  readonly choices: readonly ReviewedGenerator[]
}

const SAMPLES = 4

/** A plan while a person goes through what is open in it. */
export class PlanReview {
  readonly file: string
  readonly choices: readonly OpenChoice[]
  readonly #opened: PlanFile & { readonly plan: FillPlan }
  readonly #parts: OpenedParts
  readonly #columns: ReadonlyMap<string, { readonly table: CatalogTable; readonly column: CatalogColumn }>

  constructor(
    file: string,
    opened: PlanFile & { readonly plan: FillPlan },
    parts: OpenedParts,
    columns: ReadonlyMap<string, { readonly table: CatalogTable; readonly column: CatalogColumn }>,
    guesses: ReadonlyMap<string, readonly string[]>,
  ) {
    this.file = file
    this.#opened = opened
    this.#parts = parts
    this.#columns = columns
    this.choices = opened.plan.tables.flatMap((table) =>
      Object.entries(table.columns).flatMap(([column, { generator }]): OpenChoice[] => {
        const live = columns.get(`${table.table}.${column}`)
        if (generator !== OPEN_CHOICE || live === undefined) return []
        const fallback = guessByType(live.column.type).generator
        const names = [
          ...(guesses.get(`${table.table}.${column}`) ?? []).filter((one) => one !== fallback),
          fallback,
        ]
        const { typeSql: type, comment } = live.column
        const choices = names.map((name) => this.sample(table.table, column, name))
        return [{ table: table.table, column, type, comment, choices }]
      }),
    )
  }

  /**
   * What a generator would give for a column.
   *
   * @throws UserError for a generator that nobody knows, or that cannot make the column
   */
  sample(table: string, column: string, name: string): ReviewedGenerator {
    const generator = this.#parts.generatorOf(name)
    const live = this.#columns.get(`${table}.${column}`)
    if (generator === undefined || live === undefined) {
      throw new UserError(`Cannot choose ${name}: found no such generator; expected one that dhub knows`, [
        'See docs/reference/generators.md',
      ])
    }
    const { seed, asOf } = this.#opened.plan
    const samples = sampleValues(generator, live, { parameters: {}, seed, asOf }, SAMPLES)
    return { generator: name, summary: generator.summary, samples }
  }

  /** Writes what was chosen into the file: by `schema.table.column`. */
  async save(chosen: ReadonlyMap<string, string>): Promise<void> {
    const { document, plan } = this.#opened
    for (const { table, columns } of plan.tables) {
      const all = document.getIn(['tables', table, 'columns']) as YAMLMap
      for (const [column, old] of Object.entries(columns)) {
        const generator = chosen.get(`${table}.${column}`)
        if (generator === undefined) continue
        const { confidence: _, ...rest } = old
        const made: ColumnPlan = { ...rest, generator, reason: 'chosen in review' }
        const pair = all.items.find(({ key }) => String(key) === column)
        if (pair !== undefined) pair.value = columnNode(document, column, made).value
      }
    }
    await writePlan(this.file, documentText(document))
  }
}

/**
 * Opens a plan for review, with samples for every choice that is open.
 *
 * @throws UserError for a file that holds no plan
 */
export async function openReview(file: string, target: ConnectionTarget): Promise<PlanReview> {
  const opened = await readPlan(file)
  const { plan } = opened
  const parts = await openFillParts(plan, path.dirname(path.resolve(file)))
  const learnt = await learnForPlan(target, { schemas: [], tables: plan.tables.map(({ table }) => table) })
  const rowsOf = Object.fromEntries(plan.tables.map(({ table, rows }) => [table, rows]))
  const { name, environment, seed, asOf } = plan
  const proposal = inferPlan({ ...learnt, name, environment, seed, asOf, rows: { rows: 1, rowsOf } })
  const guesses = new Map(
    proposal.tables.flatMap(({ table, columns }) =>
      Object.entries(columns).map(
        ([column, { guesses: some = [] }]) => [`${table}.${column}`, some] as const,
      ),
    ),
  )
  const columns = new Map(
    learnt.catalog.tables.flatMap((table) =>
      table.columns.map(
        (column) => [`${table.schema}.${table.name}.${column.name}`, { table, column }] as const,
      ),
    ),
  )
  return new PlanReview(file, opened, parts, columns, guesses)
}
