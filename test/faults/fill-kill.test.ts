import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import type { ConnectionTarget } from '../../src/postgres/connection/connection-target.ts'
import { listRuns } from '../../src/services/runs/find-runs.ts'
import { readPlan } from '../../src/sources/fill-plan/read-plan.ts'
import { contentOf, loadSchema } from '../db/generate/fill.ts'
import { brokenConstraints } from '../db/generate/prove-constraints.ts'
import { foreignFile, foreignFolder, foreignSchemas } from '../db/schemas-of-others.ts'
import { queryRows } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { chanceBetween, isLong } from './chance.ts'
import { makeAnew, untilQuiet } from './fault-database.ts'
import { type Boundary, Proxy } from './proxy.ts'
import { recordFault } from './record-fault.ts'
import { startDhub } from './seed-process.ts'

// A filling that is killed at any moment and resumed ends as an undisturbed one: rows, sequences and digest, in schemas
// of others where DHUB_CONFORMANCE names their folder, and in one of our own everywhere.

const schemas = ['tenants.sql', ...(foreignFolder === undefined ? [] : foreignSchemas)]
const rows = isLong ? 10_000 : 100
const kills = isLong ? { boundaries: 4, moments: 3 } : { boundaries: 1, moments: 1 }

/** Every moment at which a filling changes the database, in the order of a run. */
const moments: readonly (readonly [name: string, sent: RegExp])[] = [
  ['ledger: its tables', /create schema if not exists dhub/],
  ['ledger: the run', /insert into dhub\.run\b/],
  ['ledger: what its rows follow from', /insert into dhub\.run_input/],
  ['rows of a unit', /insert into dhub\.slice/],
  ['commit', /Q....commit./s],
  ['commits settled', /pg_logical_emit_message/],
  ['statistics', /analyze /],
  ['constraints checked', /as violations/],
  ['ledger: the end of the run', /update dhub\.run set status = \$2/],
]

const home = await mkdtemp(path.join(tmpdir(), 'dhub-kill-'))
const environment = { DHUB_HOME: home }
const template = await testDatabase()
const target = await testDatabase()
const tried = { boundaries: 0, moments: 0 }
const met = { boundaries: 0, moments: 0 }

afterAll(async () => {
  await rm(home, { recursive: true, force: true })
  const outcome = 'dhub runs resume ended it; same rows, sequences and digest every time'
  const what = `a filling of ${rows} rows a table, ${schemas.length} schemas:`
  recordFault({
    fault: `${what} kill -9 of dhub before or after a step of it`,
    times: tried.boundaries,
    midLoad: met.boundaries,
    outcome,
  })
  recordFault({
    fault: `${what} kill -9 of dhub at a random moment`,
    times: tried.moments,
    midLoad: met.moments,
    outcome,
  })
})

/** What a database holds of a plan. */
async function truthOf(database: ConnectionTarget, file: string) {
  const { plan } = await readPlan(file)
  const sequences = await queryRows(
    database,
    `select schemaname || '.' || sequencename as name, last_value::text as reached from pg_sequences
     where schemaname <> 'dhub' order by 1`,
  )
  return { tables: await contentOf(database, plan), sequences }
}

/** Brings a killed run to its end, as its state asks for. @returns what it printed; undefined for one that had ended */
async function goOn(words: readonly string[]): Promise<string | undefined> {
  const [run] = await listRuns(target)
  if (run?.state === 'complete') return undefined
  // The run itself may not be booked yet, so that its command is needed again.
  const again = run === undefined ? words : ['runs', 'resume', run.name, '--json']
  const { exitCode, stdout, stderr } = await startDhub(target, again, { environment }).ended
  expect(exitCode, `${stderr} ${stdout.slice(0, 500)}`).toBe(0)
  return stdout
}

async function isFirstUnitThere(): Promise<boolean> {
  const [found] = await queryRows<{ there: boolean }>(
    target,
    "select to_regclass('dhub.slice') is not null as there",
  )
  return found?.there === true && (await queryRows(target, 'select 1 from dhub.slice limit 1')).length > 0
}

/** Kills a filling at a boundary. @returns whether it was met */
async function killAtBoundary(words: readonly string[], boundary: Boundary): Promise<boolean> {
  await using proxy = await Proxy.open(target)
  const filling = startDhub({ ...target, port: proxy.port }, words, { environment })
  proxy.actAt(boundary, () => filling.child.kill('SIGKILL'))
  return (await filling.ended).exitCode === null
}

/** Kills a filling at a moment after its first unit. @returns whether it was at work */
async function killAtMoment(words: readonly string[], milliseconds: number): Promise<boolean> {
  const filling = startDhub(target, words, { environment })
  while (filling.child.exitCode === null && !(await isFirstUnitThere())) await pause(5)
  await Promise.race([pause(chanceBetween(0, Math.max(1, milliseconds))), filling.ended])
  filling.child.kill('SIGKILL')
  return (await filling.ended).exitCode === null
}

function drawnBoundary(units: number): Boundary {
  const [name, sent] = moments[chanceBetween(0, moments.length)] as (typeof moments)[number]
  const isRepeated = name === 'rows of a unit' || name === 'commit'
  const occurrence = isRepeated ? chanceBetween(1, units + 1) : 1
  const when = chanceBetween(0, 2) === 0 ? 'before' : 'after'
  return { name: `${when} ${name} ${occurrence}`, sent, occurrence, when }
}

test.each(schemas)(
  `%s: a filling that is killed at any moment is resumed to the same rows${foreignFolder === undefined ? ' (DHUB_CONFORMANCE would name more schemas)' : ''}`,
  async (schema) => {
    await makeAnew(template)
    const sql = schema === 'tenants.sql' ? schema : await readFile(foreignFile(schema), 'utf8')
    await loadSchema(template, sql)
    const file = path.join(home, `${schema}.yaml`)
    const planned = [
      'generate',
      'plan',
      '--accept',
      '--name',
      'trial',
      '--as-of',
      '2026-11-21',
      '--out',
      file,
    ]
    const planning = startDhub(template, [...planned, '--rows', String(rows)], { environment })
    expect(await planning.ended).toMatchObject({ exitCode: 0 })
    const words = ['generate', 'run', file, '--json']
    const afresh = async () => {
      await untilQuiet(template)
      await makeAnew(target, template.database)
    }

    await afresh()
    const { digest } = JSON.parse((await startDhub(target, words, { environment }).ended).stdout) as {
      readonly digest: string
    }
    const truth = await truthOf(target, file)
    const [whole] = await queryRows<{ units: number; milliseconds: number }>(
      target,
      "select (metrics ->> 'commits')::integer as units, (metrics ->> 'milliseconds')::float as milliseconds from dhub.run",
    )
    const { units = 1, milliseconds = 1 } = whole ?? {}

    for (let round = 0; round < kills.boundaries + kills.moments; round++) {
      await afresh()
      const boundary = round < kills.boundaries ? drawnBoundary(units) : undefined
      const isMet =
        boundary === undefined
          ? await killAtMoment(words, milliseconds)
          : await killAtBoundary(words, boundary)
      const kind = boundary === undefined ? 'moments' : 'boundaries'
      tried[kind]++
      if (isMet) met[kind]++
      await untilQuiet(target)
      const printed = await goOn(words)
      const where = `${schema}, killed ${boundary?.name ?? 'at a moment'}`
      if (printed !== undefined) expect(JSON.parse(printed), where).toMatchObject({ digest, problems: [] })
      expect(await truthOf(target, file), where).toEqual(truth)
    }
    expect(await brokenConstraints(target)).toEqual([])
  },
  isLong ? 3_600_000 : 300_000,
)
