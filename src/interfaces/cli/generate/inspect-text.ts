import type { Catalog } from '../../../core/catalog/catalog.ts'
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

/** The format that an ending of a file stands for. */
export const INSPECT_ENDINGS: Readonly<Record<string, InspectFormat>> = {
  '.txt': 'table',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.dot': 'dot',
  '.gv': 'dot',
  '.svg': 'svg',
  '.json': 'json',
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
