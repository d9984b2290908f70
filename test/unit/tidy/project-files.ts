import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

/** Where the project lies. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** One file of the project, by its path from the root with forward slashes. */
export type ProjectFile = { readonly path: string; readonly text: string }

const skipped = /(?:^|\/)(?:node_modules|dist|coverage|\.git)(?:\/|$)/

/** The files that match, in a settled order, without what is installed or built. */
export function filesMatching(...patterns: readonly string[]): ProjectFile[] {
  const paths = globSync([...patterns], { cwd: root, exclude: (name) => skipped.test(name) })
  const tidied = [...new Set(paths.map((path) => path.replaceAll('\\', '/')))].toSorted()
  const files = tidied.filter((path) => statSync(join(root, path)).isFile())
  return files.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** A node of a syntax tree, as loosely as a walk over all kinds of them needs it. */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly end: number } & Record<
  string,
  unknown
>

/** Every node of a file, parents before children. */
export function* nodesOf(file: ProjectFile): Generator<SyntaxNode> {
  const { program, errors } = parseSync(file.path, file.text)
  if (errors[0] !== undefined) throw new Error(`${file.path}: ${errors[0].message}`)
  yield* walk(program)
}

/** The line on which a node starts, from 1. */
export function lineOf(file: ProjectFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length
}

function* walk(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item)
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return
  if (isNode(value)) yield value
  for (const inner of Object.values(value)) yield* walk(inner)
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && typeof value.type === 'string' && 'start' in value
}
