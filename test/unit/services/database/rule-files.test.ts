import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../../../../src/core/errors.ts'
import { readRules } from '../../../../src/services/database/rule-files.ts'
import { stateFolder } from '../../../../src/services/database/state-folder.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'dhub-rules-'))
afterAll(() => rm(folder, { recursive: true }))
await mkdir(path.join(folder, 'rules', 'money'), { recursive: true })
const write = (name: string, text: string) => writeFile(path.join(folder, name), text)

await write('rules/money/002-second.sql', '-- title: Second\nselect 1 where false;\n')
await write(
  'rules/money/001-first.sql',
  '-- Written by hand\n-- title: First of all \nselect 2 -- title: not this\n ; ;\n',
)
await write('rules/plain.sql', "select '-- title: nor this'")
await write('rules/one.yaml', 'title: From YAML\nsql: select 3;\n')
await write('rules/two.yml', '- name: a\n  sql: select 4\n- sql: select 5\n')
await write('rules/readme.md', 'no rule')

test('readRules() reads folders through and through, in order, with titles from the first comments', async () => {
  const rules = await readRules([path.join(folder, 'rules')])
  expect(rules.map(({ name, title, sql }) => [name, title, sql])).toEqual([
    [
      'money/001-first',
      'First of all',
      '-- Written by hand\n-- title: First of all \nselect 2 -- title: not this',
    ],
    ['money/002-second', 'Second', '-- title: Second\nselect 1 where false'],
    ['one', 'From YAML', 'select 3'],
    ['plain', 'plain', "select '-- title: nor this'"],
    ['a', 'a', 'select 4'],
    ['two/2', 'two/2', 'select 5'],
  ])
})

test('readRules() takes single files too', async () => {
  const rules = await readRules([path.join(folder, 'rules/plain.sql'), path.join(folder, 'rules/one.yaml')])
  expect(rules.map(({ name }) => name)).toEqual(['plain', 'one'])
})

await write('bad-field.yaml', 'sql: select 1\ntable: x\n')
await write('no-sql.yaml', 'title: x\n')
await write('broken.yaml', 'title: [\n')
await mkdir(path.join(folder, 'empty'))

test.for([
  ['bad-field.yaml', 'the unknown field table'],
  ['no-sql.yaml', 'an entry without sql'],
  ['broken.yaml', 'Cannot read the rules'],
  ['empty', 'found no rule in'],
  ['nowhere', 'found no such file'],
])('readRules() refuses %s: %s', async ([name = '', words]) => {
  const failure = await readRules([path.join(folder, name)]).catch((error) => error)
  expect(failure).toBeInstanceOf(UserError)
  expect(failure.message).toContain(words)
})

test('stateFolder() is DHUB_HOME where it is set, else a folder that the server can enter', () => {
  expect(stateFolder({ home: '/x/y', userDataFolder: '/data' })).toBe('/x/y')
  const own = process.getuid?.() === 0 ? '/var/lib/dhub' : '/data/dhub'
  expect(stateFolder({ home: undefined, userDataFolder: '/data' })).toBe(own)
})
