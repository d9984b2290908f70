import { describe, expect, test } from 'vitest'
import { interleaved, roundOrder } from '../../../bench/interleave.ts'

const names = ['a', 'b', 'c'] as const

describe('roundOrder()', () => {
  test('lets everyone take one turn a round', () => {
    for (let round = 0; round < 12; round++) expect(roundOrder(names, round).toSorted()).toEqual([...names])
  })

  test('lets everyone be first and last equally often', () => {
    const orders = Array.from({ length: 6 }, (_, round) => roundOrder(names, round))
    const counted = (position: number) => orders.map((order) => order.at(position)).toSorted()
    expect(counted(0)).toEqual(['a', 'a', 'b', 'b', 'c', 'c'])
    expect(counted(-1)).toEqual(['a', 'a', 'b', 'b', 'c', 'c'])
  })

  test('lets no one always follow the same one', () => {
    const before = new Set<string>()
    for (let round = 0; round < 6; round++) {
      const order = roundOrder(names, round)
      before.add(order[order.indexOf('b') - 1] ?? 'nobody')
    }
    expect([...before].toSorted()).toEqual(['a', 'c', 'nobody'])
  })

  test('takes nobody as well', () => {
    expect(roundOrder([], 3)).toEqual([])
  })
})

describe('interleaved()', () => {
  test('measures everyone once a round, made ready each time, and keeps their names and order', async () => {
    const turns: string[] = []
    const contender = (name: string) => ({
      name,
      prepare: async () => void turns.push(`ready ${name}`),
      measure: async () => turns.push(name),
    })
    const measured = await interleaved([contender('a'), contender('b')], 2)
    expect(turns).toEqual(['ready a', 'a', 'ready b', 'b', 'ready b', 'b', 'ready a', 'a'])
    expect(measured).toEqual([
      { name: 'a', rounds: [2, 8] },
      { name: 'b', rounds: [4, 6] },
    ])
  })
})
