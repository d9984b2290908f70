import { expect, test } from 'vitest'
import { openCopyConnection } from '../../../src/postgres/copy.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { PostgresError } from '../../../src/postgres/postgres-error.ts'
import { testDatabase } from '../server.ts'

const target = await testDatabase()

async function freshTable(name: string): Promise<string> {
  await using session = await openSession(target)
  await session.script(`create table ${name} (id integer primary key, note text)`)
  return name
}

async function* numberedRows(from: number, to: number, chunkRows = 1000): AsyncGenerator<Uint8Array> {
  for (let first = from; first < to; first += chunkRows) {
    const count = Math.min(chunkRows, to - first)
    yield Buffer.from(Array.from({ length: count }, (_, index) => `${first + index}\tnote\n`).join(''))
  }
}

test('copyIn() loads every row and says how many', async () => {
  const table = await freshTable('loaded')
  await using connection = await openCopyConnection(target)
  expect(await connection.copyIn(`copy ${table} from stdin`, numberedRows(0, 25_000))).toEqual([25_000])
  expect(await connection.query(`select count(*), max(id) from ${table}`)).toEqual([
    { count: 25_000, max: 24_999 },
  ])
})

test('copyIn() rejects with the SQLSTATE when a row in mid-stream is refused, and the connection stays usable', async () => {
  const table = await freshTable('refused')
  await using connection = await openCopyConnection(target)
  const rows = async function* () {
    yield* numberedRows(0, 5000)
    yield* numberedRows(4000, 4001)
    yield* numberedRows(5000, 200_000)
  }
  const failure = await connection.copyIn(`copy ${table} from stdin`, rows()).catch((error) => error)
  expect(failure).toBeInstanceOf(PostgresError)
  expect(failure).toMatchObject({
    code: '23505',
    failureClass: 'own-bug',
    report: { table, constraint: 'refused_pkey' },
  })
  expect(await connection.query(`select count(*) from ${table}`)).toEqual([{ count: 0 }])
})

test('copyIn() rejects as transient when the connection is killed in mid-stream', async () => {
  const table = await freshTable('killed')
  await using connection = await openCopyConnection(target)
  await using other = await openSession(target)
  const rows = async function* () {
    for (let first = 0; ; first += 1000) {
      if (first === 20_000) await other.query('select pg_terminate_backend($1)', [connection.processNumber])
      yield* numberedRows(first, first + 1000)
    }
  }
  const failure = await connection.copyIn(`copy ${table} from stdin`, rows()).catch((error) => error)
  expect(failure).toBeInstanceOf(PostgresError)
  expect(failure.failureClass).toBe('transient')
  await expect(connection.query('select 1')).rejects.toThrow(PostgresError)
})

test('copyIn() rejects with the error of a source that breaks, and keeps nothing', async () => {
  const table = await freshTable('broken')
  await using connection = await openCopyConnection(target)
  const rows = async function* () {
    yield* numberedRows(0, 5000)
    throw new RangeError('the source broke')
  }
  await expect(connection.copyIn(`copy ${table} from stdin`, rows())).rejects.toThrow(
    new RangeError('the source broke'),
  )
  expect(await connection.query(`select count(*) from ${table}`)).toEqual([{ count: 0 }])
})

test('copyIn() rejects when the statement itself is wrong, without reading the source to its end', async () => {
  await using connection = await openCopyConnection(target)
  const failure = await connection
    .copyIn('copy missing from stdin', numberedRows(0, 10))
    .catch((error) => error)
  expect(failure).toMatchObject({ code: '42P01' })
  expect(await connection.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('copyIn() waits for a server that is behind instead of gathering chunks', async () => {
  const table = await freshTable('slow')
  await using connection = await openCopyConnection(target)
  await using blocker = await openCopyConnection(target)
  await blocker.script(`begin; lock table ${table} in access exclusive mode`)
  let chunksTaken = 0
  const rows = async function* () {
    for await (const chunk of numberedRows(0, 500_000, 5000)) {
      chunksTaken += 1
      yield chunk
    }
  }
  const copied = connection.copyIn(`copy ${table} from stdin`, rows())
  await using watcher = await openSession(target)
  const waiting = 'select wait_event_type from pg_stat_activity where pid = $1'
  for (let state: unknown; state !== 'Lock'; ) {
    const [row] = await watcher.query<{ wait_event_type: string | null }>(waiting, [connection.processNumber])
    state = row?.wait_event_type
  }
  expect(chunksTaken).toBeLessThan(20)
  await blocker.script('commit')
  expect(await copied).toEqual([500_000])
})

test('several COPYs into two tables and the statements between them commit or vanish together', async () => {
  const [first, second] = [await freshTable('both_first'), await freshTable('both_second')]
  await using connection = await openCopyConnection(target)
  const load = async () => {
    await connection.copyIn(`copy ${first} from stdin`, numberedRows(0, 10))
    await connection.copyIn(`copy ${second} from stdin`, numberedRows(0, 20))
    await connection.query(`insert into ${second} values ($1, $2)`, [100, 'ledger'])
  }
  const failing = connection.transaction(async () => {
    await load()
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  const counts = `select (select count(*) from ${first}) as first, (select count(*) from ${second}) as second`
  expect(await connection.query(counts)).toEqual([{ first: 0, second: 0 }])
  await connection.transaction(load)
  expect(await connection.query(counts)).toEqual([{ first: 10, second: 21 }])
})

test('copyIn() fills several tables from one script, each from its own source, and takes tables without rows', async () => {
  const [first, second, third] = [
    await freshTable('each_1'),
    await freshTable('each_2'),
    await freshTable('each_3'),
  ]
  await using connection = await openCopyConnection(target)
  const script = `insert into ${first} values (-1, 'before'); copy ${first} from stdin; copy ${second} from stdin; copy ${third} from stdin`
  const sources = [numberedRows(0, 50_000), [], [Buffer.from('7\tseven\n')]] as const
  expect(await connection.copyIn(script, ...sources)).toEqual([50_000, 0, 1])
  const counts = `select (select count(*) from ${first}) as first, (select count(*) from ${second}) as second, (select note from ${third}) as third`
  expect(await connection.query(counts)).toEqual([{ first: 50_001, second: 0, third: 'seven' }])
})

test('copyIn() keeps nothing of a script whose second COPY is refused while rows of later ones are on their way', async () => {
  const [first, second] = [await freshTable('refused_1'), await freshTable('refused_2')]
  await using connection = await openCopyConnection(target)
  const script = `copy ${first} from stdin; copy ${second} from stdin; copy ${first} from stdin`
  const rows = [numberedRows(0, 10), [Buffer.from('1\tone\n1\tagain\n')], numberedRows(10, 300_000)] as const
  await expect(connection.copyIn(script, ...rows)).rejects.toMatchObject({ code: '23505' })
  const counts = `select (select count(*) from ${first}) as first, (select count(*) from ${second}) as second`
  expect(await connection.query(counts)).toEqual([{ first: 0, second: 0 }])
})

test('copyTogether() commits what its check lets pass, and nothing else', async () => {
  const table = await freshTable('checked')
  await using connection = await openCopyConnection(target)
  const load = (check: (rows: readonly number[]) => void) =>
    connection.copyTogether(`copy ${table} from stdin`, [numberedRows(0, 10)], check)
  const refuse = () => {
    throw new RangeError('too few')
  }
  await expect(load(refuse)).rejects.toThrow(new RangeError('too few'))
  expect(await connection.query(`select count(*) from ${table}`)).toEqual([{ count: 0 }])
  await load((rows) => expect(rows).toEqual([10]))
  expect(await connection.query(`select count(*) from ${table}`)).toEqual([{ count: 10 }])
})

test('copyOut() hands over the bytes in chunks', async () => {
  await using connection = await openCopyConnection(target)
  const chunks: Uint8Array[] = []
  for await (const chunk of connection.copyOut('copy (select generate_series(1, 20000)) to stdout'))
    chunks.push(chunk)
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\n')
  expect([lines.length, lines[0], lines.at(-1)]).toEqual([20_000, '1', '20000'])
})

test('copyOut() throws the error that comes after some rows', async () => {
  await using connection = await openCopyConnection(target)
  const read = async () => {
    for await (const chunk of connection.copyOut(
      'copy (select 1 / (3000 - g) from generate_series(1, 5000) g) to stdout',
    ))
      expect(chunk.length).toBeGreaterThan(0)
  }
  await expect(read()).rejects.toMatchObject({ code: '22012' })
  expect(await connection.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('copyOut() closes the connection of a reader that stops early', async () => {
  const connection = await openCopyConnection(target)
  for await (const chunk of connection.copyOut('copy (select generate_series(1, 1000000)) to stdout')) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
  await expect(connection.query('select 1')).rejects.toThrow(PostgresError)
})
