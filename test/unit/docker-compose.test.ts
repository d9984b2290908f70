import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../bin/source-package.js'
import { DATAHUB_CLIENT_VERSION } from '../../src/datahub/datahub-release.ts'
import { brokenReferences, composeFile } from './compose-structure.ts'

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
const compose = parse(text, { merge: true })
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

describe('docker-compose.yml, by the compose specification', () => {
  test('has the structure of the specification, and all that it refers to', () => {
    const file = composeFile.parse(compose)
    expect(brokenReferences(file)).toEqual([])
  })

  test.each([
    ['a word that compose does not know', { image: 'a:1', healthchek: {} }],
    ['a variable that is no text', { image: 'a:1', environment: { A: true } }],
    ['an image without a version', { image: 'postgres' }],
    ['a pause without a unit', { image: 'a:1', healthcheck: { test: ['CMD', 'a'], interval: '5' } }],
  ])('composeFile refuses %s', (_, service) => {
    expect(composeFile.safeParse({ ...compose, services: { service } }).success).toBe(false)
  })

  test('brokenReferences() finds what is not declared', () => {
    const service = {
      image: 'a:1',
      networks: ['n'],
      volumes: ['v:/v', './here:/here'],
      depends_on: { other: { condition: 'service_healthy' }, none: { condition: 'service_started' } },
    }
    const services = { service, other: { image: 'b:1' } }
    const file = composeFile.parse({ name: 'x', services, networks: {}, volumes: {}, sevices: {} })
    const expected = ['sevices', 'service: network n', 'service: volume v', 'service: the health of other']
    expect(brokenReferences(file)).toEqual([...expected, 'service: service none'])
  })
})

describe('docker-compose.yml, profile quickstart', () => {
  const { services } = composeFile.parse(compose)
  const datahub = Object.entries(services).filter(([, service]) => service.profiles?.includes('quickstart'))

  test('starts DataHub with GMS at 8080 and its page at 9002, for this machine only', () => {
    expect(services['datahub-gms']?.ports).toEqual(['127.0.0.1:${DATAHUB_MAPPED_GMS_PORT:-8080}:8080'])
    expect(services['datahub-frontend']?.ports).toEqual([
      '127.0.0.1:${DATAHUB_MAPPED_FRONTEND_PORT:-9002}:9002',
    ])
    expect(datahub.length).toBeGreaterThan(4)
  })

  test('takes all parts of DataHub from the release that the recipes are written for', () => {
    const images = datahub.map(([, { image }]) => image).filter((image) => image.startsWith('acryldata/'))
    const versions = images.map((image) => /:\$\{DATAHUB_VERSION:-v(\d+\.\d+\.\d+)\.\d+\}/.exec(image)?.[1])
    expect(versions).toHaveLength(4)
    expect(new Set(versions)).toEqual(new Set([DATAHUB_CLIENT_VERSION.split('.').slice(0, 3).join('.')]))
  })

  test('pins every image, and none to what is newest', () => {
    const images = Object.values(services).map(({ image }) => image)
    expect(images.filter((image) => !/:.*\d/.test(image) || image.includes('latest'))).toEqual([])
  })

  test('speaks on the one network of the bank, where recipes find postgres', () => {
    expect(datahub.filter(([, { networks }]) => networks?.join() !== 'dhub')).toEqual([])
    expect(Object.keys(compose.networks)).toEqual(['dhub'])
  })

  test('knows of each lasting part whether it is healthy', () => {
    const lasting = datahub.filter(([name]) => !['datahub-system-update', 'datahub-actions'].includes(name))
    expect(lasting.filter(([, { healthcheck }]) => healthcheck === undefined).map(([name]) => name)).toEqual(
      [],
    )
  })

  test('holds no secret: all come from the environment', () => {
    const secrets = datahub.flatMap(([name, { environment }]) =>
      Object.entries(environment ?? {})
        .filter(([variable]) => /PASSWORD|SECRET|TOKEN|SIGNING_KEY|SALT/.test(variable))
        .map(([variable, value]) => ({ variable: `${name}: ${variable}`, value })),
    )
    expect(secrets.length).toBeGreaterThan(6)
    expect(secrets.filter(({ value }) => !value.includes('${DATAHUB_SECRET:-${POSTGRES_PASSWORD'))).toEqual(
      [],
    )
  })

  test('gives parts that sign something at least 32 characters, however short the password', () => {
    const signed = ['DATAHUB_SECRET', 'DATAHUB_SYSTEM_CLIENT_SECRET', 'DATAHUB_TOKEN_SERVICE_SIGNING_KEY']
    const values = datahub.flatMap(([, { environment }]) => signed.map((name) => environment?.[name] ?? ''))
    const given = values.filter((value) => value !== '')
    expect(given.length).toBeGreaterThan(3)
    expect(given.filter((value) => value.indexOf('${') < 32)).toEqual([])
  })
})
