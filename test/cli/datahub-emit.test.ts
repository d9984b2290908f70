import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runSeed, smallBank } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { databaseFrom } from '../db/sources/load-catalog.ts'
import { urlOf } from '../faults/seed-process.ts'
import { runDhub } from './run-dhub.ts'

const folder = mkdtempSync(join(tmpdir(), 'dhub-emit-'))
afterAll(() => rmSync(folder, { recursive: true }))
const target = await testDatabase()
await runSeed(target, smallBank)
const empty = await testDatabase()
const shop = await databaseFrom('test/db/sources/views.sql')
const emit = (...words: readonly string[]) =>
  runDhub(['datahub', 'emit', ...words], { DATABASE_URL: urlOf(target) })
const into = (name: string) => join(folder, name)

describe('dhub datahub emit', () => {
  test('writes a pack of the bank that dhub datahub check finds nothing wrong with', async () => {
    const { stdout, stderr, exitCode } = await emit('--out', into('pack'))
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
    expect(stdout).toMatch(/^Wrote \d+ entries to /)
    expect(stdout).toContain(`Next: dhub datahub check ${into('pack')}`)
    const check = await runDhub(['datahub', 'check', into('pack')])
    expect(check.stdout).toContain('nothing wrong')
    expect(check.exitCode).toBe(0)
  })

  test('writes the same bytes again, and others for another day or server', async () => {
    const read = (name: string) =>
      readdirSync(into(name)).map((file) => readFileSync(join(into(name), file), 'utf8'))
    await emit('--out', into('again'))
    expect(read('again')).toEqual(read('pack'))
    const later = await emit('--out', into('later'), '--as-of', '2027-01-31', '--json')
    expect(JSON.parse(later.stdout)).toMatchObject({ runId: 'dhub-bank-42-2027-01-31', out: into('later') })
    await emit('--out', into('named'), '--platform-instance', 'spare', '--env', 'DEV')
    expect(read('named').join('')).toContain(`spare.${target.database}.loans_db.loans,DEV)`)
    expect(read('named').join('')).not.toContain(`(urn:li:dataPlatform:postgres,dhub.`)
  })

  test('tells the bank to OpenLineage and dbt too', async () => {
    const events = await emit('--format', 'openlineage', '--out', into('events'))
    expect(events.exitCode).toBe(0)
    const lines = readFileSync(join(into('events'), 'events.ndjson'), 'utf8')
      .trimEnd()
      .split('\n')
    expect(lines.length).toBeGreaterThan(57)
    const [first] = lines.map((line) => JSON.parse(line) as { dataset: { namespace: string } })
    expect(first?.dataset.namespace).toBe(`postgres://${target.host}:${target.port}`)
    await emit('--format', 'dbt', '--out', into('dbt'))
    expect(readdirSync(into('dbt'))).toEqual(['schema.yml', 'sources.yml'])
    expect(readFileSync(join(into('dbt'), 'sources.yml'), 'utf8')).toContain('name: loans_db')
  })

  test('--from-database tells of any database', async () => {
    const { stdout, exitCode } = await emit('--from-database', urlOf(shop), '--out', into('shop'), '--json')
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout).runId).toMatch(new RegExp(`^dhub-${shop.database}-\\d{4}-\\d\\d-\\d\\d$`))
    expect((await runDhub(['datahub', 'check', into('shop')])).exitCode).toBe(0)
  })

  test('no file holds the password', async () => {
    const { password } = target
    expect(password?.length).toBeGreaterThan(4)
    const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    const telling = all.filter((entry) =>
      readFileSync(join(entry.parentPath, entry.name), 'utf8').includes(`${password}`),
    )
    expect(all.length).toBeGreaterThan(8)
    expect(telling.map(({ name }) => name)).toEqual([])
  })

  test('says what is missing or in the way', async () => {
    const none = await runDhub(['datahub', 'emit', '--out', into('none')], { DATABASE_URL: urlOf(empty) })
    expect(none).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('dhub seed all') })
    expect(existsSync(into('none'))).toBe(false)
    const both = await emit('--from-database', urlOf(shop), '--layout', 'schemas', '--out', into('none'))
    expect(both).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--layout') })
    writeFileSync(join(into('dbt'), 'notes.txt'), 'mine')
    for (const format of ['datahub', 'dbt', 'openlineage']) {
      const refused = await emit('--format', format, '--out', into('dbt'))
      expect(refused).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('expected an empty folder'),
      })
    }
    expect(readFileSync(join(into('dbt'), 'notes.txt'), 'utf8')).toBe('mine')
  })
})
