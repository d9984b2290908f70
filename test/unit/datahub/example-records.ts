import type { SchemaField } from '../../../src/datahub/records/aspects/schema-metadata.ts'
import { type MetadataRecord, record } from '../../../src/datahub/records/metadata-record.ts'
import type { Urn } from '../../../src/datahub/records/urn.ts'
import { urn } from '../../../src/datahub/records/urns.ts'
import { exampleDefinitions, examplePeople } from './example-definitions.ts'
import { example, exampleStamp, exampleAudit as stamp } from './example-names.ts'

const postgres = urn.dataPlatform('postgres')
const midnight = exampleStamp.lastObserved
const whole = { type: 'FULL_TABLE', partition: 'FULL_TABLE_SNAPSHOT' } as const
const day = { unit: 'DAY', multiple: 1 } as const
const flow = urn.dataFlow({ platform: 'airflow', env: 'PROD' }, 'bank_nightly')
const job = urn.dataJob(flow, 'load_active_loans')
const run = urn.dataProcessInstance({ job, date: '2026-09-22' })
const viewQuery = urn.query('view_1')
const chart = urn.chart('superset', 'bank.npl_ratio')
const dashboard = urn.dashboard('superset', 'bank.credit_risk')
const database = urn.container(example.place, { database: 'loans_db' })
const schema = urn.container(example.place, { database: 'loans_db', schema: 'public' })
const loansId = urn.schemaField(example.loans, 'loan_id')
const freshness = urn.assertion({ name: 'loans_daily' })

function column(fieldPath: string, isPartOfKey = false): SchemaField {
  return {
    fieldPath,
    nullable: !isPartOfKey,
    type: { type: { 'com.linkedin.schema.NumberType': {} } },
    nativeDataType: 'INTEGER',
    recursive: false,
    isPartOfKey,
  }
}

function columns(dataset: Urn<'dataset'>, name: string, fields: readonly SchemaField[]): MetadataRecord {
  return record(dataset, 'schemaMetadata', {
    schemaName: name,
    platform: postgres,
    version: 0,
    hash: '',
    platformSchema: { 'com.linkedin.schema.MySqlDDL': { tableSchema: '' } },
    fields,
    primaryKeys: fields.filter(({ isPartOfKey }) => isPartOfKey === true).map(({ fieldPath }) => fieldPath),
  })
}

function containers(): MetadataRecord[] {
  return [
    record(urn.dataPlatformInstance('postgres', 'bank'), 'dataPlatformInstanceProperties', { name: 'bank' }),
    record(urn.dataPlatform('core-ledger'), 'dataPlatformInfo', {
      name: 'core-ledger',
      type: 'OTHERS',
      datasetNameDelimiter: '.',
    }),
    record(database, 'containerProperties', {
      customProperties: { platform: 'postgres', env: 'PROD', database: 'loans_db' },
      name: 'loans_db',
      env: 'PROD',
    }),
    record(database, 'browsePathsV2', { path: [] }),
    record(schema, 'containerProperties', { name: 'public' }),
    record(schema, 'container', { container: database }),
    record(schema, 'subTypes', { typeNames: ['Schema'] }),
    record(schema, 'browsePathsV2', { path: [{ id: database, urn: database }] }),
    record(schema, 'editableContainerProperties', { description: 'Loans' }),
  ]
}

/** Two tables, one of which refers to the other, in another database. */
function linkedTables(): MetadataRecord[] {
  const { loans: urnOfLoans, customers } = example
  const table = columns(urnOfLoans, 'loans_db.public.loans', [
    column('loan_id', true),
    column('customer_id'),
  ]) as MetadataRecord<'schemaMetadata'>
  const linked = {
    ...table.aspect.json,
    foreignKeys: [
      {
        name: 'loans_customer',
        sourceFields: [urn.schemaField(urnOfLoans, 'customer_id')],
        foreignDataset: customers,
        foreignFields: [urn.schemaField(customers, 'customer_id')],
      },
    ],
  }
  return [
    columns(customers, 'customer_db.public.customers', [column('customer_id', true)]),
    record(urnOfLoans, 'schemaMetadata', linked),
  ]
}

function loans(): MetadataRecord[] {
  const { loans: urnOfLoans, customers } = example
  return [
    ...linkedTables(),
    record(urnOfLoans, 'datasetProperties', { name: 'loans', customProperties: {}, tags: [] }),
    record(urnOfLoans, 'container', { container: schema }),
    record(urnOfLoans, 'status', { removed: false }),
    record(urnOfLoans, 'dataPlatformInstance', { platform: postgres }),
    record(urnOfLoans, 'editableDatasetProperties', { description: 'A row for each loan' }),
    record(urnOfLoans, 'editableSchemaMetadata', {
      editableSchemaFieldInfo: [
        { fieldPath: 'loan_id', description: 'Its number' },
        {
          fieldPath: 'customer_id',
          globalTags: { tags: [{ tag: example.pii }] },
          glossaryTerms: { terms: [{ urn: example.term }], auditStamp: stamp },
        },
      ],
    }),
    record(urnOfLoans, 'globalTags', { tags: [{ tag: example.pii }] }),
    record(urnOfLoans, 'glossaryTerms', { terms: [{ urn: example.term }], auditStamp: stamp }),
    record(urnOfLoans, 'domains', { domains: [example.domain] }),
    record(urnOfLoans, 'ownership', {
      owners: [
        { owner: example.team, type: 'NONE', typeUrn: urn.ownershipType('__system__technical_owner') },
        { owner: example.owner, type: 'CUSTOM', typeUrn: urn.ownershipType('reporter') },
      ],
      ownerTypes: {},
      lastModified: stamp,
    }),
    record(urnOfLoans, 'structuredProperties', {
      properties: [
        { propertyUrn: example.classification, values: [{ string: 'Confidential' }] },
        { propertyUrn: example.years, values: [{ double: 7 }] },
      ],
    }),
    record(urn.schemaField(urnOfLoans, 'customer_id'), 'structuredProperties', {
      properties: [
        {
          propertyUrn: example.references,
          values: [{ string: urn.schemaField(customers, 'customer_id') }],
        },
      ],
    }),
    record(loansId, 'documentation', { documentations: [{ documentation: 'Its number' }] }),
    record(urnOfLoans, 'institutionalMemory', {
      elements: [{ url: 'https://wiki.bank.example/loans', description: 'Runbook', createStamp: stamp }],
    }),
    record(urnOfLoans, 'forms', { incompleteForms: [{ urn: example.form }], completedForms: [] }),
    record(urn.erModelRelationship('loan_customer', urnOfLoans, customers), 'erModelRelationshipProperties', {
      name: 'loan_customer',
      source: urnOfLoans,
      destination: customers,
      relationshipFieldMappings: [{ sourceField: 'customer_id', destinationField: 'customer_id' }],
      cardinality: 'N_ONE',
    }),
  ]
}

function lineage(): MetadataRecord[] {
  const { active, loans: source } = example
  const edge = {
    upstreamType: 'FIELD_SET',
    upstreams: [loansId],
    downstreamType: 'FIELD',
    downstreams: [urn.schemaField(active, 'loan_id')],
    confidenceScore: 1,
  } as const
  return [
    columns(active, 'loans_db.public.active_loans', [column('loan_id')]),
    record(active, 'viewProperties', { materialized: false, viewLogic: 'SELECT 1', viewLanguage: 'SQL' }),
    record(active, 'upstreamLineage', {
      upstreams: [{ dataset: source, type: 'VIEW', query: viewQuery }],
      fineGrainedLineages: [edge],
    }),
    record(viewQuery, 'queryProperties', {
      statement: { value: 'SELECT 1', language: 'SQL' },
      source: 'SYSTEM',
      created: stamp,
      lastModified: stamp,
      origin: active,
    }),
    record(viewQuery, 'querySubjects', { subjects: [{ entity: source }, { entity: loansId }] }),
    record(viewQuery, 'queryUsageStatistics', {
      timestampMillis: midnight,
      eventGranularity: day,
      queryCount: 4,
      userCounts: [{ user: example.owner, count: 4 }],
    }),
    record(flow, 'dataFlowInfo', { name: 'bank_nightly', env: 'PROD' }),
    record(flow, 'editableDataFlowProperties', { description: 'Every night' }),
    record(job, 'dataJobInfo', { name: 'load', type: { string: 'SQL' }, flowUrn: flow }),
    record(job, 'editableDataJobProperties', { description: 'Loads' }),
    record(job, 'dataTransformLogic', { transforms: [{ queryStatement: { value: 'SELECT 1' } }] }),
    record(job, 'dataJobInputOutput', {
      inputDatasets: [],
      outputDatasets: [],
      inputDatasetEdges: [{ destinationUrn: source }],
      outputDatasetEdges: [{ destinationUrn: active }],
      fineGrainedLineages: [edge],
    }),
    record(run, 'dataProcessInstanceProperties', { name: 'load 2026-09-22', created: stamp }),
    record(run, 'dataProcessInstanceRelationships', { parentTemplate: job, upstreamInstances: [] }),
    record(run, 'dataProcessInstanceInput', { inputs: [source] }),
    record(run, 'dataProcessInstanceOutput', { outputs: [active] }),
    record(run, 'dataProcessInstanceRunEvent', {
      timestampMillis: midnight + 90_000,
      partitionSpec: whole,
      status: 'COMPLETE',
      durationMillis: 90_000,
      result: { type: 'SUCCESS', nativeResultType: 'airflow' },
    }),
  ]
}

function boards(): MetadataRecord[] {
  const changed = { created: stamp, lastModified: stamp }
  const usage = { timestampMillis: midnight, eventGranularity: day, viewsCount: 3 }
  return [
    record(chart, 'chartInfo', {
      title: 'NPL ratio',
      description: 'Loans not paid',
      lastModified: changed,
      inputs: [{ string: example.active }],
      type: 'LINE',
    }),
    record(chart, 'editableChartProperties', { description: 'Loans not paid' }),
    record(chart, 'chartUsageStatistics', { ...usage, userCounts: [{ user: example.owner, viewsCount: 3 }] }),
    record(chart, 'inputFields', {
      fields: [{ schemaFieldUrn: urn.schemaField(example.active, 'loan_id') }],
    }),
    record(dashboard, 'dashboardInfo', {
      title: 'Credit risk',
      description: 'For the risk board',
      lastModified: changed,
      chartEdges: [{ destinationUrn: chart }],
    }),
    record(dashboard, 'editableDashboardProperties', { description: 'For the risk board' }),
    record(dashboard, 'dashboardUsageStatistics', usage),
    record(urn.dataProduct('loan_book'), 'dataProductProperties', {
      name: 'Loan book',
      assets: [{ destinationUrn: example.loans, outputPort: true }],
    }),
  ]
}

function quality(): MetadataRecord[] {
  const { assertion, loans: dataset } = example
  const contract = urn.dataContract({ dataset })
  const source = { type: 'EXTERNAL', created: stamp } as const
  return [
    record(assertion, 'dataPlatformInstance', { platform: postgres }),
    record(assertion, 'assertionInfo', {
      type: 'FIELD',
      fieldAssertion: {
        type: 'FIELD_VALUES',
        entity: dataset,
        fieldValuesAssertion: {
          field: { path: 'loan_id', type: 'NUMBER', nativeType: 'INTEGER' },
          operator: 'NOT_NULL',
          failThreshold: { type: 'COUNT', value: 0 },
          excludeNulls: false,
        },
      },
      source,
    }),
    record(assertion, 'assertionRunEvent', {
      timestampMillis: midnight,
      runId: '2026-09-22',
      assertionUrn: assertion,
      asserteeUrn: dataset,
      status: 'COMPLETE',
      result: { type: 'SUCCESS', rowCount: 2, nativeResults: { nulls: '0' } },
    }),
    record(freshness, 'dataPlatformInstance', { platform: postgres }),
    record(freshness, 'assertionInfo', {
      type: 'FRESHNESS',
      freshnessAssertion: {
        type: 'DATASET_CHANGE',
        entity: dataset,
        schedule: { type: 'FIXED_INTERVAL', fixedInterval: day },
      },
      source,
    }),
    record(contract, 'dataContractProperties', {
      entity: dataset,
      freshness: [{ assertion: freshness }],
      dataQuality: [{ assertion }],
    }),
    record(contract, 'dataContractStatus', { state: 'ACTIVE' }),
    record(urn.incident({ assertion }), 'incidentInfo', {
      type: 'FIELD',
      title: 'Loans without a number',
      entities: [dataset],
      priority: 1,
      status: { state: 'RESOLVED', stage: 'FIXED', lastUpdated: stamp },
      source: { type: 'ASSERTION_FAILURE', sourceUrn: assertion },
      startedAt: midnight,
      created: stamp,
    }),
  ]
}

function activity(): MetadataRecord[] {
  return [
    record(example.loans, 'datasetProfile', {
      timestampMillis: midnight,
      partitionSpec: whole,
      rowCount: 2,
      columnCount: 2,
      fieldProfiles: [{ fieldPath: 'loan_id', uniqueCount: 2, nullProportion: 0, min: '1', max: '2' }],
    }),
    record(example.loans, 'datasetUsageStatistics', {
      timestampMillis: midnight,
      eventGranularity: day,
      totalSqlQueries: 4,
      userCounts: [{ user: example.owner, count: 4 }],
      fieldCounts: [{ fieldPath: 'loan_id', count: 4 }],
    }),
    record(example.loans, 'operation', {
      timestampMillis: midnight,
      operationType: 'INSERT',
      numAffectedRows: 2,
      lastUpdatedTimestamp: midnight,
    }),
  ]
}

/** Every aspect that dhub emits, at least once, and nothing wrong in it. */
export function exampleRecords(): MetadataRecord[] {
  return [
    ...exampleDefinitions(),
    ...examplePeople(),
    ...containers(),
    ...loans(),
    ...lineage(),
    ...boards(),
    ...quality(),
    ...activity(),
  ]
}
