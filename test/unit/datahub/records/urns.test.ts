import { describe, expect, test } from 'vitest'
import type { Place } from '../../../../src/datahub/records/place.ts'
import { stableId } from '../../../../src/datahub/records/stable-id.ts'
import { splitUrnKey } from '../../../../src/datahub/records/urn-parts.ts'
import { urn } from '../../../../src/datahub/records/urns.ts'

const prod: Place = { platform: 'postgres', env: 'PROD' }
const bank: Place = { platform: 'postgres', instance: 'bank', env: 'DEV' }

describe('the URNs are those that DataHub’s own client makes', () => {
  // Taken from the golden file of DataHub's Postgres source.
  test.each([
    [{ database: 'postgrestest' }, 'a6097853edba03be190d99ece4b307ff'],
    [{ database: 'postgrestest', schema: 'public' }, '51904fc8cd5cc729bc630decff284525'],
    [{ database: 'employees_db' }, 'e10f6478d92f8e21b852f0152258dd62'],
    [{ database: 'compliance_db', schema: 'public' }, 'a8a80fd5ceca92fb83e169a787f55555'],
  ])('container %j without an instance takes the environment for it', (key, id) => {
    expect(urn.container(prod, key)).toBe(`urn:li:container:${id}`)
  })

  // From here on: what the functions of acryl-datahub 1.5.0 print for the same names.
  test.each([
    [{ database: 'loans_db' }, '2d245b85a583de982c2762ef53d5a7c1'],
    [{ database: 'loans_db', schema: 'public' }, 'a5b4256062634256e6c7d6a1425515ac'],
  ])('container %j of an instance', (key, id) => {
    expect(urn.container(bank, key)).toBe(`urn:li:container:${id}`)
  })

  const view = urn.dataset(prod, 'a.b.c')
  const flow = urn.dataFlow(prod, 'loans_db.public.stored_procedures')
  test.each([
    [
      urn.dataset(bank, 'loans_db.public.a(b),c'),
      'urn:li:dataset:(urn:li:dataPlatform:postgres,bank.loans_db.public.a%28b%29%2Cc,DEV)',
    ],
    [
      urn.schemaField(view, 'x,y(z)'),
      'urn:li:schemaField:(urn:li:dataset:(urn:li:dataPlatform:postgres,a.b.c,PROD),x%2Cy%28z%29)',
    ],
    [urn.dataFlow(bank, 'a.b'), 'urn:li:dataFlow:(postgres,bank.a.b,DEV)'],
    [
      urn.dataJob(flow, 'f(a,b)'),
      'urn:li:dataJob:(urn:li:dataFlow:(postgres,loans_db.public.stored_procedures,PROD),f%28a%2Cb%29)',
    ],
    [urn.chart('superset', 'a.b,c'), 'urn:li:chart:(superset,a.b%2Cc)'],
    [urn.dashboard('superset', 'x'), 'urn:li:dashboard:(superset,x)'],
    [urn.tag('a,b%c d'), 'urn:li:tag:a%2Cb%c d'],
    [urn.corpuser('a,b'), 'urn:li:corpuser:a%2Cb'],
  ])('%s', (made, expected) => {
    expect(made).toBe(expected)
  })
})

describe('stableId()', () => {
  test('escapes what is not ASCII as the client does', () => {
    expect(stableId({ b: 'ü\u007f😀"/', a: '1' })).toBe('159ef1065ebedad2cbeb02433e8b79ca')
  })

  test('leaves out what is undefined', () => {
    expect(stableId({ a: '1', b: undefined })).toBe(stableId({ a: '1' }))
  })
})

test('a relationship has one URN, from whichever side it is told', () => {
  const [a, b] = [urn.dataset(prod, 'a'), urn.dataset(prod, 'b')]
  expect(urn.erModelRelationship('x', a, b)).toBe(urn.erModelRelationship('x', b, a))
  expect(urn.erModelRelationship('y', a, b)).not.toBe(urn.erModelRelationship('x', a, b))
})

describe('splitUrnKey()', () => {
  test.each([
    ['(a,b)', ['a', 'b']],
    ['((a,b),c)', ['(a,b)', 'c']],
    ['(x:(y,(z,1)),2,3)', ['x:(y,(z,1))', '2', '3']],
    ['(a)', ['a']],
    ['(a,)', ['a', '']],
  ])('%s', (key, parts) => {
    expect(splitUrnKey(key)).toEqual(parts)
  })

  test.each(['a,b', '(a', 'a)', '(a),(b)', '((a)', '(a))'])('refuses %s', (key) => {
    expect(splitUrnKey(key)).toBeUndefined()
  })
})
