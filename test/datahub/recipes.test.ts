import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'
import type { Layout } from '../../src/core/dataset.ts'
import { tablesOf } from '../../src/core/domain.ts'
import { bank } from '../../src/domains/bank/domain.ts'
import { glossaryTermOfColumn } from '../../src/domains/bank/glossary-columns.ts'
import { feeds } from '../../src/domains/bank/landing/feeds.ts'
import { testServer } from '../db/server.ts'
import { isDatahubMissing, resultsIn, runInVenv, skippedWithoutDatahub } from './datahub-program.ts'
import type { ExtractedRecord } from './read-extraction.ts'
import { realIngestion } from './real-ingestion.ts'

const layouts: readonly Layout[] = ['schemas', 'databases']
const tables = tablesOf(bank)
const checkedIn = globSync('ingest/*.dhub.yaml', { cwd: root }).toSorted()

/** The name of a table's dataset in the catalogue. */
const urnOf = (layout: Layout, schema: string, table: string): string => {
  const name = layout === 'schemas' ? `bank.${schema}.${table}` : `${schema}.public.${table}`
  return `urn:li:dataset:(urn:li:dataPlatform:postgres,dhub.${name},PROD)`
}

const aspectsOf = (records: readonly ExtractedRecord[], urn: string, name: string) =>
  records.filter(({ entityUrn, aspectName }) => entityUrn === urn && aspectName === name)

describe.skipIf(isDatahubMissing)(
  `recipes, held to the shapes that DataHub has for them ${skippedWithoutDatahub}`,
  () => {
    const check = async (...words: readonly string[]) => {
      const script = join(root, 'test/datahub/check_recipes.py')
      const { output } = await runInVenv('python', [script, ...words], { folder: root })
      return resultsIn<Record<string, readonly string[]>>(output)[0] ?? { none: [output] }
    }
    const nothingWrong = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, []]))

    test('those of the default bank have no key that DataHub does not know', async () => {
      expect(checkedIn).toHaveLength(9)
      expect(await check(...checkedIn)).toEqual(nothingWrong(checkedIn))
    })

    test('a key that DataHub does not know is found', async () => {
      const wrong = join(root, 'test/datahub/wrong.dhub.yaml')
      const [problems] = Object.values(await check(wrong))
      expect(problems?.join('\n')).toMatch(/no_such_key[\s\S]*no_such_rule/)
    })

    const schemas = process.env.DHUB_CONFORMANCE ?? ''
    const [schema] = globSync(join(dirname(schemas), 'datahub/recipe-*.schema.json'))
    test.skipIf(schemas === '' || schema === undefined)(
      'those of the default bank are right by the published JSON schema (skipped where DHUB_CONFORMANCE has none)',
      async () => {
        expect(await check('--schema', `${schema}`, ...checkedIn)).toEqual(nothingWrong(checkedIn))
      },
    )
  },
)

describe.skipIf(isDatahubMissing)(
  `datahub ingest, with each recipe into a file ${skippedWithoutDatahub}`,
  () => {
    describe.each(layouts)('layout %s', (layout) => {
      test('ends well for every recipe', async () => {
        const { recipes, exitCodes, output } = await realIngestion(layout)
        expect(recipes).toHaveLength(layout === 'schemas' ? 9 : 7)
        expect(exitCodes, output.slice(-4000)).toEqual(Object.fromEntries(recipes.map((name) => [name, 0])))
        expect(output).not.toMatch(/Pipeline finished with at least \d+ failures/)
      })

      test('finds every table, with its columns, comments, keys, and a profile that counts its rows', async () => {
        const { recordsOf } = await realIngestion(layout)
        const records = recordsOf()
        for (const { schema, name, comment, columns, primaryKey } of tables) {
          const urn = urnOf(layout, schema, name)
          const [properties] = aspectsOf(records, urn, 'datasetProperties')
          expect(properties?.aspect, urn).toMatchObject({ name, description: comment })
          const [shape] = aspectsOf(records, urn, 'schemaMetadata')
          const fields = shape?.aspect.fields as readonly {
            fieldPath: string
            description: string
            isPartOfKey: boolean
          }[]
          expect(fields.map(({ fieldPath }) => fieldPath)).toEqual(Object.keys(columns))
          expect(fields.map(({ description }) => description)).toEqual(
            Object.values(columns).map((one) => one.comment),
          )
          const keys = fields.filter(({ isPartOfKey }) => isPartOfKey).map(({ fieldPath }) => fieldPath)
          expect(keys.toSorted()).toEqual(primaryKey.toSorted())
          expect(aspectsOf(records, urn, 'datasetProfile')[0]?.aspect.columnCount).toBe(
            Object.keys(columns).length,
          )
        }
      })

      test('gives each dataset one domain, owners and tags, and tags and terms to the right columns', async () => {
        const { recordsOf } = await realIngestion(layout)
        const records = recordsOf()
        for (const { schema, name, columns } of tables) {
          const urn = urnOf(layout, schema, name)
          const [domains, ownership, tags] = ['domains', 'ownership', 'globalTags'].map(
            (aspect) => aspectsOf(records, urn, aspect)[0]?.aspect,
          )
          expect(domains?.domains, urn).toHaveLength(1)
          expect(ownership?.owners, urn).toHaveLength(2)
          const isPersonal = Object.values(columns).some((column) => column.isPersonal)
          const expected = ['urn:li:tag:Synthetic', ...(isPersonal ? ['urn:li:tag:PII'] : [])]
          expect(((tags?.tags ?? []) as { tag: string }[]).map(({ tag }) => tag).toSorted(), urn).toEqual(
            expected.toSorted(),
          )
          const fields = aspectsOf(records, urn, 'schemaMetadata')[0]?.aspect.fields as readonly Field[]
          for (const { fieldPath, globalTags, glossaryTerms } of fields) {
            if (globalTags !== undefined)
              expect(columns[fieldPath]?.isPersonal, `${urn} ${fieldPath}`).toBe(true)
            const term = glossaryTermOfColumn[fieldPath]
            const terms = term === undefined ? undefined : [`urn:li:glossaryTerm:${term}`]
            expect(
              glossaryTerms?.terms.map(({ urn: one }) => one),
              `${urn} ${fieldPath}`,
            ).toEqual(terms)
          }
        }
        expect(JSON.stringify(records)).toMatch(/urn:li:domain:credit_risk/)
      })

      test('the recipes of the systems together find the same datasets as that for the whole bank', async () => {
        const { recipes, recordsOf } = await realIngestion(layout)
        const datasetsOf = (recipe: string) =>
          recordsOf(recipe)
            .filter(({ aspectName }) => aspectName === 'schemaMetadata')
            .map(({ entityUrn }) => entityUrn)
        const ofSystems = recipes.filter((name) => name !== 'ingest').flatMap(datasetsOf)
        expect(ofSystems.toSorted()).toEqual(datasetsOf('ingest').toSorted())
      })

      test('carries no sample of a value and no password into the catalogue', async () => {
        const { recipes, folder } = await realIngestion(layout)
        const texts = recipes.map((name) => readFileSync(join(folder, `${name}.mcps.json`), 'utf8'))
        const { password } = testServer()
        expect(password?.length).toBeGreaterThan(4)
        expect(texts.filter((text) => text.includes('sampleValues') || text.includes(`${password}`))).toEqual(
          [],
        )
      })
    })

    test('finds what views and procedures are made from, column by column', async () => {
      const { recordsOf } = await realIngestion('schemas')
      const records = recordsOf()
      const lineage = records.filter(({ aspectName }) => aspectName === 'upstreamLineage')
      expect(lineage).toHaveLength(22)
      for (const { entityUrn, aspect } of lineage) {
        expect(aspect.upstreams, entityUrn).not.toEqual([])
        expect(aspect.fineGrainedLineages, entityUrn).not.toEqual([])
      }
      const jobs = records.filter(({ aspectName }) => aspectName === 'dataJobInputOutput')
      const written = jobs.map(({ aspect }) => (aspect.outputDatasets as string[])[0]).toSorted()
      const kept = [
        'kyc',
        'sar',
        'large_postings',
        'credit_risk',
        'complaints',
        'liquidity',
        'alert',
        'policy',
      ]
      const summaries = [
        'arrears_snapshot',
        'branch_scorecard',
        'churn_watch',
        ...kept.map((name) => `${name}_return`),
      ]
      const expected = [
        ...summaries.map((table) => `analytics.${table}`),
        ...feeds.map(({ target }) => target),
      ]
      const named = expected.map((table) => urnOf('schemas', ...(table.split('.') as [string, string])))
      expect(written).toEqual(named.toSorted())
    })
  },
)

type Field = {
  readonly fieldPath: string
  readonly globalTags?: object
  readonly glossaryTerms?: { readonly terms: readonly { readonly urn: string }[] }
}
