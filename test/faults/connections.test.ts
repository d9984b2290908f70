import { afterAll, expect, test } from 'vitest'
import type { RunEvent } from '../../src/core/event.ts'
import { openSession } from '../../src/postgres/open-session.ts'
import type { Session } from '../../src/postgres/session.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { FaultServer } from './fault-server.ts'
import { recordFault } from './record-fault.ts'
import { readTruth } from './truth.ts'

const request = { ...smallBank, retry: { attemptsMax: 10, pauseMilliseconds: 30 } }
const server = await FaultServer.open()
afterAll(() => server[Symbol.asyncDispose]())
await server.set('max_connections', '12')
const undisturbed = await server.freshDatabase('undisturbed')
await runSeed(undisturbed, request)
const truth = await readTruth(undisturbed)

/** Takes every connection that the server has left. */
async function takeAll(taken: Session[]): Promise<void> {
  for (;;) {
    try {
      taken.push(await openSession(server.target))
    } catch (error) {
      expect(error).toMatchObject({ code: '53300' })
      return
    }
  }
}

test('a server whose connections are all taken is waited for, at the start and amid the run', async () => {
  const database = await server.freshDatabase('crowded')
  const taken: Session[] = []
  await takeAll(taken)
  const retried: string[] = []
  const onEvent = (event: RunEvent) => {
    if (event.type !== 'retry') return
    retried.push(event.reason)
    // One is freed for the rows; the others when constraints want more than that one.
    const isAtConstraints = event.what === 'constraints'
    for (const session of isAtConstraints ? taken.splice(0) : taken.splice(0, 1)) void session.close()
  }
  const run = await runSeed(database, request, { onEvent })
  for (const session of taken) await session.close()
  expect(run.status).toBe('seeded')
  expect(retried.length).toBeGreaterThan(1)
  expect(retried.join()).toMatch(/too many (clients|connections)|reserved/)
  expect(await readTruth(database)).toEqual(truth)
  const outcome = 'retried until there was one, finished by itself'
  recordFault({ fault: 'max_connections exhausted (53300)', times: 2, midLoad: 1, outcome })
})

test('a role that may not connect once more is waited for', async () => {
  const { target } = server
  const database = await server.freshDatabase('limited')
  await queryRows(target, `create role crowded login password 'crowded' connection limit 0`)
  await queryRows(target, `alter database limited owner to crowded`)
  const onEvent = (event: RunEvent) => {
    if (event.type === 'retry') void queryRows(target, 'alter role crowded connection limit 20')
  }
  const run = await runSeed({ ...database, user: 'crowded', password: 'crowded' }, request, { onEvent })
  expect(run.events.filter(({ type }) => type === 'retry').length).toBeGreaterThan(0)
  expect(await readTruth(database)).toEqual(truth)
  const outcome = 'retried until there was one, finished by itself'
  recordFault({ fault: 'connection limit of the role (53300)', times: 1, midLoad: 0, outcome })
})
