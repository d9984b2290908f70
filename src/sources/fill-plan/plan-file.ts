import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { ZodError } from 'zod'
import { parseDay } from '../../core/calendar.ts'
import type { ColumnPlan, FillPlan, FillTable } from '../../core/catalog/fill-plan.ts'
import { type PlanDocument, planSchema } from './plan-schema.ts'

/** Where in a plan's file something stands, both from 1. */
export interface PlanPosition {
  readonly line: number
  readonly column: number
}

/** Something wrong with a plan. */
export interface PlanIssue extends PlanPosition {
  /** What it is about, such as `tables.public.orders.rows`. */
  readonly path: string
  /** "found <state>; expected <state>". */
  readonly message: string
}

type Path = readonly (string | number)[]

/** A plan as it stands in a file. */
export class PlanFile {
  readonly document: Document
  /** Undefined while the file is not in the form of a plan. */
  readonly plan: FillPlan | undefined
  /** What is wrong with its form, in the order of the file. */
  readonly issues: readonly PlanIssue[]
  readonly #lines: LineCounter

  constructor(text: string) {
    this.#lines = new LineCounter()
    this.document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: true })
    const broken = this.document.errors.map(({ message, pos }) => ({
      ...this.#position(pos[0]),
      path: '',
      message: `found ${firstLine(message)}; expected YAML`,
    }))
    const parsed =
      broken.length > 0 ? undefined : planSchema.safeParse(this.document.toJS({ maxAliasCount: 100 }))
    this.issues = parsed?.error === undefined ? broken : this.#formIssues(parsed.error)
    this.plan = parsed?.data && planOf(parsed.data)
  }

  /** Where a value stands, or with `part` `key` its key; the nearest thing around it when it is not there. */
  at(path: Path, part: 'key' | 'value' = 'value'): PlanPosition {
    for (let depth = path.length; depth > 0; depth--) {
      const some = path.slice(0, depth)
      const isWhole = depth === path.length
      const node = isWhole && part === 'value' ? this.document.getIn(some, true) : this.#keyOf(some)
      const offset = (node as Node | undefined)?.range?.[0]
      if (offset !== undefined) return this.#position(offset)
    }
    return { line: 1, column: 1 }
  }

  #keyOf(path: Path): unknown {
    const parent = path.length === 1 ? this.document.contents : this.document.getIn(path.slice(0, -1), true)
    if (!isMap(parent)) return this.document.getIn(path, true)
    return parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))?.key
  }

  #position(offset: number): PlanPosition {
    const { line, col } = this.#lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }

  #formIssues(error: ZodError): readonly PlanIssue[] {
    const issues = error.issues.flatMap((issue): PlanIssue[] => {
      const path = issue.path as Path
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
          ...this.at([...path, key], 'key'),
          path: [...path, key].join('.'),
          message: `found ${key}; expected ${path.length === 0 ? 'name, environment, seed, asOf, strategy or tables' : expectedAt(path)}`,
        }))
      }
      const found: unknown = this.document.getIn(path)
      const shown = isMap(found) ? 'a mapping' : found === undefined ? 'nothing' : JSON.stringify(found)
      const message = `found ${shown}; ${expectation(issue.message)}`
      return [{ ...this.at(path), path: path.join('.'), message }]
    })
    return issues.toSorted((a, b) => a.line - b.line || a.column - b.column)
  }
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? text).replace(/\.$/, '')

/** The keys that a place takes, by how deep it lies. */
function expectedAt(path: Path): string {
  if (path.includes('fanOut')) return 'distribution or childless'
  return path.includes('columns')
    ? 'type, generator, parameters, nullShare or confidence'
    : 'rows, fanOut or columns'
}

const expectation = (message: string): string =>
  message.includes('expected')
    ? message
        .replace(/^(?:Invalid \w+|Too small|Too big): /, '')
        .replace(/ to be >=(\S+)$/, ' of at least $1')
        .replace(/ to be <=(\S+)$/, ' of at most $1')
        .replace(/, received .*$/, '')
    : `expected otherwise: ${message}`

function planOf({ name, environment, seed, asOf, strategy, tables }: PlanDocument): FillPlan {
  return {
    name,
    environment,
    seed,
    asOf: parseDay(asOf) ?? 0,
    ...(strategy === undefined ? {} : { strategy }),
    tables: Object.entries(tables).map(
      ([table, { rows, fanOut = {}, columns }]): FillTable => ({
        table,
        rows,
        fanOut: Object.fromEntries(
          Object.entries(fanOut).map(([key, { distribution, childless }]) => [
            key,
            { distribution, ...(childless === undefined ? {} : { childless }) },
          ]),
        ),
        columns: Object.fromEntries(
          Object.entries(columns).map(
            ([column, { parameters = {}, nullShare = 0, generator, confidence, type }]): [
              string,
              ColumnPlan,
            ] => [
              column,
              {
                ...(type === undefined ? {} : { type }),
                generator,
                parameters,
                nullShare,
                ...(confidence === undefined ? {} : { confidence }),
              },
            ],
          ),
        ),
      }),
    ),
  }
}
