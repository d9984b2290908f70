import { getContainerRuntimeClient } from 'testcontainers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConnectionTarget } from '../../../src/postgres/connection/connection-target.ts'
import { openCopyConnection } from '../../../src/postgres/copy.ts'
import { openSession } from '../../../src/postgres/open-session.ts'
import { diffSchemas } from '../../../src/services/database/diff-schemas.ts'
import { listServer } from '../../../src/services/database/list-server.ts'
import { queryDatabase } from '../../../src/services/database/query-database.ts'
import { surveyDatabase } from '../../../src/services/database/survey-database.ts'
import { findSystemPrograms, startContainer, startInTemporaryHome, type TestServer } from '../test-server.ts'

// The whole database suite runs on such a server with DHUB_TEST_SERVER=system or =container; here, the parts in which
// servers differ most.

function behavesAsExpected(start: () => Promise<TestServer>): void {
  let target: ConnectionTarget
  let stop: () => Promise<void>
  beforeAll(async () => {
    const server = await start()
    target = server.target
    stop = server.stop
  })
  afterAll(() => stop())

  test('queries, COPY and catalogue queries work', async () => {
    await using session = await openSession(target)
    await session.script('create schema one; create table one.numbers (id integer primary key, half numeric)')
    await using copying = await openCopyConnection(target)
    expect(await copying.copyIn('copy one.numbers from stdin', [Buffer.from('1\t0.5\n2\t1.0\n')])).toEqual([
      2,
    ])
    await expect(
      copying.copyIn('copy one.numbers from stdin', [Buffer.from('1\t0.5\n')]),
    ).rejects.toMatchObject({
      code: '23505',
    })
    expect(await session.query('select * from one.numbers order by id')).toEqual([
      { id: 1, half: '0.5' },
      { id: 2, half: '1.0' },
    ])
    const databases = await listServer(target)
    expect(databases.find(({ name }) => name === target.database)?.schemas.map(({ name }) => name)).toContain(
      'one',
    )
    expect((await surveyDatabase(target, 'one')).description.encoding).toBe('UTF8')
    await session.script('create schema two; create table two.numbers (id integer primary key, half numeric)')
    expect((await diffSchemas(target, 'one', 'two')).differences).toEqual([])
  })

  test('reading stays reading', async () => {
    const sql = 'set transaction read write; delete from one.numbers'
    const query = { sql, database: undefined, canWrite: false, rowsMax: undefined, timeoutSeconds: 0 }
    const run = async () => {
      for await (const result of queryDatabase(target, query)) expect(result.columns).toEqual([])
    }
    await expect(run()).rejects.toThrow('before any query')
  })
}

const programs = findSystemPrograms()
const isContainerPossible = await getContainerRuntimeClient().then(
  () => true,
  () => false,
)

describe.skipIf(programs === undefined)(
  `the Postgres of the system, ${programs?.version ?? 'of which there is none here'}`,
  () => {
    behavesAsExpected(() => startInTemporaryHome(programs))
  },
)

describe.skipIf(!isContainerPossible)(
  `a container${isContainerPossible ? '' : ', for which there is no runtime here'}`,
  () => {
    behavesAsExpected(startContainer)
  },
)
