import { loadParser } from '../load-parser.ts'
import type { Node } from './syntax.ts'

/** An expression in the words of SQL; undefined for none, and for what cannot be written down again. */
export async function formulaOf(expression: Node | undefined): Promise<string | undefined> {
  if (expression === undefined) return undefined
  const { deparse } = await loadParser()
  try {
    return await deparse(expression)
  } catch {
    return undefined
  }
}
