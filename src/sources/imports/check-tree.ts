import { UserError } from '../../core/errors.ts'

/** A row of a file that may lie below another of the same file. */
export interface TreeRow {
  readonly id: string
  /** Id of the row above; empty at the top. */
  readonly parent: string
  readonly line: number
}

/** Letters that an id may have, for it becomes part of a URN. */
const ID = /^[A-Za-z0-9._-]+$/

/**
 * Checks that the rows of a file are a forest: ids once each, parents that are there, no circles.
 *
 * @param what the word for a row, such as `domain`
 * @throws UserError naming file and line of the first row that is not so
 */
export function checkTree(rows: readonly TreeRow[], file: string, what: string): void {
  const byId = new Map<string, TreeRow>()
  for (const row of rows) {
    const where = `${file}:${row.line}`
    if (!ID.test(row.id))
      throw new UserError(
        `Cannot read ${where}: found the id ${JSON.stringify(row.id)}; expected letters, digits, dots, hyphens and underscores`,
      )
    const other = byId.get(row.id)
    if (other !== undefined)
      throw new UserError(
        `Cannot read ${where}: found the ${what} ${row.id} again, first on line ${other.line}; expected each once`,
      )
    byId.set(row.id, row)
  }
  for (const row of rows) {
    if (row.parent !== '' && !byId.has(row.parent))
      throw new UserError(
        `Cannot read ${file}:${row.line}: found ${row.parent} as parent of ${row.id}; expected a ${what} of the file`,
      )
  }
  for (const row of rows) refuseCircle(row, byId, file, what)
}

function refuseCircle(row: TreeRow, byId: ReadonlyMap<string, TreeRow>, file: string, what: string): void {
  const path = [row.id]
  for (let above = byId.get(row.parent); above !== undefined; above = byId.get(above.parent)) {
    path.push(above.id)
    if (above.id === row.id)
      throw new UserError(
        `Cannot read ${file}:${row.line}: found a circle ${path.join(' > ')}; expected every ${what} to lie below one at the top`,
      )
    if (path.length > byId.size) return
  }
}
