import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { firstNamesFemale } from '../../../../../src/domains/bank/vocabulary/first-names-female.ts'
import { firstNamesMale } from '../../../../../src/domains/bank/vocabulary/first-names-male.ts'
import { lastNames } from '../../../../../src/domains/bank/vocabulary/last-names.ts'

/**
 * The names that a seed gives depend on every entry of faker's lists and on its place. A digest that changes here,
 * after an update of faker for instance, means other people for the same seed: it needs a new dataset version.
 */
it('the pools of names are, entry for entry, those of this dataset version', () => {
  const text = [firstNamesFemale, firstNamesMale, lastNames].map((pool) => pool.join('\n')).join('\n\n')
  expect(createHash('sha256').update(text).digest('hex')).toMatchInlineSnapshot(
    `"bc2288983508e9a8629fb440e8afe17076852d3014716118b0330bbb0c522669"`,
  )
})
