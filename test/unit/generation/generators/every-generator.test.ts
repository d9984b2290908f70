import { expect, test } from 'vitest'
import type { CatalogColumn, CatalogTable } from '../../../../src/core/catalog/catalog.ts'
import type { ValueType } from '../../../../src/core/catalog/value-type.ts'
import { Draws } from '../../../../src/core/draws.ts'
import { UserError } from '../../../../src/core/errors.ts'
import { fakerMethods } from '../../../../src/generation/generators/faker-generator.ts'
import type { Generator, RowView } from '../../../../src/generation/generators/generator.ts'
import { GENERATORS, generatorNamed, namesLike } from '../../../../src/generation/generators/registry.ts'
import { textWriter } from '../../../../src/generation/values/value-text.ts'

const text = { kind: 'text' } as const
const whole = { kind: 'integer', bits: 32 } as const
const moment = { kind: 'timestamp', withZone: false } as const

/** A type of every kind, and some that are tight. */
const types: readonly ValueType[] = [
  text,
  { kind: 'text', length: 1 },
  { kind: 'text', length: 7 },
  { kind: 'text', length: 40 },
  whole,
  { kind: 'integer', bits: 16 },
  { kind: 'integer', bits: 64 },
  { kind: 'numeric', precision: 4, scale: 3 },
  { kind: 'numeric', precision: 12, scale: 2 },
  { kind: 'numeric' },
  { kind: 'float', bits: 64 },
  { kind: 'money' },
  { kind: 'boolean' },
  { kind: 'date' },
  moment,
  { kind: 'time', withZone: false },
  { kind: 'interval' },
  { kind: 'uuid' },
  { kind: 'bytes' },
  { kind: 'json' },
  { kind: 'jsonb' },
  { kind: 'xml' },
  { kind: 'inet' },
  { kind: 'cidr' },
  { kind: 'macaddr' },
  { kind: 'macaddr8' },
  { kind: 'bits', length: 5, isVarying: false },
  { kind: 'tsvector' },
  { kind: 'tsquery' },
  { kind: 'hstore' },
  { kind: 'ltree' },
  { kind: 'vector', dimensions: 3 },
  ...(['point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle'] as const).map(
    (shape) => ({ kind: 'geometry', shape }) as const,
  ),
  { kind: 'enum', name: 'mood', labels: ['Female', 'Male', 'other'] },
  { kind: 'domain', name: 'positive', base: whole, rules: { isNullable: true, checks: [] } },
  { kind: 'array', element: text },
  { kind: 'array', element: whole },
  {
    kind: 'composite',
    name: 'pair',
    fields: [
      { name: 'a', type: whole },
      { name: 'b', type: text },
    ],
  },
  { kind: 'range', name: 'int4range', subtype: whole },
  { kind: 'multirange', name: 'tsmultirange', subtype: moment },
]

/** What generators that ask for it are given. */
const PARAMETERS: Readonly<Record<string, unknown>> = {
  value: '1',
  values: { '1': 2, '2': 1 },
  template: '{other}-##?*',
  pattern: '[a-c]{3}',
  expression: 'other',
}

const table = { schema: 'shop', name: 'item', columns: [], comment: null } as unknown as CatalogTable

function viewOf(index: number): RowView {
  const subjects = new Map<string, unknown>()
  return {
    index,
    valueOf: () => 7,
    parentValueOf: () => null,
    subject: (kind: string, group: string, maker: (index: number, attempt: number) => unknown) => {
      const key = `${kind} ${group}`
      if (!subjects.has(key)) subjects.set(key, maker(index, 0))
      return subjects.get(key)
    },
  } as unknown as RowView
}

function make(generator: Generator, type: ValueType): readonly unknown[] {
  const column = { name: 'it', type, isNullable: true } as CatalogColumn
  const parameters = Object.fromEntries(
    Object.keys(generator.parameters)
      .filter((name) => name in PARAMETERS)
      .map((name) => [name, PARAMETERS[name]]),
  )
  const draws = new Draws(7, `shop.item.${generator.name}`)
  const context = { table, column, parameters, seed: 7, asOf: 20_778, rows: 20, draws }
  generator.capacity?.(context)
  const value = generator.compile(context)
  return Array.from({ length: 24 }, (_, index) => value(viewOf(index), index % 3))
}

test('every generator makes the same values again, of every type that it says it fits', () => {
  for (const generator of GENERATORS) {
    for (const type of types.filter((one) => generator.fits(one))) {
      const what = `${generator.name} in ${type.kind}`
      let made: readonly unknown[]
      try {
        made = make(generator, type)
      } catch (error) {
        // What cannot be made of these parameters says so.
        expect(error, what).toBeInstanceOf(UserError)
        continue
      }
      expect(make(generator, type), what).toEqual(made)
      if (generator.name === 'constant' || generator.name === 'list') continue
      const write = textWriter(type)
      for (const value of made) if (value !== null) expect(typeof write(value as never), what).toBe('string')
    }
  }
})

test('every method of Faker that gives a plain value gives the same one again', () => {
  const methods = fakerMethods()
  expect(methods.length).toBeGreaterThan(150)
  for (const method of methods) {
    const generator = generatorNamed(`faker.${method}`)
    expect(generator, method).toBeDefined()
    if (generator === undefined) continue
    for (const type of [text, moment] as const) {
      let made: readonly unknown[]
      try {
        made = make(generator, type)
      } catch {
        continue
      }
      expect(make(generator, type), method).toEqual(made)
    }
  }
})

test('namesLike() tells the names that are most like one that is not known', () => {
  expect(namesLike('person.firstname')).toContain('person.first-name')
  expect(namesLike('faker.person.firstNam')).toContain('faker.person.firstName')
})
