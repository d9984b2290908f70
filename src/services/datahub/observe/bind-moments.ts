import { quoteLiteral } from '../../../postgres/quote.ts'

/** Puts moments in the place of `:check` and `:books` in the SQL of a check. */
export function bindMoments(
  sql: string,
  { check, books }: { readonly check: string; readonly books: string },
) {
  return bindExpressions(sql, `timestamp ${quoteLiteral(check)}`, books)
}

/** The same, where the moment of the check is an expression. */
export function bindExpressions(sql: string, check: string, books: string): string {
  return sql.replaceAll(':check', check).replaceAll(':books', `timestamp ${quoteLiteral(books)}`)
}
