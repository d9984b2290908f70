import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandNeighbours } from '../../../../src/core/safety/brand-neighbours.ts'
import { brandTrades } from '../../../../src/core/safety/brands/index.ts'
import { famousAddresses } from '../../../../src/core/safety/famous-addresses.ts'
import { famousPeople } from '../../../../src/core/safety/famous-people.ts'
import { findUnsafeText } from '../../../../src/core/safety/find-unsafe-text.ts'
import { identityDocumentNumber, isUnissuedDocument } from '../../../../src/core/safety/identity-documents.ts'

const distinctive = brandTrades.flatMap((trade) => trade.distinctive)
const others = brandTrades.flatMap((trade) => [...trade.phrases, ...trade.ordinary, ...trade.personal])
const oneWord = distinctive.filter((name) => /^[A-Za-z]{6,}$/.test(name))

const isFound = (text: string): boolean => findUnsafeText(text).some(({ kind }) => kind === 'brand')

describe('the list of real names', () => {
  it('holds several hundred brands', () => {
    expect(new Set([...distinctive, ...others]).size).toBeGreaterThan(800)
  })

  it('finds each brand that stands alone', () => {
    expect([...distinctive, ...others].filter((name) => !isFound(name))).toEqual([])
  })

  it('finds each famous person and address', () => {
    const names = [...famousPeople, ...famousAddresses]
    expect(names.filter((name) => findUnsafeText(name).length === 0)).toEqual([])
  })
})

describe('findUnsafeText', () => {
  it('finds every distinctive name in any case, spacing and plural', () => {
    const written = oneWord.flatMap((name) => [
      ...['', "'s", 's', '-', ' Ltd'].flatMap((tail) => [
        `${name.toUpperCase()}${tail}`,
        `paid to ${name.toLowerCase()}${tail} on Monday`,
      ]),
      `${name.slice(0, 3)} ${name.slice(3)}`,
    ])
    // A name may fall apart into plain words that are kept for what they say.
    const missed = written.filter((text) => !isFound(text) && !brandNeighbours.has(text.toLowerCase()))
    expect(missed).toEqual([])
  })

  it('finds a distinctive name of six letters and more with one letter wrong', () => {
    const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(
        fc.constantFrom(...oneWord),
        fc.nat(),
        letter,
        fc.constantFrom('replace', 'insert', 'delete', 'swap'),
        (name, place, other, edit) => {
          const at = 1 + (place % (name.length - 2))
          const head = name.slice(0, at)
          const wrong = {
            replace: head + other + name.slice(at + 1),
            insert: head + other + name.slice(at),
            delete: head + name.slice(at + 1),
            swap: head + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
          }[edit]
          fc.pre(!brandNeighbours.has(wrong.toLowerCase()))
          expect(isFound(wrong.toLowerCase())).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('quotes what stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...distinctive), (noise, name) => {
        const text = `${noise}. ${name} ${noise}`
        for (const { found } of findUnsafeText(text)) expect(text).toContain(found)
      }),
    )
  })

  it('finds nothing in numbers of documents that are made to be safe', () => {
    const documents = fc.constantFrom('passport' as const, 'drivers_license' as const, 'national_id' as const)
    fc.assert(
      fc.property(documents, fc.integer({ min: 0, max: 999_999_999 }), (document, serial) => {
        const number = identityDocumentNumber(document, serial)
        expect(isUnissuedDocument(number)).toBe(true)
        expect(findUnsafeText(number, 'document_number')).toEqual([])
      }),
    )
  })
})
