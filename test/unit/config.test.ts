import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { CONFIG_VARIABLES, type ConfigVariable } from '../../src/config-variables.ts'

const folder = mkdtempSync(join(tmpdir(), 'dhub-config-'))
const noFile = join(folder, 'absent')
afterAll(() => rmSync(folder, { recursive: true }))

function dotenvFile(text: string): string {
  const file = join(folder, '.env')
  writeFileSync(file, text)
  return file
}

describe('readConfig()', () => {
  test('takes the connection variables by their names', () => {
    const { connection } = readConfig({ DATABASE_URL: 'postgresql://a@b/c', PGSSLMODE: 'require' }, noFile)
    expect(connection).toMatchObject({ DATABASE_URL: 'postgresql://a@b/c', PGSSLMODE: 'require' })
    expect(connection.POSTGRES_HOST).toBeUndefined()
  })

  test('reads .env without changing the environment', () => {
    const environment = {}
    const config = readConfig(environment, dotenvFile('POSTGRES_HOST=db\nDHUB_SCALE=0.1\n'))
    expect(config.connection.POSTGRES_HOST).toBe('db')
    expect(config.flagValues).toEqual({ DHUB_SCALE: '0.1' })
    expect(environment).toEqual({})
    expect(process.env.DHUB_SCALE).toBeUndefined()
  })

  test('prefers the environment to .env', () => {
    const config = readConfig({ POSTGRES_HOST: 'mine' }, dotenvFile('POSTGRES_HOST=db'))
    expect(config.connection.POSTGRES_HOST).toBe('mine')
  })

  test('takes an empty value for one that is not set', () => {
    const config = readConfig({ POSTGRES_HOST: '', NO_COLOR: '' }, dotenvFile('POSTGRES_HOST=db'))
    expect(config.connection.POSTGRES_HOST).toBe('db')
    expect(config.hasNoColor).toBe(false)
  })

  test('does not take DHUB_HOME for the value of a flag', () => {
    const config = readConfig({ DHUB_HOME: '/srv/dhub', DHUB_SEED: '7' }, noFile)
    expect(config.home).toBe('/srv/dhub')
    expect(config.flagValues).toEqual({ DHUB_SEED: '7' })
  })

  test('is frozen, down to the connection', () => {
    const config = readConfig({}, noFile)
    expect([config, config.connection, config.flagValues].every(Object.isFrozen)).toBe(true)
  })
})

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const [ofDhub = '', ofCompose = ''] = text.split('# --- docker compose')
  const listed = variablesIn(ofDhub)

  test('names exactly the variables that config.ts reads', () => {
    expect([...listed.keys()]).toEqual(CONFIG_VARIABLES.map(({ name }) => name))
  })

  test.each<ConfigVariable>([...CONFIG_VARIABLES])(
    'gives the meaning and the default of $name',
    (variable) => {
      const entry = listed.get(variable.name)
      expect(entry?.comment).toContain(variable.meaning)
      expect([entry?.value, entry?.comment.split('default: ')[1]]).toContain(variable.defaultText)
    },
  )

  test('keeps the connection commented out, so that a copy still means the embedded server', () => {
    const open = CONFIG_VARIABLES.filter(({ group }) => group === 'connection' || group === 'tls')
    expect(open.map(({ name }) => listed.get(name)?.isCommented)).toEqual(open.map(() => true))
  })

  test('names exactly the variables that docker-compose.yml reads beside those of dhub', () => {
    const compose = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8')
    const read = [...compose.matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name)
    const known = [...variablesIn(ofCompose).keys(), ...listed.keys()]
    expect(read.filter((name) => name === undefined || !known.includes(name))).toEqual([])
    expect([...variablesIn(ofCompose).keys()].filter((name) => !read.includes(name))).toEqual([])
  })
})

type Entry = { readonly comment: string; readonly value: string; readonly isCommented: boolean }

function variablesIn(text: string): Map<string, Entry> {
  const variables = new Map<string, Entry>()
  for (const block of text.split(/\n\s*\n/)) {
    const lines = block.split('\n').filter((line) => line !== '')
    const match = /^(# )?([A-Z][A-Z0-9_]*)=(.*)$/.exec(lines.at(-1) ?? '')
    if (match === null) continue
    const [, mark, name = '', value = ''] = match
    const comment = lines
      .slice(0, -1)
      .map((line) => line.replace(/^# ?/, ''))
      .join('\n')
    variables.set(name, { comment, value, isCommented: mark !== undefined })
  }
  return variables
}
