import { describe, expect, test } from 'vitest'
import { datasetNames, simpleFieldPath } from '../../../../src/services/datahub/catalogue/dataset-names.ts'

const urnOf = (name: string) => `urn:li:dataset:(urn:li:dataPlatform:postgres,${name},PROD)`

describe('datasetNames()', () => {
  test.each([
    ['dhub.bank.loans_db.loans', 'dhub', ['bank', 'loans_db', 'loans']],
    ['bank.loans_db.loans', undefined, ['bank', 'loans_db', 'loans']],
    ['bank.loans_db.loans', 'dhub', ['bank', 'loans_db', 'loans']],
    ['loans_db.loans', undefined, ['unknown', 'loans_db', 'loans']],
    ['loans', undefined, ['unknown', 'public', 'loans']],
    ['a.b.c.d', undefined, ['a', 'b', 'c.d']],
    ['a.b.odd%2Cname%28x%29', undefined, ['a', 'b', 'odd,name(x)']],
    ['a.b.100%41', undefined, ['a', 'b', '100%41']],
  ])('takes %s of the instance %s apart', (name, instance, [database, schema, table]) => {
    expect(datasetNames(urnOf(name), instance)).toEqual({
      platform: 'postgres',
      environment: 'PROD',
      database,
      schema,
      table,
    })
  })
})

test('simpleFieldPath() leaves out marks of version and type', () => {
  expect(simpleFieldPath('amount')).toBe('amount')
  expect(simpleFieldPath('[version=2.0].[type=struct].[type=string].owner.name')).toBe('owner.name')
})
