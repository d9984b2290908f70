import { expect, test } from 'vitest'
import { arrayLiteral } from '../../../../src/sources/postgres/array-literal.ts'

test('arrayLiteral() reads the elements of an array as Postgres writes them', () => {
  expect(arrayLiteral('{}')).toEqual([])
  expect(arrayLiteral('{a,b c,NULL}')).toEqual(['a', 'b c', null])
  expect(arrayLiteral(String.raw`{"a,\"b\"", "NULL" ,7}`)).toEqual(['a,"b"', 'NULL', '7'])
})

test('arrayLiteral() leaves what is no plain list alone', () => {
  for (const text of ['a', '{{1,2},{3,4}}', '[0:1]={1,2}', '{a,}', '{"a}']) {
    expect(arrayLiteral(text), text).toBeUndefined()
  }
})
