import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../bin/source-package.js'

const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'))
const { postgres } = compose.services

describe('docker-compose.yml', () => {
  test('runs Postgres 18 unless POSTGRES_VERSION names another', () => {
    expect(postgres.image).toBe('postgres:${POSTGRES_VERSION:-18}')
  })

  test('holds no password and does not start without one', () => {
    expect(postgres.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?.+\}$/)
  })

  test('takes the same user, database and port for default as dhub does', () => {
    expect(postgres.environment).toMatchObject({
      POSTGRES_USER: '${POSTGRES_USER:-postgres}',
      POSTGRES_DB: '${POSTGRES_DB:-bank}',
    })
    expect(postgres.ports).toEqual(['127.0.0.1:${POSTGRES_PORT:-5432}:5432'])
  })

  test('applies the schemas of this folder when the data folder is made', () => {
    const mounts = postgres.volumes.map((mount: string) => mount.split(':'))
    const ofHost = mounts.filter(([source]: string[]) => source?.startsWith('./'))
    expect(ofHost.map(([, target]: string[]) => target)).toEqual([
      '/databases',
      '/docker-entrypoint-initdb.d/10-apply-schemas.sh',
    ])
    expect(
      ofHost.every(([source = '', , mode]: string[]) => existsSync(join(root, source)) && mode === 'ro'),
    ).toBe(true)
  })

  test('applies them by a script that can be run and names only files that there are', () => {
    const script = join(root, 'databases/apply-schemas.sh')
    expect(statSync(script).mode & 0o111).not.toBe(0)
    const named = [...readFileSync(script, 'utf8').matchAll(/\/databases\/\S+\.sql/g)].map(([path]) =>
      join(root, path),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((path) => !existsSync(path))).toEqual([])
  })

  test('keeps its data in a named volume and speaks on a named network, which other services can join', () => {
    expect(postgres.volumes[0]).toMatch(/^postgres-data:/)
    expect(postgres.environment.PGDATA.startsWith(postgres.volumes[0].split(':')[1])).toBe(true)
    expect(compose.volumes['postgres-data'].name).toBe('dhub-postgres-data')
    expect(compose.networks[postgres.networks[0]].name).toBe('dhub')
  })

  test('is healthy when the server answers for the database', () => {
    expect(postgres.healthcheck.test.join(' ')).toMatch(/pg_isready .*POSTGRES_DB/)
    expect(postgres.healthcheck.retries).toBeGreaterThan(0)
  })

  test('starts Postgres alone; what needs more is under a profile', () => {
    const always = Object.entries(compose.services).filter(
      ([, service]) => !Object.hasOwn(service as object, 'profiles'),
    )
    expect(always.map(([name]) => name)).toEqual(['postgres'])
  })
})
