import type { Value } from '../../../src/core/catalog/value.ts'
import type { ValueType } from '../../../src/core/catalog/value-type.ts'
import { evaluator } from '../../../src/generation/checks/evaluate.ts'
import { normalForm } from '../../../src/generation/checks/normal-form.ts'
import { textWriter } from '../../../src/generation/values/value-text.ts'
import type { Session } from '../../../src/postgres/session.ts'
import { parseExpression } from '../../../src/sources/postgres/parse-expression.ts'

/** A column: its name, its type as SQL has it, and as dhub has it. */
export type TypedColumn = readonly [string, string, ValueType]

/** What a condition comes to in one row: in the database, as dhub works it out, and so by its normal form. */
export interface Judgement {
  /** The condition, and which row. */
  readonly where: string
  readonly expected: boolean | null | undefined
  readonly plain: Value | undefined
  readonly normal: Value | undefined
}

/** Asks the database and the evaluator for every condition in every row. */
export async function judgeConditions(
  session: Session,
  columns: readonly TypedColumn[],
  rows: readonly (readonly Value[])[],
  conditions: readonly string[],
  today: number,
): Promise<readonly Judgement[]> {
  const scope = {
    columns: new Map(columns.map(([name, , type], position) => [name, { position, type }])),
    today,
  }
  const lines = rows.map((row) => {
    const cells = columns.map(([, sql, type], at) => {
      const value = row[at] ?? null
      if (value === null) return `null::${sql}`
      return `'${textWriter(type)(value).replaceAll("'", "''")}'::${sql}`
    })
    return `(${cells.join(', ')})`
  })
  const names = columns.map(([name]) => name).join(', ')
  const judgements: Judgement[] = []
  for (const condition of conditions) {
    const answers = await session.query<{ answer: boolean | null }>(
      `select (${condition}) as answer from (values ${lines.join(', ')}) as r_ows (${names})`,
    )
    const parsed = await parseExpression(condition)
    const [plain, normal] = [evaluator(parsed, scope), evaluator(normalForm(parsed), scope)]
    for (const [at, row] of rows.entries()) {
      judgements.push({
        where: `${condition} in row ${at}`,
        expected: answers[at]?.answer,
        plain: plain([...row]),
        normal: normal([...row]),
      })
    }
  }
  return judgements
}
