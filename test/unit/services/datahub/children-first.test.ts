import { expect, test } from 'vitest'
import type { ReadEntity } from '../../../../src/datahub/client/datahub-client.ts'
import { childrenFirst } from '../../../../src/services/datahub/children-first.ts'

const entity = (urn: string, aspectName = 'status', value = {}): ReadEntity => ({
  urn,
  [aspectName]: { value },
})

test('childrenFirst() has what lies in or hangs on another before it, whatever the order was', () => {
  const all = [
    entity('urn:li:structuredProperty:p'),
    entity('urn:li:domain:a', 'domainProperties', {}),
    entity('urn:li:domain:c', 'domainProperties', { parentDomain: 'urn:li:domain:b' }),
    entity('urn:li:domain:b', 'domainProperties', { parentDomain: 'urn:li:domain:a' }),
    entity('urn:li:container:s', 'container', { container: 'urn:li:container:d' }),
    entity('urn:li:container:d'),
    entity('urn:li:dataset:x', 'container', { container: 'urn:li:container:s' }),
    entity('urn:li:schemaField:x'),
    entity('urn:li:assertion:x'),
  ]
  const expected = [
    'assertion:x',
    'schemaField:x',
    'dataset:x',
    'container:s',
    'container:d',
    'domain:c',
    'domain:b',
    'domain:a',
    'structuredProperty:p',
  ].map((name) => `urn:li:${name}`)
  expect(childrenFirst(all)).toEqual(expected)
  expect(childrenFirst(all.toReversed())).toEqual(expected)
})

test('childrenFirst() ends where parents go in a circle', () => {
  const one = entity('urn:li:domain:a', 'domainProperties', { parentDomain: 'urn:li:domain:b' })
  const two = entity('urn:li:domain:b', 'domainProperties', { parentDomain: 'urn:li:domain:a' })
  expect(childrenFirst([one, two])).toHaveLength(2)
})
