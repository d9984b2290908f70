import type {
  Entity,
  EntityColumn,
  EntityGraph,
  Relation,
} from '../../../../services/generate/entity-graph.ts'
import { displayWidth } from '../../results/display-width.ts'
import { escapeMarkup } from './escape-markup.ts'
import { layOut, type Point } from './layout.ts'
import { type ColumnChoice, keyMarks, type ShownColumns, shownColumns } from './shown-columns.ts'

const characterWidth = 7.3
const headHeight = 26
const rowHeight = 19
const padding = 10
const keyWidth = 44
const columnGap = 18
const margin = 44
const loopWidth = 48
const widthMin = 130

/** Headers by schema, in turn: strong enough for white text. */
const schemaColors = ['#1f5fbf', '#0f766e', '#7c3aed', '#b45309', '#be185d', '#4d7c0f', '#0369a1', '#9f1239']

const style = `
  text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1d2939 }
  .head { font-weight: bold; fill: #fff }
  .key { font-size: 10px; fill: #b45309 }
  .type, .more { fill: #667085 }
  .primary { font-weight: bold }
  .box { fill: #fff; stroke: #98a2b3 }
  .outside .box { stroke-dasharray: 4 3 }
  .line { fill: none; stroke: #667085; stroke-width: 1.3 }
  .ring { fill: #fff }
  .dashed { stroke-dasharray: 5 4 }
  .relation:hover .line { stroke: #d92d20; stroke-width: 2.6 }
`

/** A table with the size of its box. */
interface Drawn {
  readonly entity: Entity
  readonly shown: ShownColumns
  readonly nameWidth: number
  readonly width: number
  readonly height: number
}

/** The graph as a picture of its own, without anything else to install. Parents lie left of their children. */
export function svgDiagram({ entities, relations }: EntityGraph, choice: ColumnChoice): string {
  const drawn = entities.map((entity) => measure(entity, shownColumns(entity, choice)))
  const boxes = drawn.map(({ entity, width, height }) => ({ id: entity.id, width, height }))
  const known = new Set(entities.map(({ id }) => id))
  const drawable = relations.filter(({ parent, child }) => known.has(parent) && known.has(child))
  const byId = new Map(drawn.map((one) => [one.entity.id, one]))
  const lines = drawable.map(({ parent, child, columns, references }) => ({
    from: parent,
    to: child,
    fromOffset: rowOffset(byId.get(parent), references[0]),
    toOffset: rowOffset(byId.get(child), columns[0]),
  }))
  const layout = layOut(boxes, lines)
  const [width, height] = [layout.width, layout.height].map((side) => Math.ceil(side + 2 * margin))
  const schemas = [...new Set(entities.map(({ schema }) => schema))]
  const colorOf = ({ schema, isOutside }: Entity) =>
    isOutside ? '#667085' : (schemaColors[schemas.indexOf(schema) % schemaColors.length] ?? '#1f5fbf')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}">`,
    `<style>${style}</style>`,
    `<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="#fff"/>`,
    ...drawable.map((relation, index) => drawRelation(relation, layout.lines[index] ?? [])),
    ...drawn.map((one) =>
      drawTable(one, layout.boxes.get(one.entity.id) ?? { x: 0, y: 0 }, colorOf(one.entity)),
    ),
    '</svg>\n',
  ].join('\n')
}

function measure(entity: Entity, shown: ShownColumns): Drawn {
  const textWidth = (text: string) => displayWidth(text) * characterWidth
  const nameWidth = Math.max(0, ...shown.columns.map(({ name }) => textWidth(name)))
  const typeWidth = Math.max(0, ...shown.columns.map((column) => textWidth(typeText(column))))
  const rowWidth = shown.columns.length === 0 ? 0 : keyWidth + nameWidth + columnGap + typeWidth
  const width = Math.ceil(Math.max(widthMin, rowWidth, textWidth(entity.id)) + 2 * padding)
  const rows = shown.columns.length + (shown.leftOut > 0 ? 1 : 0)
  return { entity, shown, nameWidth, width, height: headHeight + rows * rowHeight + (rows > 0 ? 6 : 0) }
}

/** How far down the row of a column is, or the head where the column is not shown. */
function rowOffset(drawn: Drawn | undefined, name: string | undefined): number {
  const row = drawn?.shown.columns.findIndex((column) => column.name === name) ?? -1
  return row < 0 ? headHeight / 2 : headHeight + row * rowHeight + 12
}

function typeText({ type, isNullable }: EntityColumn): string {
  return isNullable ? `${type}?` : type
}

function drawTable({ entity, shown, nameWidth, width, height }: Drawn, corner: Point, color: string): string {
  const { columns, leftOut } = shown
  const baseline = (row: number) => headHeight + row * rowHeight + 16
  const rows = columns.map((column, index) => {
    const y = baseline(index)
    const nameX = padding + keyWidth
    return [
      `<text class="key" x="${padding}" y="${y}">${keyMarks(column).join(' ')}</text>`,
      `<text${column.isPrimary ? ' class="primary"' : ''} x="${nameX}" y="${y}">${escapeMarkup(column.name)}</text>`,
      `<text class="type" x="${round(nameX + nameWidth + columnGap)}" y="${y}">${escapeMarkup(typeText(column))}</text>`,
    ].join('')
  })
  const more =
    leftOut > 0
      ? `<text class="more" x="${padding + keyWidth}" y="${baseline(columns.length)}">… ${leftOut} more</text>`
      : ''
  const note = [entity.comment, entity.partitions > 0 ? `${entity.partitions} partitions` : null]
  const title = note.filter((text) => text !== null).join('; ')
  return [
    `<g transform="translate(${round(corner.x)} ${round(corner.y)})"${entity.isOutside ? ' class="outside"' : ''}>`,
    title === '' ? '' : `<title>${escapeMarkup(title)}</title>`,
    `<rect class="box" width="${width}" height="${height}" rx="6"/>`,
    `<path d="M0 ${headHeight}V6a6 6 0 0 1 6-6H${width - 6}a6 6 0 0 1 6 6V${headHeight}z" fill="${color}"/>`,
    `<text class="head" x="${padding}" y="17">${escapeMarkup(entity.id)}</text>`,
    ...rows,
    more,
    '</g>',
  ].join('')
}

function drawRelation(relation: Relation, points: readonly Point[]): string {
  const { kind, name, parent, child, columns, references } = relation
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return ''
  const title =
    kind === 'inheritance'
      ? `${child} inherits ${parent}`
      : `${child} (${columns.join(', ')}) → ${parent} (${references.join(', ')}): ${name}`
  const isLoop = parent === child
  const isForward = isLoop || first.x <= last.x
  const line = `<path class="line${kind === 'inheritance' ? ' dashed' : ''}" d="${isLoop ? loop(first, last) : curve(points)}"/>`
  const ends =
    kind === 'inheritance'
      ? ''
      : ending(first, isForward, parentEnd(relation)) + ending(last, isLoop || !isForward, childEnd(relation))
  return `<g class="relation"><title>${escapeMarkup(title)}</title>${line}${ends}</g>`
}

const ring = '<circle class="line ring" cx="14" cy="0" r="4"/>'

/** One bar, and a second one or a ring: a child has exactly one parent, or one at most. */
function parentEnd({ isOptional }: Relation): string {
  return `<path class="line" d="M6-5V5"/>${isOptional ? ring : '<path class="line" d="M10-5V5"/>'}`
}

/** A crow's foot for many children, a bar for one at most. */
function childEnd({ isOneToOne }: Relation): string {
  return `<path class="line" d="${isOneToOne ? 'M6-5V5' : 'M10 0L0-6M10 0L0 6'}"/>${ring}`
}

/** Drawn to the right of the point, or mirrored: always away from the box. */
function ending({ x, y }: Point, isRight: boolean, drawing: string): string {
  return `<g transform="translate(${round(x)} ${round(y)})${isRight ? '' : ' scale(-1 1)'}">${drawing}</g>`
}

/** Level within pairs of points, swinging from pair to pair. */
function curve(points: readonly Point[]): string {
  const steps = points.map(({ x, y }, index) => {
    const before = points[index - 1]
    if (before === undefined) return `M${round(x)} ${round(y)}`
    if (index % 2 === 1) return `H${round(x)}`
    const middle = round((before.x + x) / 2)
    return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`
  })
  return steps.join('')
}

/** Out on the right and back in on the right. */
function loop(first: Point, last: Point): string {
  const out = round(first.x + loopWidth)
  return `M${round(first.x)} ${round(first.y)}C${out} ${round(first.y)} ${out} ${round(last.y)} ${round(last.x)} ${round(last.y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
