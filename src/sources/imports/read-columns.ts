import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { parseYaml } from './parse-yaml.ts'

const column = z.strictObject({
  name: z.string().min(1),
  type: z.string().min(1),
  nullable: z.boolean().default(true),
  primary_key: z.boolean().default(false),
  description: z.string().optional(),
})

/** A column as a file describes it. */
export type DescribedColumn = z.infer<typeof column>

/**
 * Reads the columns of a table that no database tells of: a list of `name`, `type`, and perhaps `nullable`,
 * `primary_key` and `description`.
 *
 * @throws UserError naming file and line, also where a column comes twice
 */
export function readColumns(text: string, file: string): readonly DescribedColumn[] {
  const columns = parseYaml(text, file, z.array(column).min(1))
  const names = columns.map(({ name }) => name)
  const again = names.find((name, place) => names.indexOf(name) !== place)
  if (again !== undefined)
    throw new UserError(`Cannot read ${file}: found the column ${again} twice; expected each once`)
  return columns
}
