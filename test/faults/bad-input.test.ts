import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { runDhub } from '../cli/run-dhub.ts'
import { queryRows } from '../db/seed/run-seed.ts'
import { testDatabase } from '../db/server.ts'
import { chanceBetween, isLong } from './chance.ts'
import { recordFault } from './record-fault.ts'
import { urlOf } from './seed-process.ts'

const target = await testDatabase()
const url = urlOf(target)

/** Values that are wrong for nearly every flag, and some that are right. */
const value = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1e9',
    '1e309',
    'NaN',
    'Infinity',
    '0x10',
    '42',
    '0.1',
    '２',
    'true',
    '--',
    '-',
  ),
  fc.constantFrom('2026-02-30', '2026-11-21', '0000-00-00', '../..', "'; drop table x --", '%s%n', '\u0000'),
  fc.constantFrom('employees_db', 'nothing_db', 'all', 'schemas', 'databases', 'json', 'csv', 'select 1'),
  fc.constantFrom(
    'postgresql://',
    'postgresql://127.0.0.1:1/x',
    'mysql://a/b',
    'postgresql://u:p@[::1',
    'http://x',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const flagNames = [
  'scale seed as-of customers employees only layout workers retries retry-pause confirm database-url log-level',
  'name rate wait shard durable',
  'format limit timeout no-such-flag verify events schema json allow-production help',
].flatMap((names) => names.split(' '))
const flag = fc.record({ name: fc.constantFrom(...flagNames), value, isApart: fc.boolean() })

/** Commands that may not change anything here: dry runs, questions, and what wants a confirmation that is not given. */
const command = fc.constantFrom(
  ['seed', 'all', '--dry-run'],
  ['seed', 'status'],
  ['seed', 'verify'],
  ['seed', 'clear'],
  ['seed', 'nothing'],
  ['seed', 'finish'],
  ['runs', 'list'],
  ['runs', 'show'],
  ['runs', 'resume'],
  ['runs', 'pause'],
  ['runs', 'unpause'],
  ['runs', 'stop'],
  ['runs', 'rate', 'bank-1'],
  ['runs', 'forget', '1'],
  ['db', 'info'],
  ['db', 'list'],
  ['db', 'tables'],
  ['db', 'test'],
  ['db', 'url'],
  ['db', 'query', 'select 1'],
  ['db', 'schema', 'diff'],
  ['db', 'verify'],
  ['db', 'reset'],
)
const variables = [
  'DHUB_SCALE',
  'DHUB_SEED',
  'DHUB_AS_OF',
  'DHUB_LAYOUT',
  'DHUB_WORKERS',
  'DHUB_LOG_LEVEL',
  'DHUB_SHARD',
  'DHUB_RATE',
  'DHUB_WAIT',
  'DHUB_DURABLE',
  'JOB_COMPLETION_INDEX',
  'SLURM_ARRAY_TASK_ID',
  'SLURM_ARRAY_TASK_COUNT',
  'PGSSLMODE',
]
const environment = fc.dictionary(fc.constantFrom(...variables), value, { maxKeys: 2 })
const strayWords = fc.array(value, { maxLength: 1 })

const withoutNul = (text: string) => text.replaceAll('\u0000', '')
const stackLine = /^\s+at .+[:(]\d+/m

test('bad flags and variables end with a plain message and a code, and the database untouched', async () => {
  const runs = isLong ? 1000 : 300
  const codes = new Map<number, number>()
  const property = fc.asyncProperty(
    command,
    fc.array(flag, { maxLength: 2 }),
    environment,
    strayWords,
    async (words, flags, given, stray) => {
      const flagWords = flags
        .filter(({ name }) => !(name === 'confirm' && words[1] !== 'all'))
        .flatMap(({ name, value: text, isApart }) => (isApart ? [`--${name}`, text] : [`--${name}=${text}`]))
      const line = [...words, ...flagWords, ...stray].map(withoutNul)
      const variablesGiven = Object.fromEntries(
        Object.entries(given).map(([name, text]) => [name, withoutNul(text)]),
      )
      const outcome = await runDhub(line, { DATABASE_URL: url, ...variablesGiven })
      const shown = JSON.stringify({ line, variablesGiven, ...outcome })
      codes.set(outcome.exitCode, (codes.get(outcome.exitCode) ?? 0) + 1)
      expect([0, 1, 2, 3], shown).toContain(outcome.exitCode)
      expect(outcome.stderr, shown).not.toMatch(stackLine)
      expect(outcome.stderr, shown).not.toMatch(/Bug in dhub|TypeError|undefined is not/)
    },
  )
  await fc.assert(property, { numRuns: runs, seed: chanceBetween(0, 0x7fff_ffff) })
  const left = await queryRows(
    target,
    "select nspname from pg_namespace where nspname !~ '^(pg_|information_schema|public$)'",
  )
  expect(left).toEqual([])
  const listed = [...codes].toSorted(([a], [b]) => a - b).map(([code, times]) => `${code}: ${times}`)
  const outcome = `no stack trace, the database untouched; exit codes ${listed.join(', ')}`
  recordFault({ fault: 'generated bad flags, values and variables', times: runs, midLoad: 0, outcome })
}, 600_000)
