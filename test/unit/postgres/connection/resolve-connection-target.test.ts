import { expect, test } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import { resolveConnectionTarget } from '../../../../src/postgres/connection/resolve-connection-target.ts'
import { connectionUrl, redactedUrl, showTarget } from '../../../../src/postgres/connection/show-target.ts'

const everything = {
  DATABASE_URL: 'postgresql://env:secret@env.example:6000/envdb',
  POSTGRES_HOST: 'variables.example',
  POSTGRES_PORT: '7000',
  POSTGRES_USER: 'variable',
  POSTGRES_PASSWORD: 'hidden',
  POSTGRES_DB: 'variabledb',
}

test('the flag wins over DATABASE_URL, which wins over the POSTGRES_* variables', () => {
  const flag = 'postgresql://flag@flag.example/flagdb'
  expect(resolveConnectionTarget(flag, everything)).toMatchObject({
    host: 'flag.example',
    source: '--database-url',
  })
  expect(resolveConnectionTarget(undefined, everything)).toMatchObject({
    host: 'env.example',
    source: 'DATABASE_URL',
  })
  const { DATABASE_URL: _, ...variables } = everything
  expect(resolveConnectionTarget(undefined, variables)).toMatchObject({
    host: 'variables.example',
    port: 7000,
    user: 'variable',
    password: 'hidden',
    database: 'variabledb',
    source: 'POSTGRES_*',
  })
})

test('nothing named, or only empty words, means the embedded server', () => {
  expect(resolveConnectionTarget(undefined, {})).toBeUndefined()
  expect(resolveConnectionTarget(undefined, { DATABASE_URL: '', POSTGRES_HOST: '' })).toBeUndefined()
})

test('one POSTGRES_* variable is enough, and the others have defaults', () => {
  expect(resolveConnectionTarget(undefined, { POSTGRES_PASSWORD: 'pw' })).toEqual({
    host: 'localhost',
    port: 5432,
    user: 'postgres',
    password: 'pw',
    database: 'bank',
    ssl: { mode: 'prefer', rootCertificatePath: undefined, certificatePath: undefined, keyPath: undefined },
    source: 'POSTGRES_*',
  })
})

test.for([
  ['postgresql://', { host: 'localhost', port: 5432, user: 'postgres', database: 'postgres' }],
  ['postgres://ann@db', { host: 'db', user: 'ann', database: 'ann', password: undefined }],
  [
    'postgresql://a%40b:p%2Fw%3F%23@h:1/d%20b',
    { user: 'a@b', password: 'p/w?#', host: 'h', port: 1, database: 'd b' },
  ],
  ['postgresql://u@[::1]:5/d', { host: '::1', port: 5 }],
  [
    'postgresql:///d?host=/var/run/postgresql&user=u',
    { host: '/var/run/postgresql', user: 'u', database: 'd' },
  ],
  ['postgresql://h/?dbname=d&port=9&password=p', { database: 'd', port: 9, password: 'p' }],
  ['postgresql://h/d?application_name=x&channel_binding=require', { database: 'd' }],
] as const)('a URL is read as libpq reads it: %s', ([url, expected]) => {
  expect(resolveConnectionTarget(url, {})).toMatchObject(expected)
})

test('the TLS words of the URL win over the variables', () => {
  const variables = { PGSSLMODE: 'verify-full', PGSSLROOTCERT: '/a', PGSSLCERT: '/b', PGSSLKEY: '/c' }
  expect(resolveConnectionTarget('postgresql://h/d', variables)?.ssl).toEqual({
    mode: 'verify-full',
    rootCertificatePath: '/a',
    certificatePath: '/b',
    keyPath: '/c',
  })
  const url = 'postgresql://h/d?sslmode=require&sslrootcert=/x&sslcert=/y&sslkey=/z'
  expect(resolveConnectionTarget(url, variables)?.ssl).toEqual({
    mode: 'require',
    rootCertificatePath: '/x',
    certificatePath: '/y',
    keyPath: '/z',
  })
})

test.for([
  ['mysql://u:hush@h/d', 'postgresql://'],
  ['postgresql://u:hush@h:99999/d', 'is not a URL'],
  ['postgresql://u:hush@one,two/d', 'several hosts'],
  ['postgresql://u:hush@h/d?sslmod=require', 'sslmod'],
  ['postgresql://u:hush@h/d?sslmode=always', '"always"'],
  ['postgresql://u:hu%sh@h/d', '%25'],
  ['postgresql://h/d?port=0&password=hush', 'port'],
] as const)(
  'a URL that cannot be read is the user’s to mend, and its secret stays hidden: %s',
  ([url, words]) => {
    let failure: unknown
    try {
      resolveConnectionTarget(url, {})
    } catch (error) {
      failure = error
    }
    expect(failure).toBeInstanceOf(UserError)
    const { message, nextSteps } = failure as UserError
    expect(message).toContain(words)
    expect(message + nextSteps.join()).not.toContain('hush')
  },
)

test.for([
  ['POSTGRES_PORT', { POSTGRES_PORT: 'x' }],
  ['PGSSLMODE', { POSTGRES_HOST: 'h', PGSSLMODE: 'on' }],
] as const)('%s that cannot be read is named', ([name, variables]) => {
  expect(() => resolveConnectionTarget(undefined, variables)).toThrow(
    expect.objectContaining({ kind: 'user', nextSteps: [expect.stringContaining(name)] }),
  )
})

test('connectionUrl() leads back to the same target, and the others never show the password', () => {
  const url = 'postgresql://a%40b:p%2Fw@h.example:5433/d%20b?sslmode=verify-full&sslrootcert=%2Fx'
  const target = resolveConnectionTarget(url, {})
  if (target === undefined) throw new Error('no target')
  expect(resolveConnectionTarget(connectionUrl(target), {})).toEqual(target)
  expect(redactedUrl(target)).toBe(url.replace('p%2Fw', '***'))
  expect(showTarget(target)).toBe('a@b@h.example:5433/d b')
  const socket = resolveConnectionTarget('postgresql://u@/d?host=/run/pg', {})
  if (socket === undefined) throw new Error('no target')
  expect(resolveConnectionTarget(connectionUrl(socket), {})).toEqual(socket)
})
