import { entityOf } from './urn-shape.ts'

/** Platforms that every DataHub knows, among those that a bank's catalogue may name. */
const PLATFORMS = new Set(
  (
    'airflow athena azure-ad bigquery cassandra clickhouse cockroachdb cube dagster databricks datahub dbt delta-lake ' +
    'druid dynamodb elasticsearch excel external fivetran gcs glue grafana great-expectations hdfs hive iceberg kafka ' +
    'kafka-connect looker mariadb metabase mlflow mode mongodb mssql mysql nifi okta openapi oracle postgres powerbi ' +
    'prefect presto qlik-sense redash redshift s3 sagemaker salesforce snowflake spark sqlite superset tableau ' +
    'teradata trino unknown vertica'
  ).split(' '),
)

const ENTITIES = new Set(['dataType', 'entityType'])
const BUILT_IN = new Set([
  'urn:li:corpuser:datahub',
  'urn:li:corpuser:unknown',
  'urn:li:corpuser:__datahub_system',
  // Whoever DataHub's own sources name as the author of what they found.
  'urn:li:corpuser:_ingestion',
  'urn:li:ownershipType:__system__technical_owner',
  'urn:li:ownershipType:__system__business_owner',
  'urn:li:ownershipType:__system__data_steward',
  'urn:li:ownershipType:__system__none',
])

/** Whether every DataHub has the entity from the start. */
export function isBuiltIn(urn: string): boolean {
  const entity = entityOf(urn) ?? ''
  const key = urn.slice(`urn:li:${entity}:`.length)
  if (entity === 'dataPlatform') return PLATFORMS.has(key)
  if (ENTITIES.has(entity)) return key.startsWith('datahub.')
  return BUILT_IN.has(urn)
}
