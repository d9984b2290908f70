import { expect, test } from 'vitest'
import { openCopyConnection } from '../../src/postgres/copy.ts'
import { testServer } from '../db/server.ts'
import { Proxy } from './proxy.ts'

const limits = { silenceMilliseconds: 150, lockMilliseconds: 1000 }

test('a statement that takes longer than the limit on silence is waited for while the server is at it', async () => {
  await using connection = await openCopyConnection({ ...testServer(), limits })
  expect(await connection.query('select pg_sleep(0.8) is not null as done')).toEqual([{ done: true }])
  expect(await connection.query('select 1 as one')).toEqual([{ one: 1 }])
})

test('a connection whose answer never comes is given up as transient', async () => {
  await using proxy = await Proxy.open(testServer())
  await using connection = await openCopyConnection({ ...testServer(), port: proxy.port, limits })
  proxy.stall()
  await expect(connection.query('select 1')).rejects.toMatchObject({
    code: 'ETIMEDOUT',
    failureClass: 'transient',
  })
})

test('a table whose rows stop coming is given up as transient', async () => {
  await using proxy = await Proxy.open(testServer())
  await using connection = await openCopyConnection({ ...testServer(), port: proxy.port, limits })
  proxy.stallAfter(200_000)
  const read = Array.fromAsync(
    connection.copyOut('copy (select i from generate_series(1, 1000000) i) to stdout'),
  )
  await expect(read).rejects.toMatchObject({ code: 'ETIMEDOUT', failureClass: 'transient' })
})
