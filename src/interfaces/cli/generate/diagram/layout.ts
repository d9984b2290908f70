import { graphlib, layout } from '@dagrejs/dagre'
import { routeLine } from './route-line.ts'

/** A box to place, in pixels. */
export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** A line from box to box, and how far below the upper edge it begins and ends. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly fromOffset: number
  readonly toOffset: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where everything lies: boxes by their upper left corner, lines in the order given by the points that they pass. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: ReadonlyMap<string, Point>
  readonly lines: readonly (readonly Point[])[]
}

/** A box in its place. */
export interface PlacedBox extends Box, Point {}

const gap = 40
/** How much wider than high a picture should be. */
const aspect = 1.5
/** Beyond, a quicker way to assign layers. */
const exactRankingMax = 150

/**
 * Lays boxes out in layers from left to right, so that lines lead to the right where they can. Parts that no line
 * connects are laid out on their own and packed in rows. A line passes pairs of points: between the two of a pair it is
 * level, from pair to pair it swings.
 */
export function layOut(boxes: readonly Box[], lines: readonly Line[]): Layout {
  const parts = connectedParts(boxes, lines).map((part) => layOutPart(part, lines))
  return packRows(
    parts.toSorted((one, other) => other.height - one.height || other.width - one.width),
    lines.length,
  )
}

/** A part with the numbers that its lines have among all. */
interface PlacedPart {
  readonly width: number
  readonly height: number
  readonly boxes: ReadonlyMap<string, Point>
  readonly lines: ReadonlyMap<number, readonly Point[]>
}

function connectedParts(boxes: readonly Box[], lines: readonly Line[]): readonly (readonly Box[])[] {
  const leader = new Map(boxes.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    const next = leader.get(id) ?? id
    if (next === id) return id
    const top = find(next)
    leader.set(id, top)
    return top
  }
  for (const { from, to } of lines) leader.set(find(from), find(to))
  return [...Map.groupBy(boxes, ({ id }) => find(id)).values()]
}

function layOutPart(boxes: readonly Box[], lines: readonly Line[]): PlacedPart {
  const graph = new graphlib.Graph({ multigraph: true })
  const ranker = boxes.length > exactRankingMax ? 'tight-tree' : 'network-simplex'
  graph.setGraph({ rankdir: 'LR', nodesep: 24, edgesep: 12, ranksep: 110, ranker })
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height })
  const ids = new Set(boxes.map(({ id }) => id))
  const own = [...lines.entries()].filter(([, { from, to }]) => ids.has(from) && ids.has(to))
  for (const [index, { from, to }] of own) {
    if (from !== to) graph.setEdge(from, to, {}, String(index))
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const placed = boxes.map((box): PlacedBox => {
    const center = graph.node(box.id) as unknown as Point
    return { ...box, x: center.x - box.width / 2, y: center.y - box.height / 2 }
  })
  const byId = new Map(placed.map((box) => [box.id, box]))
  const routes = own.flatMap(([index, line]) => {
    const [from, to] = [byId.get(line.from), byId.get(line.to)]
    if (from === undefined || to === undefined) return []
    const edge = from === to ? undefined : graph.edge(line.from, line.to, String(index))
    const bends = (edge as { readonly points?: readonly Point[] } | undefined)?.points?.slice(1, -1) ?? []
    return [[index, routeLine(line, from, to, bends, placed)] as const]
  })
  return { width, height, boxes: byId, lines: new Map(routes) }
}

/** In rows, small parts stacked beside large ones. */
function packRows(parts: readonly PlacedPart[], lineCount: number): Layout {
  const area = parts.reduce((sum, part) => sum + (part.width + gap) * (part.height + gap), 0)
  const widthMax = Math.max(Math.sqrt(area * aspect), ...parts.map(({ width }) => width))
  const boxes = new Map<string, Point>()
  const lines: (readonly Point[])[] = Array.from({ length: lineCount }, () => [])
  const row = { top: 0, height: 0 }
  const column = { left: 0, width: 0, height: 0 }
  let width = 0
  for (const part of parts) {
    const isBelow = column.height > 0 && column.height + gap + part.height <= row.height
    if (!isBelow && column.width > 0) {
      column.left += column.width + gap
      Object.assign(column, { width: 0, height: 0 })
    }
    if (column.left > 0 && column.left + part.width > widthMax) {
      row.top += row.height + gap
      row.height = 0
      Object.assign(column, { left: 0, width: 0, height: 0 })
    }
    const [left, top] = [column.left, row.top + (column.height === 0 ? 0 : column.height + gap)]
    const move = (point: Point) => ({ x: point.x + left, y: point.y + top })
    for (const [id, corner] of part.boxes) boxes.set(id, move(corner))
    for (const [index, points] of part.lines) lines[index] = points.map(move)
    column.height = top - row.top + part.height
    column.width = Math.max(column.width, part.width)
    row.height = Math.max(row.height, column.height)
    width = Math.max(width, column.left + column.width)
  }
  return { width, height: row.top + row.height, boxes, lines }
}
