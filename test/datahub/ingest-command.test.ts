import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import { runDhub } from '../cli/run-dhub.ts'
import { queryRows, runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { urlOf } from '../faults/seed-process.ts'
import { releasedSchemas } from '../unit/datahub/released-schemas.ts'
import { datahubProgram, isDatahubMissing, skippedWithoutDatahub } from './datahub-program.ts'
import { StandIn } from './standin/standin-server.ts'

const target = await testDatabase()
const token = 'canary-token-4711'
const urnOf = (name: string) =>
  `urn:li:dataset:(urn:li:dataPlatform:postgres,dhub.${target.database}.${name},PROD)`

const schemas = releasedSchemas()
const isSkipped = isDatahubMissing || (schemas === undefined && process.env.DHUB_TEST_DATAHUB !== 'required')

describe.skipIf(isSkipped)(`dhub datahub ingest ${skippedWithoutDatahub}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dhub-ingest-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** The recipe for the whole bank as it is checked in, run by DataHub's own command. */
  const ingest = async (standIn: StandIn) => {
    const words = ['--recipes', join(root, 'ingest'), '--program', datahubProgram, '--server', standIn.url]
    const environment = { DATABASE_URL: urlOf(target), DATAHUB_GMS_TOKEN: token, HOME: folder }
    return await runDhub(['datahub', 'ingest', ...words], environment)
  }

  test('sends the whole bank to a server, queries and state included, and takes away what has gone', async () => {
    await runSeed(target, smallBank)
    await queryRows(target, 'create extension if not exists pg_stat_statements')
    await queryRows(
      target,
      'create table analytics.best_customers as select customer_id, value_decile from analytics.customer_value',
    )
    await using standIn = await StandIn.start({ token, schemas })
    const { store } = standIn
    const first = await ingest(standIn)
    expect(first.exitCode, first.stdout.slice(-6000) + first.stderr).toBe(0)
    expect(first.stdout + first.stderr).not.toContain(token)

    const loans = store.aspects(urnOf('loans_db.loans'))
    expect(loans?.get('status')?.value).toEqual({ removed: false })
    expect(loans?.get('domains')?.value).toEqual({ domains: ['urn:li:domain:lending_services'] })
    const best = store.aspects(urnOf('analytics.best_customers'))?.get('upstreamLineage')?.value
    expect(best?.upstreams).toMatchObject([{ dataset: urnOf('analytics.customer_value') }])

    // What others say of a dataset stays, because the recipe adds to it.
    const owner = { owner: 'urn:li:corpuser:someone', type: 'DATAOWNER' }
    const given = { entityType: 'dataset', urn: urnOf('loans_db.loans'), aspectName: 'ownership' }
    store.put({ ...given, value: { owners: [owner] }, systemMetadata: {} })
    await queryRows(target, 'drop table loans_db.loan_guarantors')
    const second = await ingest(standIn)
    expect(second.exitCode, second.stdout.slice(-6000) + second.stderr).toBe(0)
    const owners = store.aspects(given.urn)?.get('ownership')?.value.owners
    expect(owners).toHaveLength(3)
    expect(owners).toContainEqual(expect.objectContaining({ owner: owner.owner }))
    const gone = store.aspects(urnOf('loans_db.loan_guarantors'))?.get('status')?.value
    expect(gone).toEqual({ removed: true })
  })
})
