import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../../../src/datahub/openlineage/open-lineage-event.ts'
import { openLineageEvents } from '../../../../src/datahub/openlineage/open-lineage-events.ts'
import { smallEstate } from '../small-estate.ts'

const namespace = 'postgres://db.example:5432'
const events = [...openLineageEvents(smallEstate, namespace, 1_800_000_200_000)]
const runs = events.filter((event): event is RunEvent => 'run' in event)

/** Every facet within a value. */
function facetsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(facetsIn)
  return '_producer' in value ? [value, ...inner] : inner
}

describe('openLineageEvents()', () => {
  test('every event and every facet has what the specification 2-0-2 asks for', () => {
    for (const event of events) {
      expect(event.eventTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(URL.canParse(event.producer)).toBe(true)
      expect(event.schemaURL).toMatch(
        /^https:\/\/openlineage\.io\/spec\/2-0-2\/OpenLineage\.json#\/\$defs\/(Run|Job|Dataset)Event$/,
      )
    }
    const facets = facetsIn(events)
    expect(facets.length).toBeGreaterThan(20)
    for (const { _schemaURL: schema } of facets) {
      expect(schema).toMatch(/^https:\/\/openlineage\.io\/spec\/facets\/\d-\d-\d\/(\w+)\.json#\/\$defs\/\1$/)
    }
  })

  test('a dataset is told with its columns, words and owners', () => {
    const customers = events.find(
      (event) => 'dataset' in event && event.dataset.name === 'people.public.customers',
    )
    expect(customers).toMatchObject({
      dataset: {
        namespace,
        facets: {
          schema: { fields: [{ name: 'id', type: 'text', description: 'Whose' }] },
          documentation: { description: 'Who the bank **knows**' },
          ownership: { owners: [{ name: 'group:it', type: 'technical' }] },
          dataSource: { name: namespace, uri: `${namespace}/people` },
        },
      },
    })
  })

  test('a view is a job that says where its columns come from', () => {
    const view = events.find((event) => 'job' in event && !('run' in event))
    expect(view).toMatchObject({
      job: { namespace, name: 'loans.public.by_day', facets: { jobType: { jobType: 'VIEW' } } },
      inputs: [{ namespace, name: 'loans.public.loans' }],
      outputs: [
        {
          facets: {
            columnLineage: {
              fields: {
                day: { inputFields: [{ field: 'booked', transformations: [{ subtype: 'IDENTITY' }] }] },
                amount: {
                  inputFields: [
                    { transformations: [{ subtype: 'TRANSFORMATION', description: 'sum(amount)' }] },
                  ],
                },
              },
            },
          },
        },
      ],
    })
  })

  test('every run starts and ends, oldest first, with a UUID of its own that is the same each time', () => {
    expect(runs.map(({ eventType }) => eventType)).toEqual(['START', 'FAIL', 'START', 'COMPLETE'])
    expect(runs.map(({ eventTime }) => eventTime)).toEqual(runs.map(({ eventTime }) => eventTime).toSorted())
    const ids = runs.map(({ run }) => run.runId)
    expect(new Set(ids).size).toBe(2)
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect([...openLineageEvents(smallEstate, namespace, 1_800_000_200_000)]).toEqual(events)
  })

  test('a run names its flow, its SQL, and what checks of its inputs found that day, and the rows it wrote', () => {
    expect(runs[1]).toMatchObject({
      run: {
        facets: {
          parent: { job: { namespace: 'airflow', name: 'nightly' } },
          errorMessage: { message: 'Sum up failed' },
        },
      },
      job: { namespace: 'airflow', name: 'nightly.sum_up', facets: { sql: { query: 'call sum_up()' } } },
      inputs: [
        {
          inputFacets: {
            dataQualityAssertions: { assertions: [{ assertion: 'column', success: false, column: 'kind' }] },
          },
        },
      ],
    })
    expect(runs[3]?.outputs[0]?.outputFacets).toMatchObject({ outputStatistics: { rowCount: 31 } })
    expect(runs[1]?.outputs[0]?.outputFacets).toBeUndefined()
    const parents = runs.map(({ run }) => JSON.stringify(run.facets?.parent?.run))
    expect(new Set(parents).size).toBe(1)
    expect(parents[0]).toContain('runId')
  })
})
