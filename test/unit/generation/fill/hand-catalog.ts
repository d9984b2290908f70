import type {
  Catalog,
  CatalogColumn,
  CatalogTable,
  ForeignKey,
  UniqueKey,
} from '../../../../src/core/catalog/catalog.ts'
import type { Expression } from '../../../../src/core/catalog/expression.ts'
import type { FanOut } from '../../../../src/core/catalog/fill-plan.ts'
import type { TableFacts } from '../../../../src/core/catalog/table-facts.ts'
import type { Value } from '../../../../src/core/catalog/value.ts'
import type { ValueType } from '../../../../src/core/catalog/value-type.ts'
import { compileRules } from '../../../../src/generation/checks/compile-rules.ts'
import { evaluator, scopeOf } from '../../../../src/generation/checks/evaluate.ts'
import type { FillInput, FillParts } from '../../../../src/generation/fill/fill-input.ts'
import type { Generator } from '../../../../src/generation/generators/generator.ts'
import { bareTable } from '../bare-table.ts'

const AS_OF = 20_000

/** `int`, `int?` for nullable, `text(5)`, or a whole type. */
type ColumnText =
  | string
  | { readonly type: ValueType; readonly isNullable?: boolean; readonly generatedSql?: string }

/** A table in short: what tests say of one. */
export interface HandTable {
  readonly rows: number
  readonly columns: Readonly<Record<string, ColumnText>>
  readonly key?: readonly string[]
  readonly uniques?: readonly (readonly string[] | Partial<UniqueKey>)[]
  /** `a, b -> parent.x, y`. */
  readonly references?: readonly string[]
  readonly checks?: Readonly<Record<string, Expression>>
  readonly fanOut?: Readonly<Record<string, FanOut>>
  readonly nullShare?: number
  readonly more?: Partial<CatalogTable>
}

/** The input of a filling of hand-made tables, all in schema `s`. */
export function inputOf(
  tables: Readonly<Record<string, HandTable>>,
  options: Partial<Pick<FillInput, 'overflow' | 'strategy' | 'expressions'>> & {
    readonly facts?: readonly TableFacts[]
    readonly seed?: number
  } = {},
): FillInput {
  const expressions: Record<string, Expression> = { ...options.expressions }
  const made = Object.entries(tables).map(([name, table]): CatalogTable => {
    for (const [check, expression] of Object.entries(table.checks ?? {}))
      expressions[`${name} ${check}`] = expression
    return tableOf(name, table)
  })
  const catalog: Catalog = { serverVersion: 150_018, schemas: [], tables: made, outside: [] }
  const planned = Object.entries(tables).filter(([, { more }]) => (more?.partitionOf ?? null) === null)
  return {
    catalog,
    plan: {
      name: 'trial',
      environment: 'development',
      seed: options.seed ?? 11,
      asOf: AS_OF,
      tables: planned.map(([name, { rows, columns, fanOut = {}, nullShare = 0.3 }]) => ({
        table: `s.${name}`,
        rows,
        fanOut,
        columns: Object.fromEntries(
          Object.entries(columns)
            .filter(([, column]) => typeof column === 'string' || column.generatedSql === undefined)
            .map(([column]) => [column, { generator: 'plain', parameters: {}, nullShare }]),
        ),
      })),
    },
    expressions,
    facts: options.facts ?? [],
    strategy: options.strategy ?? 'append',
    overflow: options.overflow ?? 'cap',
  }
}

/** Parts that make plain values of any type, and the real rules. */
export const plainParts: FillParts = {
  generatorOf: (name) => (name === 'plain' ? plain : undefined),
  rulesOf: compileRules,
  formulaOf: (expression, table, asOf) => evaluator(expression, scopeOf(table, asOf)),
}

const WORDS = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord']

/** Few different values, so that whatever has to be unique is not so by chance. */
const plain: Generator = {
  name: 'plain',
  summary: 'Plain values',
  parameters: {},
  fits: () => true,
  compile: ({ column: { type }, draws }) => {
    return ({ index }, attempt) => valueOf(type, draws.below(6, index, attempt))
  },
}

function valueOf(type: ValueType, n: number): Value {
  switch (type.kind) {
    case 'boolean':
      return n % 2 === 0
    case 'text':
      return (WORDS[n] as string).slice(0, type.length ?? 9)
    case 'date':
      return AS_OF - n
    case 'timestamp':
      return (AS_OF - n) * 86_400_000_000
    case 'enum':
      return type.labels[n % type.labels.length] as string
    default:
      return n
  }
}

function tableOf(
  name: string,
  { columns, key, uniques = [], references = [], checks = {}, more }: HandTable,
): CatalogTable {
  return {
    ...bareTable(
      's',
      name,
      Object.entries(columns).map(([column, text]) => columnOf(column, text)),
    ),
    primaryKey:
      key === undefined ? null : uniqueOf({ name: `${name}_pkey`, parts: key.map((column) => ({ column })) }),
    uniques: uniques.map((unique, i) =>
      uniqueOf(
        'parts' in unique || !Array.isArray(unique)
          ? { name: `${name}_u${i}`, ...(unique as Partial<UniqueKey>) }
          : { name: `${name}_u${i}`, parts: unique.map((column: string) => ({ column })) },
      ),
    ),
    foreignKeys: references.map((text, i) => referenceOf(`${name}_f${i}`, text)),
    checks: Object.keys(checks).map((check) => ({
      name: check,
      sql: `${name} ${check}`,
      columns: [],
      isValidated: true,
    })),
    ...more,
  }
}

function uniqueOf(unique: Partial<UniqueKey>): UniqueKey {
  return {
    name: 'unique',
    parts: [],
    predicateSql: null,
    nullsDistinct: true,
    deferrable: 'no',
    isConstraint: true,
    ...unique,
  }
}

function referenceOf(name: string, text: string): ForeignKey {
  const [own = '', target = ''] = text.split(' -> ')
  const [table = '', columns = ''] = target.split('.')
  const list = (names: string) => names.split(',').map((column) => column.trim())
  return {
    name,
    columns: list(own),
    table: `s.${table}`,
    references: list(columns),
    match: 'simple',
    deferrable: 'no',
    isValidated: true,
    partitions: [],
  }
}

function columnOf(name: string, text: ColumnText): CatalogColumn {
  const given =
    typeof text === 'string' ? { type: typeOf(text.replace('?', '')), isNullable: text.endsWith('?') } : text
  return {
    name,
    typeSql: 'as said',
    comment: null,
    defaultSql: null,
    identity: null,
    generatedSql: null,
    collation: null,
    sequence: null,
    isInherited: false,
    isNullable: false,
    ...given,
  }
}

function typeOf(text: string): ValueType {
  const [, kind = text, length] = /^(\w+)\((\d+)\)$/.exec(text) ?? []
  switch (kind) {
    case 'int':
      return { kind: 'integer', bits: 32 }
    case 'small':
      return { kind: 'integer', bits: 16 }
    case 'bool':
      return { kind: 'boolean' }
    case 'text':
      return length === undefined ? { kind: 'text' } : { kind: 'text', length: Number(length) }
    case 'timestamp':
      return { kind: 'timestamp', withZone: false }
    case 'uuid':
    case 'date':
      return { kind }
    default:
      throw new Error(`no type ${text}`)
  }
}
