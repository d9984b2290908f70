import { array, assert, constant, integer, nat, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, type Layout, layOut } from '../../../../../src/interfaces/cli/generate/diagram/layout.ts'

const size = { width: 100, height: 60, fromOffset: 20, toOffset: 40 }
const box = (id: string): Box => ({ id, width: size.width, height: size.height })
const line = (from: string, to: string) => ({
  from,
  to,
  fromOffset: size.fromOffset,
  toOffset: size.toOffset,
})

test('layOut() puts parents left of children, and lines from edge to edge at their heights', () => {
  const { boxes, lines } = layOut([box('child'), box('parent')], [line('parent', 'child')])
  const [parent, child] = [boxes.get('parent'), boxes.get('child')]
  if (parent === undefined || child === undefined) throw new Error('a box has no place')
  expect(child.x).toBeGreaterThan(parent.x + size.width)
  expect(lines[0]?.[0]).toEqual({ x: parent.x + size.width, y: parent.y + size.fromOffset })
  expect(lines[0]?.at(-1)).toEqual({ x: child.x, y: child.y + size.toOffset })
})

test('layOut() draws a table that refers to itself as a loop on its right', () => {
  const { boxes, lines } = layOut([box('a')], [line('a', 'a')])
  const corner = boxes.get('a')
  expect(lines[0]?.map(({ x }) => x)).toEqual([100, 100, 100, 100].map((x) => x + (corner?.x ?? 0)))
})

const graphs = integer({ min: 1, max: 25 }).chain((count) =>
  tuple(constant(count), array(tuple(nat(count - 1), nat(count - 1)))),
)

test('layOut() never lays a box over another, whatever refers to whatever', () => {
  assert(
    property(graphs, ([count, pairs]) => {
      const boxes = Array.from({ length: count }, (_, index) => box(`t${index}`))
      const lines = pairs.map(([from, to]) => line(`t${from}`, `t${to}`))
      const layout = layOut(boxes, lines)
      expect(overlapping(layout)).toEqual([])
      expect(layout.lines.every((points) => points.length >= 2 && points.length % 2 === 0)).toBe(true)
      expect(layOut(boxes, lines)).toEqual(layout)
    }),
    { numRuns: 50 },
  )
})

function overlapping({ boxes }: Layout): readonly string[] {
  const placed = [...boxes]
  return placed.flatMap(([id, one], index) =>
    placed
      .slice(index + 1)
      .filter(
        ([, other]) => Math.abs(one.x - other.x) < size.width && Math.abs(one.y - other.y) < size.height,
      )
      .map(([otherId]) => `${id} lies over ${otherId}`),
  )
}
