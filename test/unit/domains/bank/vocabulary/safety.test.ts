import { describe, expect, it } from 'vitest'
import { findUnsafeText } from '../../../../../src/core/safety/find-unsafe-text.ts'
import { makeTerms } from '../../../../../src/core/safety/terms.ts'
import { emailSafe } from '../../../../../src/domains/bank/vocabulary/email-safe.ts'
import { firstNamesFemale } from '../../../../../src/domains/bank/vocabulary/first-names-female.ts'
import { firstNamesMale } from '../../../../../src/domains/bank/vocabulary/first-names-male.ts'
import { lastNames } from '../../../../../src/domains/bank/vocabulary/last-names.ts'
import { streets } from '../../../../../src/domains/bank/vocabulary/streets.ts'
import { everyPool } from './every-pool.ts'

const unsafe = (entries: readonly string[], column?: string): string[] =>
  entries.flatMap((entry) =>
    findUnsafeText(entry, column).map(({ found, reason }) => `${entry}: ${found} is ${reason}`),
  )

describe('every word pool', () => {
  it('raises no alarm, in whatever column its words land', async () => {
    const pools = await everyPool()
    expect(pools.length).toBeGreaterThan(80)
    expect(pools.flatMap(({ entries }) => unsafe(entries))).toEqual([])
  })

  it('holds nothing empty, untrimmed, twice or unbalanced', async () => {
    const isRecord = /\.\*$/
    for (const { name, entries } of await everyPool()) {
      const flawed = entries.filter(
        (entry) => entry === '' || entry !== entry.trim() || /\s\s|[{][^}]*$/.test(entry),
      )
      expect(flawed, name).toEqual([])
      if (!isRecord.test(name)) expect(new Set(entries).size, name).toBe(entries.length)
    }
  })

  it('is frozen', async () => {
    const open = (await everyPool()).filter(
      ({ entries, name }) => !name.endsWith('.*') && !Object.isFrozen(entries),
    )
    expect(open.map(({ name }) => name)).toEqual([])
  })
})

describe('names put together', () => {
  it('never make a brand or a famous person', () => {
    const firsts = new Set([...firstNamesFemale, ...firstNamesMale].map(emailSafe))
    const lasts = new Set(lastNames.map(emailSafe))
    const made = makeTerms()
      .filter(({ kind, rule }) => kind !== 'address' && rule !== 'personal')
      .flatMap(({ key, name }) => [key, key.replace(/s$/, '')].map((spelling) => ({ spelling, name })))
      .filter(({ spelling }) =>
        Array.from(spelling).some(
          (_, at) => firsts.has(spelling.slice(0, at)) && lasts.has(spelling.slice(at)),
        ),
      )
    expect(made).toEqual([])
  })

  it('raise no alarm as full names, in e-mail addresses and in notes', () => {
    const firsts = [...firstNamesFemale, ...firstNamesMale]
    const names = Array.from({ length: 20_000 }, (_, at) => {
      return [
        firsts[(at * 7919) % firsts.length] ?? '',
        lastNames[(at * 104_729) % lastNames.length] ?? '',
      ] as const
    })
    const full = names.map(([first, last]) => `${first} ${last}`)
    expect(unsafe(full, 'customer_db.customer_profiles.full_name')).toEqual([])
    expect(
      unsafe(
        names.map(([a, b]) => `${emailSafe(a)}.${emailSafe(b)}@example.com`),
        'email',
      ),
    ).toEqual([])
    expect(
      unsafe(
        full.slice(0, 5000).map((name) => `Spoke with ${name} about the account`),
        'notes',
      ),
    ).toEqual([])
  })

  it('raise no alarm in addresses with a number that could be read as letters', () => {
    const addresses = ['lind72', 'lind724', 'lowe52', 'lowe564', 'chan312'].map(
      (at) => `ann.${at}@example.com`,
    )
    expect(unsafe(addresses, 'email')).toEqual([])
    expect(unsafe(['low3s.ann72@example.com'], 'email')).toHaveLength(1)
  })

  it('raise no alarm as addresses', () => {
    const addresses = streets.flatMap((street, at) => [
      `${at + 1} ${street}`,
      `${1 + ((at * 37) % 1700)} ${street}`,
    ])
    expect(unsafe(addresses, 'address')).toEqual([])
    expect(unsafe(addresses)).toEqual([])
  })
})
