import type { Line, PlacedBox, Point } from './layout.ts'

/** A column of boxes, as far as the widest of them reach. */
interface Layer {
  readonly left: number
  readonly right: number
}

const loopOffset = 14

/**
 * The points that a line passes, in pairs with a level stretch between them: out of its box to the end of the layer,
 * through each layer on the way, and into the other box. So lines swing only between layers, where no box is.
 *
 * @param bends where the layout has the line pass, ends left out
 */
export function routeLine(
  line: Line,
  from: PlacedBox,
  to: PlacedBox,
  bends: readonly Point[],
  boxes: readonly PlacedBox[],
): readonly Point[] {
  const start = from.y + line.fromOffset
  const end = to.y + line.toOffset
  if (from === to) {
    const right = from.x + from.width
    const low = Math.abs(end - start) < loopOffset ? start + loopOffset : end
    return [level(right, start), level(right, low)].flatMap((point) => [point, point])
  }
  const layerOf = (x: number) => layerAt(x, boxes)
  const isForward = centerOf(from) <= centerOf(to)
  const out = layerOf(centerOf(from))
  const into = layerOf(centerOf(to))
  const through = bends.flatMap(({ x, y }) => {
    const layer = layerOf(x)
    if (layer === undefined) return []
    const pair = [level(layer.left, y), level(layer.right, y)]
    return isForward ? pair : pair.toReversed()
  })
  if (isForward) {
    const [right, left] = [from.x + from.width, to.x]
    return [
      level(right, start),
      level(out?.right ?? right, start),
      ...through,
      level(into?.left ?? left, end),
      level(left, end),
    ]
  }
  const [left, right] = [from.x, to.x + to.width]
  return [
    level(left, start),
    level(out?.left ?? left, start),
    ...through,
    level(into?.right ?? right, end),
    level(right, end),
  ]
}

function level(x: number, y: number): Point {
  return { x, y }
}

function centerOf({ x, width }: PlacedBox): number {
  return x + width / 2
}

/** The layer whose middle is at x: the layout centers all that is in a layer. */
function layerAt(x: number, boxes: readonly PlacedBox[]): Layer | undefined {
  const inside = boxes.filter((box) => Math.abs(centerOf(box) - x) < 1)
  if (inside.length === 0) return undefined
  return {
    left: Math.min(...inside.map((box) => box.x)),
    right: Math.max(...inside.map((box) => box.x + box.width)),
  }
}
