import { z } from 'zod'
import { UserError } from '../../core/errors.ts'
import { parseYaml } from './parse-yaml.ts'

const column = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  structured_properties: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
const table = z.strictObject({
  database: z.string().min(1),
  schema: z.string().min(1).default('public'),
  table: z.string().min(1),
  columns: z.array(column).min(1),
})
const shape = z.strictObject({ tables: z.array(table).min(1) })

/** What a file says of the columns of one table. */
export type TableMetadata = z.infer<typeof table>

/**
 * Reads what stewards say of columns: `tables`, each with `database`, `schema` (public), `table` and `columns`.
 *
 * @throws UserError naming file and line, also where a table or a column comes twice
 */
export function readColumnMetadata(text: string, file: string): readonly TableMetadata[] {
  const { tables } = parseYaml(text, file, shape)
  refuseTwice(
    tables.map((one) => `${one.database}.${one.schema}.${one.table}`),
    file,
    'table',
  )
  for (const { table: name, columns } of tables)
    refuseTwice(
      columns.map((one) => `${name}.${one.name}`),
      file,
      'column',
    )
  return tables
}

function refuseTwice(names: readonly string[], file: string, what: string): void {
  const again = names.find((name, place) => names.indexOf(name) !== place)
  if (again !== undefined)
    throw new UserError(`Cannot read ${file}: found the ${what} ${again} twice; expected each once`)
}
