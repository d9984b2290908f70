import path from 'node:path'
import type { Catalog } from '../../../core/catalog/catalog.ts'
import { UserError } from '../../../core/errors.ts'
import { entityGraph } from '../../../services/generate/entity-graph.ts'
import { nestSchema } from '../../../services/generate/nested-schema.ts'
import { renderTable, type TextScreen } from '../results/text-table.ts'
import { dotDiagram } from './diagram/dot.ts'
import { mermaidDiagram } from './diagram/mermaid.ts'
import { type ColumnChoice, chooseColumns } from './diagram/shown-columns.ts'
import { svgDiagram } from './diagram/svg.ts'
import { schemaOverview, tableOverview } from './schema-overview.ts'

/** How a schema can be shown. */
export const INSPECT_FORMATS = ['table', 'mermaid', 'dot', 'svg', 'json'] as const

export type InspectFormat = (typeof INSPECT_FORMATS)[number]

/** What to show of a schema, and how. */
export type InspectOptions = {
  readonly format: InspectFormat
  readonly columns: ColumnChoice | undefined
  readonly depth: number
  readonly screen: TextScreen
}

const byEnding: Readonly<Record<string, InspectFormat>> = {
  '.txt': 'table',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.dot': 'dot',
  '.gv': 'dot',
  '.svg': 'svg',
  '.json': 'json',
}

/**
 * The format that was asked for, else the one that the file's ending stands for, else a table.
 *
 * @throws UserError for a file whose ending says nothing
 */
export function chooseInspectFormat(
  asked: InspectFormat | undefined,
  file: string | undefined,
): InspectFormat {
  if (asked !== undefined) return asked
  if (file === undefined) return 'table'
  const ending = path.extname(file).toLowerCase()
  const format = byEnding[ending]
  if (format !== undefined) return format
  throw new UserError(
    `Cannot choose a format for ${file}: found the ending ${ending || '(none)'}; expected ${Object.keys(byEnding).join(', ')}`,
    ['Set --format, or give --output another ending'],
  )
}

/** The schema as text in the format. One table alone is shown with its columns. */
export function inspectText(catalog: Catalog, { format, columns, depth, screen }: InspectOptions): string {
  if (format === 'json') return `${JSON.stringify(nestSchema(catalog, depth), null, 2)}\n`
  if (format === 'table') {
    const [only, ...others] = catalog.tables
    const table = only !== undefined && others.length === 0 ? tableOverview(only) : schemaOverview(catalog)
    return `${renderTable(table, screen)}\n`
  }
  const graph = entityGraph(catalog)
  const choice = chooseColumns(columns, graph.entities.length)
  const draw = { mermaid: mermaidDiagram, dot: dotDiagram, svg: svgDiagram }[format]
  return draw(graph, choice)
}
