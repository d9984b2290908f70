import type { Entity, EntityGraph, Relation } from '../../../../services/generate/entity-graph.ts'
import { escapeMarkup } from './escape-markup.ts'
import { type ColumnChoice, keyMarks, shownColumns } from './shown-columns.ts'

/** The graph for Graphviz: `dot -Tsvg`. */
export function dotDiagram({ entities, relations }: EntityGraph, choice: ColumnChoice): string {
  const lines = [
    'digraph schema {',
    '  graph [rankdir=LR, nodesep=0.3, ranksep=1.0]',
    '  node [shape=plain, fontname="Helvetica", fontsize=10]',
    '  edge [dir=both, fontname="Helvetica", fontsize=9, color="#667085"]',
    ...entities.map((entity) => `  ${quoted(entity.id)} [label=<${tableLabel(entity, choice)}>]`),
    ...relations.map(edgeLine),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function tableLabel(entity: Entity, choice: ColumnChoice): string {
  const { columns, leftOut } = shownColumns(entity, choice)
  const rows = columns.map((column) => {
    const name = column.isPrimary ? `<b>${escapeMarkup(column.name)}</b>` : escapeMarkup(column.name)
    const type = escapeMarkup(`${column.type}${column.isNullable ? '?' : ''}`)
    const cells = [keyMarks(column).join(' '), name, `<font color="#667085">${type}</font>`]
    return `<tr>${cells.map((cell) => `<td align="left">${cell === '' ? ' ' : cell}</td>`).join('')}</tr>`
  })
  const head = `<tr><td colspan="3" bgcolor="${entity.isOutside ? '#eaecf0' : '#d1e0ff'}"><b>${escapeMarkup(entity.id)}</b></td></tr>`
  const more = leftOut === 0 ? '' : `<tr><td colspan="3" align="left">… ${leftOut} more</td></tr>`
  return `<table border="0" cellborder="1" cellspacing="0" cellpadding="3">${head}${rows.join('')}${more}</table>`
}

/** Parents on the left: the line goes from the parent to the child. */
function edgeLine({ kind, parent, child, columns, isOptional, isOneToOne }: Relation): string {
  const ends = `arrowtail=${isOptional ? 'teeodot' : 'teetee'}, arrowhead=${isOneToOne ? 'teeodot' : 'crowodot'}`
  const style = kind === 'inheritance' ? 'style=dashed, arrowtail=onormal, arrowhead=none' : ends
  const label = kind === 'inheritance' ? 'inherits' : columns.join(', ')
  return `  ${quoted(parent)} -> ${quoted(child)} [${style}, tooltip=${quoted(label)}]`
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', String.raw`\"`)}"`
}
