import type { Entity, EntityGraph, Relation } from '../../../../services/generate/entity-graph.ts'
import { type ColumnChoice, keyMarks, shownColumns } from './shown-columns.ts'

/** The graph as a Mermaid `erDiagram`, as READMEs and wikis show it. */
export function mermaidDiagram({ entities, relations }: EntityGraph, choice: ColumnChoice): string {
  const lines = ['erDiagram', '  direction LR']
  for (const entity of entities) lines.push(...entityLines(entity, choice))
  for (const relation of relations) lines.push(relationLine(relation))
  return `${lines.join('\n')}\n`
}

function entityLines(entity: Entity, choice: ColumnChoice): readonly string[] {
  const { columns } = shownColumns(entity, choice)
  if (columns.length === 0) return [`  ${quoted(entity.id)}`]
  const attributes = columns.map((column) => {
    const keys = keyMarks(column).join(', ')
    const note = column.comment === null ? '' : ` ${quoted(column.comment)}`
    return `    ${word(column.type)} ${word(column.name)}${keys === '' ? '' : ` ${keys}`}${note}`
  })
  return [`  ${quoted(entity.id)} {`, ...attributes, '  }']
}

function relationLine({ kind, parent, child, columns, isOptional, isOneToOne }: Relation): string {
  const line = kind === 'inheritance' ? '..' : '--'
  const ends = `${isOptional ? '|o' : '||'}${line}${isOneToOne ? 'o|' : 'o{'}`
  const label = kind === 'inheritance' ? 'inherits' : columns.join(', ')
  return `  ${quoted(parent)} ${ends} ${quoted(child)} : ${quoted(label)}`
}

/** Mermaid knows no escapes: what would end the text, or begin a new meaning, is replaced. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', "'").replaceAll(/[%\\\s]+/g, ' ')}"`
}

/** The names and types of attributes may hold few characters only. */
function word(text: string): string {
  const allowed = text.replaceAll(/[^\p{L}\p{N}_()[\]-]+/gu, '_')
  return /^[\p{L}_]/u.test(allowed) ? allowed : `_${allowed}`
}
