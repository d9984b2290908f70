import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { UserError } from '../../core/errors.ts'

/**
 * Reads YAML of a known shape.
 *
 * @throws UserError naming file, line and what is wrong there
 */
export function parseYaml<Shape extends z.ZodType>(text: string, file: string, shape: Shape): z.infer<Shape> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0])
    throw new UserError(`Cannot read ${file}:${line}: found ${error.message}; expected YAML`)
  }
  const result = shape.safeParse(document.toJS())
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step))
  const node = nearestNode(document, path)
  const { line } = lines.linePos(node?.range?.[0] ?? 0)
  throw new UserError(
    `Cannot read ${file}:${line}: found ${path.length === 0 ? 'the file' : path.join('.')} to be wrong; expected otherwise: ${issue?.message ?? 'another shape'}`,
  )
}

type Document = ReturnType<typeof parseDocument>
type Ranged = { readonly range?: readonly number[] | null }

/** The node at a path, or the last on the way to it that is there. */
function nearestNode(document: Document, path: readonly (string | number)[]): Ranged | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (node !== undefined && node !== null && typeof node === 'object') return node as Ranged
  }
  return document.contents as Ranged | undefined
}
