/** One statement of a text, with what matters about it. */
export type Statement = {
  readonly text: string
  /** The line of the whole text on which it begins, from 1. */
  readonly line: number
  readonly kind: 'ordinary' | 'transaction control' | 'copy'
}

type ParsedStatement = {
  readonly stmt?: Readonly<Record<string, unknown>>
  readonly stmt_location?: number
  readonly stmt_len?: number
}

/**
 * Splits a text into its statements with Postgres' own grammar. A text that the grammar does not know comes back as
 * one statement: the server, which takes one only, then says what is wrong with it.
 */
export async function splitStatements(sql: string): Promise<readonly Statement[]> {
  const { parse } = await import('pgsql-parser')
  let parsed: readonly ParsedStatement[]
  try {
    parsed = ((await parse(sql)) as { stmts?: readonly ParsedStatement[] }).stmts ?? []
  } catch {
    return [makeStatement(sql, 0, 'ordinary')]
  }
  // The grammar counts bytes.
  const bytes = Buffer.from(sql)
  return parsed.map(({ stmt, stmt_location: from = 0, stmt_len: length }) => {
    const text = bytes.subarray(from, length === undefined ? undefined : from + length).toString()
    return makeStatement(text, bytes.subarray(0, from).toString().split('\n').length - 1, kindOf(stmt))
  })
}

/** Where a text is no SQL: what is wrong, and the character, from 1. */
export type SyntaxProblem = { readonly message: string; readonly position: number }

/** What Postgres' grammar does not accept in the text; undefined when all of it is SQL. */
export async function findSyntaxProblem(sql: string): Promise<SyntaxProblem | undefined> {
  const { parse } = await import('pgsql-parser')
  try {
    await parse(sql)
    return undefined
  } catch (error) {
    const { sqlDetails } = error as { sqlDetails?: { message: string; cursorPosition: number } }
    if (sqlDetails === undefined) throw error
    return { message: sqlDetails.message, position: sqlDetails.cursorPosition + 1 }
  }
}

function makeStatement(text: string, linesBefore: number, kind: Statement['kind']): Statement {
  const trimmed = text.trimStart()
  const skipped = text.slice(0, text.length - trimmed.length).split('\n').length - 1
  return { text: trimmed.trimEnd(), line: linesBefore + skipped + 1, kind }
}

function kindOf(stmt: ParsedStatement['stmt']): Statement['kind'] {
  if (stmt === undefined) return 'ordinary'
  if ('TransactionStmt' in stmt) return 'transaction control'
  return 'CopyStmt' in stmt ? 'copy' : 'ordinary'
}
