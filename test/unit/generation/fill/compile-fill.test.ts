import { describe, expect, test } from 'vitest'
import { compileFill } from '../../../../src/generation/fill/compile-fill.ts'
import { type HandTable, inputOf, plainParts } from './hand-catalog.ts'
import { rowsOf, violationsOf } from './rows-of.ts'
import { cases, parent, type Tables } from './schemas-to-fill.ts'

/** Numbers and texts as the database writes them. */
const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

describe('compileFill()', () => {
  test.each(Object.entries(cases))('keeps every constraint of %s', (_, tables) => {
    const input = inputOf(tables)
    const fill = compileFill(input, plainParts)
    expect(fill.refusals).toEqual([])
    expect(violationsOf(input, fill)).toEqual([])
    for (const { rows } of fill.tables) expect(rows).toBeGreaterThan(0)
  })

  test.each(Object.entries(cases))('makes each row of %s alike at any time', (_, tables) => {
    const input = inputOf(tables)
    const expected = rowsOf(compileFill(input, plainParts))
    const { findings } = compileFill(input, plainParts)
    const again = compileFill(input, plainParts, findings)
    for (const { table, rows, columns, rowAt } of again.tables.toReversed()) {
      for (let index = rows - 1; index >= 0; index -= 1 + Math.floor(rows / 50)) {
        const row = rowAt(index)
        expect(Object.fromEntries(columns.map((name, at) => [name, row[at]]))).toEqual(
          expected[table]?.[index],
        )
      }
    }
  })

  test('rows of a circle point at rows of the same or an earlier block', () => {
    const side = (other: string): HandTable => ({
      rows: 130_000,
      columns: { id: 'int', o: 'int' },
      key: ['id'],
      uniques: [['o']],
      references: [`o -> ${other}.id`],
    })
    const input = inputOf({ a: side('b'), b: { ...side('a'), uniques: [] } })
    const fill = compileFill(input, plainParts)
    const [phase] = fill.plan.phases
    expect(fill.plan.phases).toHaveLength(1)
    expect(phase?.units.length).toBeGreaterThan(1)
    const seen = { a: new Set<unknown>(), b: new Set<unknown>() }
    for (const { from } of phase?.units ?? []) {
      const made: Record<string, (readonly unknown[])[]> = { a: [], b: [] }
      for (const table of phase?.tables ?? []) {
        table.rows(from as never, (row) => made[table.name]?.push(row as readonly unknown[]))
      }
      for (const name of ['a', 'b'] as const) for (const [id] of made[name] ?? []) seen[name].add(id)
      expect(made['a']?.every(([, other]) => seen.b.has(other))).toBe(true)
      expect(made['b']?.every(([, other]) => seen.a.has(other))).toBe(true)
    }
    expect(seen.a.size).toBe(130_000)
  })

  test('more rows than a unique has room for are capped with the reason, or refused', () => {
    const tables: Tables = { a: { rows: 10, columns: { x: 'bool', y: 'bool' }, key: ['x', 'y'] } }
    const capped = compileFill(inputOf(tables), plainParts)
    expect(capped.caps).toEqual([
      { table: 's.a', planned: 10, rows: 4, reason: 'a_pkey: (x, y) can take 4 different values' },
    ])
    expect(capped.refusals).toEqual([])
    const [refusal] = compileFill(inputOf(tables, { overflow: 'refuse' }), plainParts).refusals
    expect(refusal).toMatchObject({ table: 's.a', subject: 'a_pkey', rowsMax: 4 })
    expect(refusal?.message).toMatch(/^Cannot fill s\.a with 10 rows: found room for 4/)
  })

  test('a reference to a table without rows is refused by name', () => {
    const input = inputOf({
      empty: { ...parent, rows: 0 },
      a: { rows: 5, columns: { p: 'int' }, references: ['p -> empty.id'] },
      b: { rows: 5, columns: { p: 'int?' }, references: ['p -> empty.id'] },
    })
    const fill = compileFill(input, plainParts)
    expect(fill.refusals.map(({ table, subject }) => [table, subject])).toEqual([['s.a', 'a_f0']])
  })

  test('the children of a parent are neighbours, spread as the plan says', () => {
    const spread = (distribution: 'even' | 'zipf', childless = 0) => {
      const input = inputOf({
        parent,
        a: {
          rows: 400,
          columns: { p: 'int' },
          references: ['p -> parent.id'],
          fanOut: { a_f0: { distribution, childless } },
        },
      })
      const rows = rowsOf(compileFill(input, plainParts))['s.a'] ?? []
      const counts = new Map<unknown, number>()
      let changes = 0
      for (const [i, { p }] of rows.entries()) {
        counts.set(p, (counts.get(p) ?? 0) + 1)
        if (i > 0 && rows[i - 1]?.['p'] !== p) changes++
      }
      expect(changes).toBe(counts.size - 1)
      return counts
    }
    expect(new Set(spread('even').values())).toEqual(new Set([20]))
    expect(Math.max(...spread('zipf').values())).toBeGreaterThan(60)
    expect(spread('even', 0.5).size).toBeLessThan(18)
  })

  test('a partial unique leaves rows outside its condition free', () => {
    const input = inputOf(
      {
        parent,
        a: {
          rows: 80,
          columns: { p: 'int', is_main: 'bool' },
          uniques: [{ parts: [{ column: 'p' }], predicateSql: 'is_main' }],
          references: ['p -> parent.id'],
        },
      },
      { expressions: { is_main: { kind: 'column', name: 'is_main' } } },
    )
    const fill = compileFill(input, plainParts)
    const rows = rowsOf(fill)['s.a'] ?? []
    expect(rows).toHaveLength(80)
    const main = rows.filter((row) => row['is_main'] === true).map((row) => row['p'])
    expect(new Set(main).size).toBe(main.length)
    expect(main.length).toBeGreaterThan(5)
    expect(fill.constraints.find(({ constraint }) => constraint === 'a_u0')?.how).toBe('by rejection')
  })

  test('a unique over lower() keeps apart what differs in more than case', () => {
    const lower = { kind: 'call', name: 'lower', arguments: [{ kind: 'column', name: 'x' }] } as const
    const input = inputOf(
      { a: { rows: 300, columns: { x: 'text(3)' }, uniques: [{ parts: [{ sql: 'lower(x)' }] }] } },
      { expressions: { 'lower(x)': lower } },
    )
    const rows = rowsOf(compileFill(input, plainParts))['s.a'] ?? []
    expect(new Set(rows.map(({ x }) => wordOf(x).toLowerCase())).size).toBe(300)
  })

  test('added rows point at old and new parents and repeat no key', () => {
    const tables: Tables = {
      parent,
      a: {
        rows: 60,
        columns: { p: 'int', line: 'small', name: 'text' },
        key: ['p', 'line'],
        uniques: [['name']],
        references: ['p -> parent.id'],
      },
    }
    const first = rowsOf(compileFill(inputOf(tables), plainParts))
    const text = (column: string, name: string) => (first[name] ?? []).map((row) => wordOf(row[column]))
    const noColumn = { nullShare: 0, common: [], min: null }
    const facts = [
      {
        table: 's.parent',
        rows: 20,
        isCounted: true,
        keys: [
          {
            name: 'parent_pkey',
            columns: ['id'],
            values: text('id', 's.parent').map((id) => [id]),
            isComplete: true,
          },
        ],
        columns: { id: { ...noColumn, max: '20' } },
      },
      {
        table: 's.a',
        rows: 60,
        isCounted: true,
        keys: [
          {
            name: 'a_pkey',
            columns: ['p', 'line'],
            values: (first['s.a'] ?? []).map((row) => [wordOf(row['p']), wordOf(row['line'])]),
            isComplete: true,
          },
          {
            name: 'a_u0',
            columns: ['name'],
            values: text('name', 's.a').map((name) => [name]),
            isComplete: true,
          },
        ],
        columns: {},
        taken: {
          columns: ['p', 'line', 'name'],
          values: (first['s.a'] ?? []).map((row) => [row['p'], row['line'], row['name']].map(wordOf)),
          isComplete: true,
        },
      },
    ]
    const added = rowsOf(compileFill(inputOf(tables, { facts }), plainParts))
    const ids = (added['s.parent'] ?? []).map(({ id }) => Number(id))
    expect(Math.min(...ids)).toBe(21)
    const points = (added['s.a'] ?? []).map(({ p }) => Number(p))
    expect(points.some((p) => p <= 20)).toBe(true)
    expect(points.some((p) => p > 20)).toBe(true)
    const all = [...(first['s.a'] ?? []), ...(added['s.a'] ?? [])]
    expect(new Set(all.map(({ p, line }) => `${wordOf(p)} ${wordOf(line)}`)).size).toBe(120)
    expect(new Set(all.map(({ name }) => name)).size).toBe(120)
  })

  test('a generator that the plan names and nobody knows is refused by its column', () => {
    const input = inputOf({ a: { rows: 3, columns: { x: 'int' } } })
    const fill = compileFill(input, { ...plainParts, generatorOf: () => undefined })
    expect(fill.refusals.map(({ subject }) => subject)).toContain('x')
  })
})
