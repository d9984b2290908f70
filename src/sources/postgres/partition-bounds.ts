import type { PartitionBound } from '../../core/catalog/catalog.ts'
import { loadParser } from './load-parser.ts'

/** Postgres' own parse tree, as far as bounds and lists of expressions need it. */
type Constant = {
  readonly A_Const?: {
    readonly isnull?: boolean
    readonly sval?: { readonly sval?: string }
    readonly ival?: { readonly ival?: number }
    readonly fval?: { readonly fval?: string }
    readonly boolval?: { readonly boolval?: boolean }
  }
}
type Bound = {
  readonly strategy?: 'r' | 'l' | 'h'
  readonly is_default?: boolean
  readonly modulus?: number
  readonly remainder?: number
  readonly listdatums?: readonly Constant[]
  readonly lowerdatums?: readonly Constant[]
  readonly upperdatums?: readonly Constant[]
}
type ParseTree = {
  readonly stmts?: readonly {
    readonly stmt: {
      readonly CreateStmt?: { readonly partbound?: Bound }
      readonly SelectStmt?: {
        readonly targetList?: readonly { readonly ResTarget: { readonly location?: number } }[]
      }
    }
  }[]
}

/** Reads bounds as `pg_get_expr` prints them, in order, with Postgres' own grammar. */
export async function parsePartitionBounds(bounds: readonly string[]): Promise<readonly PartitionBound[]> {
  if (bounds.length === 0) return []
  const tree = await parseSql(bounds.map((bound) => `create table x partition of y ${bound}`).join(';\n'))
  return (tree.stmts ?? []).map(({ stmt }) => boundOf(stmt.CreateStmt?.partbound ?? {}))
}

/** Takes a list of expressions apart at the commas between them. */
export async function splitExpressions(list: string): Promise<readonly string[]> {
  const prefix = 'select '
  const tree = await parseSql(prefix + list)
  const targets = tree.stmts?.[0]?.stmt.SelectStmt?.targetList ?? []
  // The grammar counts bytes.
  const bytes = Buffer.from(prefix + list)
  const starts = targets.map(({ ResTarget }) => ResTarget.location ?? 0)
  return starts.map((start, index) => {
    const text = bytes
      .subarray(start, starts[index + 1])
      .toString()
      .trim()
    return index === starts.length - 1 ? text : text.replace(/,$/, '')
  })
}

async function parseSql(sql: string): Promise<ParseTree> {
  const { parse } = await loadParser()
  return (await parse(sql)) as ParseTree
}

function boundOf(bound: Bound): PartitionBound {
  if (bound.is_default === true) return { kind: 'default' }
  if (bound.strategy === 'h')
    return { kind: 'hash', modulus: bound.modulus ?? 0, remainder: bound.remainder ?? 0 }
  if (bound.strategy === 'l') return { kind: 'list', values: (bound.listdatums ?? []).map(textOf) }
  const from = (bound.lowerdatums ?? []).map(textOf)
  return { kind: 'range', from, to: (bound.upperdatums ?? []).map(textOf) }
}

/** MINVALUE and MAXVALUE are names to the grammar, not constants. */
function textOf({ A_Const: constant }: Constant): string | null {
  if (constant === undefined || constant.isnull === true) return null
  if (constant.sval !== undefined) return constant.sval.sval ?? ''
  if (constant.fval !== undefined) return constant.fval.fval ?? '0'
  if (constant.boolval !== undefined) return String(constant.boolval.boolval ?? false)
  return String(constant.ival?.ival ?? 0)
}
