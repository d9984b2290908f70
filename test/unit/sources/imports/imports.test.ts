import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { glossaryTermOfColumn } from '../../../../src/domains/bank/glossary-columns.ts'
import { stewardships } from '../../../../src/domains/bank/stewardship.ts'
import { parseCsv } from '../../../../src/sources/imports/csv.ts'
import { readColumnMetadata } from '../../../../src/sources/imports/read-column-metadata.ts'
import { readDomains } from '../../../../src/sources/imports/read-domains.ts'
import { readGlossary } from '../../../../src/sources/imports/read-glossary.ts'
import { readProperties } from '../../../../src/sources/imports/read-properties.ts'

const shipped = (name: string) =>
  readFileSync(new URL(`../../../../databases/imports/bank/${name}`, import.meta.url), 'utf8')

describe('parseCsv()', () => {
  test('reads cells with commas, quotes and line ends in quotes, and knows the line of each row', () => {
    const text = '\uFEFFa,b\r\n"1, ""one""\nand more",2\n\n3,\n'
    expect(parseCsv(text, 'x.csv', ['a', 'b'])).toEqual([
      { line: 2, cells: { a: '1, "one"\nand more', b: '2' } },
      { line: 5, cells: { a: '3', b: '' } },
    ])
  })

  test.each([
    ['', 'Cannot read x.csv:1: found the header an empty file; expected a,b'],
    ['a,c\n', 'Cannot read x.csv:1: found the header a,c; expected a,b'],
    ['a,b\n1,2\n1,2,3\n', 'Cannot read x.csv:3: found 3 cells; expected 2, a, b'],
    ['a,b\n"1,2\n', 'Cannot read x.csv:2: found a quote inside a cell'],
    ['a,b\n1,t"wo\n', 'Cannot read x.csv:2: found a quote inside a cell'],
  ])('refuses %j', (text, message) => {
    expect(() => parseCsv(text, 'x.csv', ['a', 'b'])).toThrow(message)
  })
})

describe('readDomains()', () => {
  const head = 'domain_id,parent_domain_id,name,description\n'

  test('puts parents before their children, in whatever order they stand', () => {
    const domains = readDomains(`${head}c,b,C,\nb,a,B,\na,,A,top\n`, 'd.csv')
    expect(domains.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', null],
      ['b', 'a'],
      ['c', 'b'],
    ])
  })

  test.each([
    ['a,,A,\na,,B,\n', 'Cannot read d.csv:3: found the domain a again, first on line 2; expected each once'],
    ['a,b,A,\n', 'Cannot read d.csv:2: found b as parent of a; expected a domain of the file'],
    ['a,b,A,\nb,a,B,\n', 'Cannot read d.csv:2: found a circle a > b > a'],
    ['a,a,A,\n', 'Cannot read d.csv:2: found a circle a > a'],
    ['a b,,A,\n', 'Cannot read d.csv:2: found the id "a b"'],
    ['a,,,\n', 'Cannot read d.csv:2: found no name for a; expected one'],
  ])('refuses %j', (rows, message) => {
    expect(() => readDomains(head + rows, 'd.csv')).toThrow(message)
  })

  test('reads the 15 domains of the bank, among them all that recipes name', () => {
    const ids = readDomains(shipped('domains.csv'), 'domains.csv').map(({ id }) => id)
    expect(ids).toHaveLength(15)
    const named = Object.values(stewardships).flatMap((one) => [one, ...Object.values(one.tables)])
    expect(ids).toEqual(expect.arrayContaining([...new Set(named.map(({ domain }) => domain))]))
  })
})

describe('readGlossary()', () => {
  const head = 'glossary_id,glossary_parent_id,name,definition,domain_id\n'
  const read = (rows: string) => readGlossary(head + rows, 'g.csv', new Set(['d']))

  test('tells nodes, which have others below them, from terms', () => {
    const { nodes, terms } = read('n,,N,of many,\nm,n,M,of some,\nt,m,T,one,d\n')
    expect(nodes).toEqual([
      { id: 'n', parent: null, name: 'N', definition: 'of many' },
      { id: 'm', parent: 'n', name: 'M', definition: 'of some' },
    ])
    expect(terms).toMatchObject([{ id: 't', node: 'm', domain: 'd' }])
  })

  test.each([
    ['t,n,T,one,two,d\nn,,N,all,\n', 'Cannot read g.csv:2: found 6 cells; expected 5'],
    ['n,,N,all,\nt,n,T,one, premium\n', 'Cannot read g.csv:3: found the domain premium; expected one of'],
    ['n,,N,all,d\nt,n,T,one,\n', 'Cannot read g.csv:2: found the domain d on n, which is a node'],
    ['n,,N,,\n', 'Cannot read g.csv:2: found n without a definition; expected both'],
  ])('refuses %j', (rows, message) => {
    expect(() => read(rows)).toThrow(message)
  })

  test('reads the glossary of the bank: at least 49 terms, among them all that recipes name', () => {
    const domains = readDomains(shipped('domains.csv'), 'domains.csv').map(({ id }) => id)
    const { nodes, terms } = readGlossary(shipped('glossaries.csv'), 'glossaries.csv', new Set(domains))
    expect(nodes).toHaveLength(15)
    expect(terms.length).toBeGreaterThanOrEqual(49)
    expect(terms.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(glossaryTermOfColumn)))
  })
})

describe('readProperties()', () => {
  test('reads those of the bank, and tells references to columns', () => {
    const properties = readProperties(shipped('structured-properties.yaml'), 'p.yaml')
    expect(properties.length).toBeGreaterThan(5)
    expect(properties.find(({ id }) => id === 'io.dhub.bank.references')).toMatchObject({
      type: 'column',
      on: ['column'],
    })
  })

  test.each([
    ['- [', 'Cannot read p.yaml:1: found'],
    ['[]', 'Cannot read p.yaml:1'],
    ['- id: a\n  entity_types: [dataset]\n  type: money\n', 'Cannot read p.yaml:3: found 0.type to be wrong'],
    ['- id: a\n  entity_types: [urn:li:entityType:datahub.moon]\n', 'found urn:li:entityType:datahub.moon'],
    ['- entity_types: [dataset]\n', 'an id or a qualified_name'],
    [
      '- id: a\n  entity_types: [dataset]\n- id: a\n  entity_types: [dataset]\n',
      'found the property a twice',
    ],
  ])('refuses %j', (text, message) => {
    expect(() => readProperties(text, 'p.yaml')).toThrow(message)
  })
})

describe('readColumnMetadata()', () => {
  test('reads the example of the bank; a schema that is left out is public', () => {
    expect(readColumnMetadata(shipped('column-metadata.yaml'), 'c.yaml').length).toBeGreaterThan(1)
    const [table] = readColumnMetadata('tables: [{database: d, table: t, columns: [{name: c}]}]', 'c.yaml')
    expect(table?.schema).toBe('public')
  })

  test.each([
    ['a: 1', 'Cannot read c.yaml:1'],
    ['tables:\n  - database: d\n    columns: [{name: c}]\n', 'Cannot read c.yaml:2: found tables.0.table'],
    ['tables: [{database: d, table: t, columns: [{name: c}, {name: c}]}]', 'found the column t.c twice'],
  ])('refuses %j', (text, message) => {
    expect(() => readColumnMetadata(text, 'c.yaml')).toThrow(message)
  })
})
