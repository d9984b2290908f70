import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../../../bin/source-package.js'
import { tablesOf } from '../../../../src/core/domain.ts'
import { UserError } from '../../../../src/core/errors.ts'
import { defaultIdentity } from '../../../../src/datahub/catalogue-identity.ts'
import type { Recipe } from '../../../../src/datahub/recipes/recipe.ts'
import { bank } from '../../../../src/domains/bank/domain.ts'
import { stewardships } from '../../../../src/domains/bank/stewardship.ts'
import { departments } from '../../../../src/domains/bank/vocabulary/departments.ts'
import { makeRecipes, type RecipeRequest } from '../../../../src/services/datahub/make-recipes.ts'

const standard: RecipeRequest = {
  layout: 'schemas',
  databases: [],
  schemas: [],
  identity: defaultIdentity,
  network: 'localhost',
  sink: 'rest',
  hasProfiling: true,
  hasLineage: true,
  hasUsage: true,
  remake: 'dhub datahub recipes',
}

const recipesOf = (request: Partial<RecipeRequest> = {}): Map<string, Recipe> =>
  new Map(makeRecipes({ ...standard, ...request }).map(({ name, text }) => [name, parse(text) as Recipe]))

const configOf = (name: string, request: Partial<RecipeRequest> = {}) =>
  recipesOf(request).get(name)?.source.config

describe('ingest/', () => {
  test('holds what dhub datahub recipes writes for the default bank (else: dhub datahub recipes)', () => {
    const folder = join(root, 'ingest')
    const found = readdirSync(folder).filter((name) => name.endsWith('.dhub.yaml'))
    const held = found.map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    const made = makeRecipes(standard).map(({ file, text }) => [file, text])
    expect(Object.fromEntries(held)).toEqual(Object.fromEntries(made))
  })
})

describe('makeRecipes()', () => {
  test('makes one for each system and one for all, with names and pipelines of their own', () => {
    const recipes = recipesOf()
    const systems = [...bank.schemas.map(({ name }) => name), 'analytics', 'landing']
    expect([...recipes.keys()]).toEqual([...systems, 'ingest'])
    expect(new Set([...recipes.values()].map((recipe) => recipe.pipeline_name)).size).toBe(9)
    expect(configOf('ingest')?.schema_pattern).toEqual({ allow: systems.map((name) => `^${name}$`) })
  })

  test('no pipeline of one layout has the name of one of the other: its state would remove what that one found', () => {
    const names = [recipesOf(), recipesOf({ layout: 'databases' })].flatMap((recipes) =>
      [...recipes.values()].map((recipe) => recipe.pipeline_name),
    )
    expect(new Set(names).size).toBe(16)
  })

  test.each([{}, { layout: 'databases' as const }, { network: 'docker' as const }])(
    'leaves host, user, password and token to the environment: %o',
    (request) => {
      for (const { source, sink } of recipesOf(request).values()) {
        const { host_port: host, username, password } = source.config
        expect([username, password]).toEqual(['${POSTGRES_USER:-postgres}', '${POSTGRES_PASSWORD}'])
        expect(host).toMatch(/^\$\{POSTGRES_HOST:-\w+\}:\$\{POSTGRES_PORT:-5432\}$/)
        expect(sink.config).toEqual({
          server: expect.stringMatching(/^\$\{DATAHUB_GMS_URL:-http:\/\/[\w-]+:8080\}$/),
          token: '${DATAHUB_GMS_TOKEN:-}',
        })
      }
    },
  )

  test('finds Postgres and DataHub by the names of docker-compose.yml inside its network', () => {
    const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true })
    const recipe = recipesOf({ network: 'docker' }).get('ingest')
    expect(recipe?.source.config.host_port).toContain(':-postgres}')
    expect(recipe?.sink.config.server).toContain('http://datahub-gms:8080')
    expect(compose.services).toMatchObject({ postgres: {}, 'datahub-gms': {} })
  })

  test('names environment and instance, remembers what it saw, and reads queries, into a server', () => {
    expect(configOf('loans_db')).toMatchObject({
      database: '${POSTGRES_DB:-bank}',
      platform_instance: 'dhub',
      env: 'PROD',
      stateful_ingestion: { enabled: true },
      include_query_lineage: true,
      include_usage_statistics: true,
      include_view_column_lineage: true,
      include_stored_procedures: true,
      profiling: { enabled: true, include_field_sample_values: false },
    })
  })

  test('leaves out what needs a server, into a file', () => {
    const recipe = recipesOf({ sink: 'file', hasUsage: false }).get('loans_db')
    expect(recipe?.sink).toEqual({ type: 'file', config: { filename: 'loans_db.mcps.json' } })
    const text = JSON.stringify(recipe)
    expect(text).not.toMatch(/stateful_ingestion|usage|PATCH|add_dataset_domain/)
    expect(recipe?.source.config.domain).toMatchObject({ 'urn:li:domain:lending_services': {} })
  })

  test('refuses usage into a file', () => {
    expect(() => makeRecipes({ ...standard, sink: 'file' })).toThrow(UserError)
  })

  test('reads six databases with one recipe where each system has its own', () => {
    const config = configOf('ingest', { layout: 'databases' })
    expect(config?.database).toBeUndefined()
    expect(config?.database_pattern).toEqual({ allow: bank.schemas.map(({ name }) => `^${name}$`) })
    expect(config?.schema_pattern).toEqual({ allow: ['^public$'] })
  })

  test('turns lineage, profiling and usage off', () => {
    const config = configOf('ingest', { hasLineage: false, hasProfiling: false, hasUsage: false })
    expect(config).toMatchObject({
      include_view_lineage: false,
      include_view_column_lineage: false,
      include_stored_procedures: false,
      include_query_lineage: false,
      include_usage_statistics: false,
      profiling: { enabled: false },
    })
  })

  test('takes a database that is not the bank’s, with its schemas and without the business of the bank', () => {
    const recipes = recipesOf({ databases: ['warehouse'], schemas: ['sales', 'stock'] })
    expect([...recipes.keys()]).toEqual(['warehouse'])
    const { source, transformers } = recipes.get('warehouse') ?? {}
    expect(source?.config).toMatchObject({
      database: 'warehouse',
      schema_pattern: { allow: ['^sales$', '^stock$'] },
    })
    expect(transformers).toEqual([])
  })

  test('takes only the systems that are named', () => {
    expect([...recipesOf({ databases: ['loans_db', 'loans_db'] }).keys()]).toEqual(['loans_db'])
    expect([...recipesOf({ schemas: ['loans_db'] }).keys()]).toEqual(['loans_db'])
  })

  test.each([{ databases: ['../x'] }, { databases: ['a b'] }, { schemas: ['nowhere'] }])(
    'refuses %o',
    (request) => {
      expect(() => makeRecipes({ ...standard, ...request })).toThrow(UserError)
    },
  )

  test('the first rule that fits a table is that of the table, and every table has one', () => {
    for (const layout of ['schemas', 'databases'] as const) {
      const recipe = recipesOf({ layout }).get('ingest')
      const part = recipe?.transformers.find(({ type }) => type === 'pattern_add_dataset_domain')
      const pattern = part?.config.domain_pattern as { rules: Record<string, string[]> } | undefined
      const rules = pattern?.rules ?? {}
      for (const { schema, name } of tablesOf(bank)) {
        const path = layout === 'schemas' ? `bank.${schema}.${name}` : `${schema}.public.${name}`
        const urn = `urn:li:dataset:(urn:li:dataPlatform:postgres,dhub.${path},PROD)`
        const first = Object.keys(rules).find((rule) => new RegExp(`^${rule}`).test(urn)) ?? ''
        const steward = stewardships[schema]
        const domain = (steward?.tables[name] ?? steward)?.domain
        expect(rules[first], urn).toEqual([`urn:li:domain:${domain}`])
      }
    }
  })
})

describe('stewardships', () => {
  test('name departments that the bank has, and tables and views that there are', () => {
    const keys = new Set(departments.map(({ key }) => key))
    const sql = ['010-views', '015-reports', '020-materialized-views', '030-procedures', '035-returns'].map(
      (name) => readFileSync(join(root, `databases/bank/analytics/${name}.sql`), 'utf8'),
    )
    const views = [...sql.join('').matchAll(/(?:VIEW|TABLE) (analytics\.\w+)/g)].map(([, name]) => name)
    const known = new Set([...tablesOf(bank).map(({ schema, name }) => `${schema}.${name}`), ...views])
    const wrong = Object.entries(stewardships).flatMap(([schema, { tables, ...own }]) => [
      ...[own, ...Object.values(tables)].filter(({ department }) => !keys.has(department)),
      ...Object.keys(tables).filter((table) => !known.has(`${schema}.${table}`)),
    ])
    expect(wrong).toEqual([])
    expect(bank.schemas.filter(({ name }) => stewardships[name] === undefined)).toEqual([])
  })
})
