import { expect, test } from 'vitest'

test('the project runs', () => {
  expect(process.versions.node).toMatch(/^2[2-9]\./)
})
