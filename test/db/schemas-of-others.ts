import path from 'node:path'
import { describe } from 'vitest'

/** Where the schemas lie that conformance is tried with; undefined where DHUB_CONFORMANCE names no folder. */
export const foreignFolder = process.env.DHUB_CONFORMANCE

/** The schemas of others that are tried. */
export const foreignSchemas = [
  'pagila',
  'pagila_4_1',
  'sakila',
  'northwind',
  'chinook',
  'chinook_identity',
  'adventureworks',
]

/** The SQL file of one of them. */
export const foreignFile = (name: string): string => path.join(foreignFolder ?? '', `${name}.sql`)

/** Tests on the schemas of others, which are skipped, and say so, where there are none. */
export function describeForeign(tests: () => void | Promise<void>): void {
  const hint = foreignFolder === undefined ? ', which DHUB_CONFORMANCE would name' : ''
  describe.skipIf(foreignFolder === undefined)(`schemas of others${hint}`, async () => {
    await tests()
  })
}
