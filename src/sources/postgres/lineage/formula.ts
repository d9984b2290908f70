import type { Node } from './syntax.ts'

/** An expression in the words of SQL; undefined for none, and for what cannot be written down again. */
export async function formulaOf(expression: Node | undefined): Promise<string | undefined> {
  if (expression === undefined) return undefined
  const { deparse } = await import('pgsql-parser')
  try {
    return await deparse(expression)
  } catch {
    return undefined
  }
}
