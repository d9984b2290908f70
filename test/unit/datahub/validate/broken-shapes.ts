import { type Broken } from './broken-record.ts'

/** Aspects that are not of their schema. */
export const brokenShapes: readonly Broken[] = [
  {
    title: 'a required field that is missing',
    aspect: 'schemaMetadata',
    path: 'hash',
    expected: 'a required field',
    change: (json) => {
      delete json.hash
    },
  },
  {
    title: 'a required field that is missing deep within',
    aspect: 'schemaMetadata',
    path: 'fields[0].nativeDataType',
    expected: 'a required field',
    change: (json) => {
      delete json.fields[0].nativeDataType
    },
  },
  {
    title: 'a field that the server does not know',
    aspect: 'assertionRunEvent',
    path: 'result.severity',
    expected: 'no such field',
    change: (json) => {
      json.result.severity = 'HIGH'
    },
  },
  {
    title: 'the parent of a term by a name that does not exist',
    aspect: 'glossaryTermInfo',
    path: 'parentTerm',
    expected: 'no such field',
    change: (json) => {
      json.parentTerm = json.parentNode
    },
  },
  {
    title: 'a union without the name of its member',
    aspect: 'schemaMetadata',
    path: 'fields[0].type.type',
    expected: 'an object with one of com.linkedin.schema.BooleanType',
    change: (json) => {
      json.fields[0].type.type = {}
    },
  },
  {
    title: 'a union’s member in the namespace of Python',
    aspect: 'schemaMetadata',
    path: 'fields[0].type.type',
    expected: 'an object with one of',
    change: (json) => {
      json.fields[0].type.type = { 'com.linkedin.pegasus2avro.schema.NumberType': {} }
    },
  },
  {
    title: 'a union with two members',
    aspect: 'structuredProperties',
    path: 'properties[1].values[0]',
    expected: 'an object with one of string, double',
    change: (json) => {
      json.properties[1].values[0] = { double: 7, string: '7' }
    },
  },
  {
    title: 'a plain value where a union is',
    aspect: 'dataJobInfo',
    path: 'type',
    expected: 'an object with one of',
    change: (json) => {
      json.type = 'SQL'
    },
  },
  {
    title: 'a plain URN among the inputs of a chart',
    aspect: 'chartInfo',
    path: 'inputs[0]',
    expected: 'an object with one of',
    change: (json) => {
      json.inputs[0] = json.inputs[0].string
    },
  },
  {
    title: 'a word that an enum lacks',
    aspect: 'upstreamLineage',
    path: 'upstreams[0].type',
    expected: 'one of COPY, TRANSFORMED, VIEW',
    change: (json) => {
      json.upstreams[0].type = 'DERIVED'
    },
  },
  {
    title: 'a cardinality that an enum lacks',
    aspect: 'erModelRelationshipProperties',
    path: 'cardinality',
    expected: 'one of ONE_ONE',
    change: (json) => {
      json.cardinality = 'MANY_ONE'
    },
  },
  {
    title: 'a number where a text is',
    aspect: 'datasetProfile',
    path: 'fieldProfiles[0].min',
    expected: 'string',
    change: (json) => {
      json.fieldProfiles[0].min = 1
    },
  },
  {
    title: 'a text where a number is',
    aspect: 'datasetProfile',
    path: 'rowCount',
    expected: 'long',
    change: (json) => {
      json.rowCount = '2'
    },
  },
  {
    title: 'a fraction where a whole number is',
    aspect: 'datasetUsageStatistics',
    path: 'totalSqlQueries',
    expected: 'int',
    change: (json) => {
      json.totalSqlQueries = 4.5
    },
  },
  {
    title: 'a whole number that is too large',
    aspect: 'queryUsageStatistics',
    path: 'queryCount',
    expected: 'int',
    change: (json) => {
      json.queryCount = 3_000_000_000
    },
  },
  {
    title: 'a text where a truth value is',
    aspect: 'viewProperties',
    path: 'materialized',
    expected: 'boolean',
    change: (json) => {
      json.materialized = 'false'
    },
  },
  {
    title: 'one value where a list is',
    aspect: 'domains',
    path: 'domains',
    expected: 'a list',
    change: (json) => {
      json.domains = json.domains[0]
    },
  },
  {
    title: 'an object where a list is',
    aspect: 'globalTags',
    path: 'tags',
    expected: 'a list',
    change: (json) => {
      json.tags = json.tags[0]
    },
  },
  {
    title: 'a list where an object is',
    aspect: 'assertionRunEvent',
    path: 'result',
    expected: 'an object',
    change: (json) => {
      json.result = [json.result]
    },
  },
  {
    title: 'a list where a map is',
    aspect: 'containerProperties',
    path: 'customProperties',
    expected: 'a map',
    change: (json) => {
      json.customProperties = ['platform']
    },
  },
  {
    title: 'a number as the value of a custom property',
    aspect: 'containerProperties',
    path: 'customProperties.rows',
    expected: 'string',
    change: (json) => {
      json.customProperties.rows = 3
    },
  },
  {
    title: 'null for what is left out',
    aspect: 'datasetProperties',
    path: 'description',
    expected: 'left out',
    change: (json) => {
      json.description = null
    },
  },
  {
    title: 'null for what is required',
    aspect: 'dashboardInfo',
    path: 'title',
    expected: 'string',
    change: (json) => {
      json.title = null
    },
  },
  {
    title: 'a glossary term without a definition',
    aspect: 'glossaryTermInfo',
    path: 'definition',
    expected: 'a required field',
    change: (json) => {
      delete json.definition
    },
  },
  {
    title: 'terms without an audit stamp',
    aspect: 'glossaryTerms',
    path: 'auditStamp',
    expected: 'a required field',
    change: (json) => {
      delete json.auditStamp
    },
  },
  {
    title: 'a stage of an incident that there is not',
    aspect: 'incidentInfo',
    path: 'status.stage',
    expected: 'one of TRIAGE',
    change: (json) => {
      json.status.stage = 'DONE'
    },
  },
  {
    title: 'a contract with a service level, which 1.5 lacks',
    aspect: 'dataContractProperties',
    path: 'sla',
    expected: 'no such field',
    change: (json) => {
      json.sla = []
    },
  },
  {
    title: 'a stage of life, which came after 1.5.0',
    aspect: 'status',
    path: 'lifecycleStage',
    expected: 'no such field',
    change: (json) => {
      json.lifecycleStage = 'draft'
    },
  },
]
