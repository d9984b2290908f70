import { appendFile, chmod, chown, copyFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type ExternalError, UserError } from '../../../src/core/errors.ts'
import type { ConnectionTarget, TlsSettings } from '../../../src/postgres/connection/connection-target.ts'
import { TlsError } from '../../../src/postgres/connection/open-socket.ts'
import { openCopyConnection } from '../../../src/postgres/copy.ts'
import { ensureEmbeddedServer } from '../../../src/postgres/embedded/embedded-server.ts'
import { serverPaths } from '../../../src/postgres/embedded/server-paths.ts'
import { findServerUser } from '../../../src/postgres/embedded/server-user.ts'
import { stopServer } from '../../../src/postgres/embedded/stop-server.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { testServer } from '../server.ts'
import { removeTemporaryHome, temporaryHome } from '../test-server.ts'
import { type Certificate, hasOpenssl, makeAuthority, makeCertificate } from './certificates.ts'

type Setup = {
  readonly target: ConnectionTarget
  readonly authority: Certificate
  readonly stranger: Certificate
  readonly client: Certificate
}

/** An embedded server that shows a certificate for `localhost`, and wants one of the role `certified`. */
async function startProtectedServer(home: string): Promise<Setup> {
  const authority = makeAuthority(home, 'authority')
  const setup = {
    authority,
    stranger: makeAuthority(home, 'stranger'),
    client: makeCertificate(home, authority, 'certified'),
  }
  const server = makeCertificate(home, authority, 'server', 'localhost')
  const { target } = await ensureEmbeddedServer(home)
  {
    await using session = await openSession(target)
    await session.script('create role certified login; create role guarded login')
  }
  await stopServer(serverPaths(home))
  const { data } = serverPaths(home)
  const user = await findServerUser(data)
  for (const [from, name] of [
    [server.certificate, 'server.crt'],
    [server.key, 'server.key'],
    [authority.certificate, 'root.crt'],
  ] as const) {
    const file = path.join(data, name)
    await copyFile(from, file)
    if (user !== undefined) await chown(file, user.uid, user.gid)
    await chmod(file, 0o600)
  }
  await appendFile(path.join(data, 'postgresql.conf'), "ssl = on\nssl_ca_file = 'root.crt'\n")
  const rules = await readFile(path.join(data, 'pg_hba.conf'), 'utf8')
  const own =
    'hostssl all certified all cert\nhostssl all guarded all trust\nhostnossl all guarded all reject\n'
  await writeFile(path.join(data, 'pg_hba.conf'), own + rules)
  return { ...setup, target: (await ensureEmbeddedServer(home)).target }
}

const protectedBy = 'select ssl as is_protected from pg_stat_ssl where pid = pg_backend_pid()'

/** Whether the connection is protected, asked over both drivers. */
async function connects(target: ConnectionTarget): Promise<boolean> {
  await using session = await openSession(target)
  await using copying = await openCopyConnection(target)
  const [asked, copied] = [await session.query(protectedBy), await copying.query(protectedBy)]
  expect(asked).toEqual(copied)
  return (asked[0] as { is_protected: boolean }).is_protected
}

/** The error with which both drivers refuse. */
async function refusal(target: ConnectionTarget): Promise<Error & { readonly cause: unknown }> {
  const [asked, copied] = await Promise.all(
    [openSession(target), openCopyConnection(target)].map((opening) =>
      opening.then(
        () => undefined,
        (error) => error,
      ),
    ),
  )
  expect(asked?.message).toBe(copied?.message)
  return asked
}

describe.runIf(hasOpenssl())('on a server with a certificate', async () => {
  const home = await temporaryHome()
  afterAll(() => removeTemporaryHome(home))
  const { target, authority, stranger, client } = await startProtectedServer(home)

  const secured = (mode: TlsSettings['mode'], more: Partial<TlsSettings> = {}, host = 'localhost') => ({
    ...target,
    host,
    ssl: { mode, rootCertificatePath: undefined, certificatePath: undefined, keyPath: undefined, ...more },
  })
  const trusting = { rootCertificatePath: authority.certificate }

  test('verify-full connects to the host that the certificate names', async () => {
    expect(await connects(secured('verify-full', trusting))).toBe(true)
  })

  test('verify-full refuses a host that the certificate does not name, where verify-ca connects', async () => {
    const error = await refusal(secured('verify-full', trusting, '127.0.0.1'))
    expect(error.cause).toBeInstanceOf(TlsError)
    expect(error.message).toMatch(/Cannot connect to .*127\.0\.0\.1.* altnames.*sslmode verify-full/)
    const steps = (error as unknown as ExternalError).nextSteps.join()
    expect(steps).toContain('as the certificate does')
    expect(steps).not.toContain('PGSSLROOTCERT')
    expect(await connects(secured('verify-ca', trusting, '127.0.0.1'))).toBe(true)
  })

  test.for(['verify-full', 'verify-ca', 'require'] as const)(
    '%s refuses an authority that did not sign',
    async (mode) => {
      const error = await refusal(secured(mode, { rootCertificatePath: stranger.certificate }))
      expect(error.cause).toBeInstanceOf(TlsError)
      expect((error as unknown as ExternalError).nextSteps.join()).toContain('PGSSLROOTCERT')
    },
  )

  test('verify-full refuses what the system does not trust', async () => {
    const error = await refusal(secured('verify-full', { rootCertificatePath: 'system' }))
    expect(error.cause).toBeInstanceOf(TlsError)
  })

  test('system with another mode than verify-full is the user’s to mend', async () => {
    expect(await refusal(secured('require', { rootCertificatePath: 'system' }))).toBeInstanceOf(UserError)
  })

  test.for(['require', 'prefer'] as const)('%s is protected without proof', async (mode) => {
    expect(await connects(secured(mode))).toBe(true)
  })

  test.for(['disable', 'allow'] as const)('%s stays plain where plain is welcome', async (mode) => {
    expect(await connects(secured(mode))).toBe(false)
  })

  test('allow falls back to protection, and disable does not, where the server refuses plain logins', async () => {
    const guarded = { user: 'guarded', password: undefined }
    expect(await connects({ ...secured('allow'), ...guarded })).toBe(true)
    expect(await refusal({ ...secured('disable'), ...guarded })).toMatchObject({ code: '28000' })
  })

  test('a client certificate logs in without a password, and its absence does not', async () => {
    const certified = { user: 'certified', password: undefined }
    const own = { ...trusting, certificatePath: client.certificate, keyPath: client.key }
    expect(await connects({ ...secured('verify-full', own), ...certified })).toBe(true)
    expect(await refusal({ ...secured('verify-full', trusting), ...certified })).toMatchObject({
      code: '28000',
    })
  })

  test('a client key that others may read is refused', async () => {
    const open = path.join(home, 'open.key')
    await copyFile(client.key, open)
    await chmod(open, 0o644)
    const error = await refusal(secured('require', { certificatePath: client.certificate, keyPath: open }))
    expect(error).toBeInstanceOf(UserError)
    expect(error.message).toContain('open to others')
  })
})

describe('on a server without a certificate', () => {
  const withMode = (mode: TlsSettings['mode']): ConnectionTarget => ({
    ...testServer(),
    ssl: { ...testServer().ssl, mode },
  })

  test('prefer and allow fall back to a plain connection', async () => {
    expect(await connects(withMode('prefer'))).toBe(false)
    expect(await connects(withMode('allow'))).toBe(false)
  })

  test('require says that the server offers no TLS', async () => {
    const error = await refusal(withMode('require'))
    expect(error.message).toContain(
      'found that the server does not offer TLS; expected a protected connection',
    )
  })

  test('verify-full without a root certificate names the variable to set', async () => {
    const missing = { ...withMode('verify-full').ssl, rootCertificatePath: '/nowhere/root.crt' }
    const error = await refusal({ ...testServer(), ssl: missing })
    expect(error).toBeInstanceOf(UserError)
    expect((error as unknown as UserError).nextSteps.join()).toContain('PGSSLROOTCERT')
  })
})
