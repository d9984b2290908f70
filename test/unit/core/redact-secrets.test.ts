import { describe, expect, test } from 'vitest'
import { redactSecrets } from '../../../src/core/redact-secrets.ts'

describe('redactSecrets()', () => {
  test.each([
    ['postgresql://dhub:pw@db:5432/bank?x=1', 'postgresql://dhub:***@db:5432/bank?x=1'],
    ['postgres://u:p@ss@h/d', 'postgres://u:***@h/d'],
    ['connect to postgresql://u:s3cret@h/d failed', 'connect to postgresql://u:***@h/d failed'],
    ['host=h password=s3cret user=u', 'host=h password=*** user=u'],
    ['PGPASSWORD=s3cret psql', 'PGPASSWORD=*** psql'],
    ['POSTGRES_PASSWORD: s3cret', 'POSTGRES_PASSWORD: ***'],
    ['{"password":"s3cret","user":"u"}', '{"password":"***","user":"u"}'],
    ['{"env":"{\\"token\\":\\"s3cret\\"}"}', '{"env":"{\\"token\\":\\"***\\"}"}'],
    ["ALTER ROLE u PASSWORD 's3''cret' LOGIN", "ALTER ROLE u PASSWORD '***' LOGIN"],
    ['Authorization: Bearer abc.def-1', 'Authorization: Bearer ***'],
  ])('masks what is secret in %s', (text, expected) => {
    expect(redactSecrets(text)).toBe(expected)
  })

  test.each([
    'postgresql://dhub@db:5432/bank',
    'Set POSTGRES_PASSWORD or --database-url',
    'accounts_db.customers.email holds ada.mendel@example.com',
    'password authentication failed for user "dhub"',
  ])('leaves alone what is not: %s', (text) => {
    expect(redactSecrets(text)).toBe(text)
  })
})
