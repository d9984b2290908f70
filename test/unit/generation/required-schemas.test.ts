import { expect, test } from 'vitest'
import { UserError } from '../../../src/core/errors.ts'
import { requiredSchemas } from '../../../src/generation/required-schemas.ts'
import { shop } from '../../shop/shop.ts'

test('requiredSchemas() adds what is referred to, in the order of the domain', () => {
  expect(requiredSchemas(shop, ['sales'])).toEqual(['people', 'sales'])
  expect(requiredSchemas(shop, ['people'])).toEqual(['people'])
})

test('requiredSchemas() takes all for every schema', () => {
  expect(requiredSchemas(shop, ['all'])).toEqual(['people', 'sales'])
})

test('requiredSchemas() refuses a name that it does not know, and lists those that it does', () => {
  expect(() => requiredSchemas(shop, ['sale'])).toThrow(UserError)
  expect(() => requiredSchemas(shop, ['sale'])).toThrow('found sale; expected some of people, sales, or all')
})
