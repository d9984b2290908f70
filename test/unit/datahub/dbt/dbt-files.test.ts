import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dbtFiles } from '../../../../src/datahub/dbt/dbt-files.ts'
import { smallEstate } from '../small-estate.ts'

const files = dbtFiles(smallEstate)
const documentOf = (path: string) => parse(files.find((file) => file.path === path)?.text ?? '') as unknown

describe('dbtFiles()', () => {
  test('tables are sources, told apart by database where schemas have one name', () => {
    expect(documentOf('sources.yml')).toMatchObject({
      version: 2,
      sources: [
        { name: 'loans_public', database: 'loans', schema: 'public', description: 'What is lent' },
        { name: 'people_public', database: 'people', schema: 'public' },
      ],
    })
  })

  test('keys, closed lists and references within a database are tests', () => {
    const [loans] = (documentOf('sources.yml') as { sources: { tables: { columns: object[] }[] }[] }).sources
    expect(loans?.tables[0]?.columns).toEqual([
      { name: 'id', data_type: 'text', description: 'Its number', data_tests: ['unique', 'not_null'] },
      { name: 'customer', data_type: 'text', data_tests: ['not_null'] },
      { name: 'kind', data_type: 'text', data_tests: [{ accepted_values: { values: ['car', 'house'] } }] },
      {
        name: 'term',
        data_type: 'integer',
        data_tests: ['not_null', { accepted_values: { values: ['12', '24'], quote: false } }],
      },
      { name: 'booked', data_type: 'text', data_tests: ['unique', 'not_null'] },
      { name: 'amount', data_type: 'text', data_tests: ['not_null'] },
      {
        name: 'renewed_from',
        data_type: 'text',
        data_tests: [{ relationships: { to: "source('loans_public', 'loans')", field: 'id' } }],
      },
    ])
  })

  test('braces in a text stay braces, for dbt would fill them in', () => {
    const [loans] = (documentOf('sources.yml') as { sources: { tables: { description: string }[] }[] })
      .sources
    expect(loans?.tables[0]?.description).toBe('Says {{ \'{{\' }} what }} it is: "a loan"')
  })

  test('what people say goes into the configuration', () => {
    const [, people] = (documentOf('sources.yml') as { sources: { tables: object[] }[] }).sources
    expect(people?.tables[0]).toEqual({
      name: 'customers',
      description: 'Who the bank **knows**',
      config: { meta: { domain: 'customer_data', owners: ['group:it'] }, tags: ['PII'] },
      columns: [
        {
          name: 'id',
          data_type: 'text',
          description: 'Whose',
          config: { meta: { terms: ['customer_id'] }, tags: ['PII'] },
          data_tests: ['unique', 'not_null'],
        },
      ],
    })
  })

  test('views are models', () => {
    expect(documentOf('schema.yml')).toMatchObject({
      version: 2,
      models: [{ name: 'by_day', columns: [{ name: 'day' }, { name: 'amount' }] }],
    })
    expect(files).toHaveLength(2)
  })
})
