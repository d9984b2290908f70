import { added, type Broken, linkedSchema, recordOf } from './broken-record.ts'

/** What DataHub takes, and then loses or never shows. */
export const brokenRules: readonly Broken[] = [
  {
    title: 'an assertion’s result about a column',
    aspect: 'assertionRunEvent',
    path: 'asserteeUrn',
    expected: 'a result of anything else is dropped',
    change: (json) => {
      json.asserteeUrn = `urn:li:schemaField:(${json.asserteeUrn},loan_id)`
    },
  },
  {
    title: 'a result of another assertion',
    aspect: 'assertionRunEvent',
    path: 'assertionUrn',
    expected: 'the assertion itself',
    change: (json, _record, pack) => {
      json.assertionUrn = recordOf(
        pack.slice(-12),
        'dataContractProperties',
      ).aspect.json.freshness[0].assertion
    },
  },
  {
    title: 'an assertion without the definition that its type names',
    aspect: 'assertionInfo',
    path: 'volumeAssertion',
    expected: 'since the type is VOLUME',
    change: (json) => {
      json.type = 'VOLUME'
    },
  },
  {
    title: 'an assertion without a source',
    aspect: 'assertionInfo',
    path: 'source',
    expected: 'is not shown',
    change: (json) => {
      delete json.source
    },
  },
  {
    title: 'an assertion that nobody runs',
    aspect: 'dataPlatformInstance',
    entity: 'assertion',
    path: 'source',
    expected: 'to say who runs it',
    change: (_json, record, pack) => {
      pack.splice(
        pack.findIndex(({ value }) => value === record),
        1,
      )
    },
  },
  {
    title: 'usage of a day that does not begin at midnight',
    aspect: 'datasetUsageStatistics',
    path: 'timestampMillis',
    expected: 'midnight UTC',
    change: (json) => {
      json.timestampMillis += 3_600_000
    },
  },
  {
    title: 'a profile’s moment in seconds',
    aspect: 'datasetProfile',
    path: 'timestampMillis',
    expected: 'milliseconds since 1970',
    change: (json) => {
      json.timestampMillis = 1_790_000_000
    },
  },
  {
    title: 'an audit stamp in seconds',
    aspect: 'ownership',
    path: 'lastModified.time',
    expected: 'milliseconds since 1970',
    change: (json) => {
      json.lastModified.time = 1_790_000_000
    },
  },
  {
    title: 'a term as parent of a term',
    aspect: 'glossaryTermInfo',
    path: 'parentNode',
    expected: 'a term cannot be a parent',
    change: (json, record, pack) => {
      const entityUrn = 'urn:li:glossaryTerm:default_status'
      pack.push(added({ ...structuredClone(record), entityUrn }))
      json.parentNode = entityUrn
    },
  },
  {
    title: 'a domain within itself',
    aspect: 'domainProperties',
    path: 'parentDomain',
    expected: 'another entity than itself',
    change: (json, record) => {
      json.parentDomain = record.entityUrn
    },
  },
  {
    title: 'a property whose name is not its id',
    aspect: 'propertyDefinition',
    path: 'qualifiedName',
    expected: 'bank.classification',
    change: (json) => {
      json.qualifiedName = 'classification'
    },
  },
  {
    title: 'a value before the definition of its property',
    aspect: 'propertyDefinition',
    path: 'properties[0]',
    expected: 'whose definition came before',
    change: (_json, record, pack) => {
      const i = pack.findIndex(({ value }) => value === record)
      pack.push(...pack.splice(i, 1))
    },
  },
  {
    title: 'a value that the property does not allow',
    aspect: 'structuredProperties',
    path: 'properties[0].values[0]',
    expected: 'one of Confidential',
    change: (json) => {
      json.properties[0].values[0].string = 'Secret'
    },
  },
  {
    title: 'a text for a number',
    aspect: 'structuredProperties',
    path: 'properties[1].values[0]',
    expected: 'a number',
    change: (json) => {
      json.properties[1].values = [{ string: '7' }]
    },
  },
  {
    title: 'two values of a property that has one',
    aspect: 'structuredProperties',
    path: 'properties[1]',
    expected: 'one value',
    change: (json) => {
      json.properties[1].values.push({ double: 8 })
    },
  },
  {
    title: 'a property given twice',
    aspect: 'structuredProperties',
    path: 'properties[2]',
    expected: 'each property once',
    change: (json) => {
      json.properties.push(json.properties[0])
    },
  },
  {
    title: 'a property of columns given to a dataset',
    aspect: 'structuredProperties',
    path: 'properties[2]',
    expected: 'an entity among schemaField',
    change: (json, _record, pack) => {
      json.properties.push(recordOf(pack, 'structuredProperties', 'schemaField').aspect.json.properties[0])
    },
  },
  {
    title: 'the URN of a dataset where a column is allowed',
    aspect: 'structuredProperties',
    entity: 'schemaField',
    path: 'properties[0].values[0]',
    expected: 'the URN of schemaField',
    change: (json, _record, pack) => {
      json.properties[0].values[0].string = recordOf(pack, 'datasetProfile').entityUrn
    },
  },
  {
    title: 'a view made from itself',
    aspect: 'upstreamLineage',
    path: 'upstreams[1].dataset',
    expected: 'another dataset than itself',
    change: (json, record) => {
      json.upstreams.push({ dataset: record.entityUrn, type: 'VIEW' })
    },
  },
  {
    title: 'column lineage into another dataset',
    aspect: 'upstreamLineage',
    path: 'fineGrainedLineages[0].downstreams[0]',
    expected: 'a column of urn:li:dataset',
    change: (json) => {
      json.fineGrainedLineages[0].downstreams = json.fineGrainedLineages[0].upstreams
    },
  },
  {
    title: 'column lineage from a dataset that is not upstream',
    aspect: 'upstreamLineage',
    path: 'fineGrainedLineages[0].upstreams[0]',
    expected: 'a column of one of the upstreams',
    change: (json, _record, pack) => {
      json.fineGrainedLineages[0].upstreams = linkedSchema(pack).foreignKeys[0].foreignFields
    },
  },
]
