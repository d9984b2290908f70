import type { AspectName } from './aspect-of.ts'
import type { EntityType } from './urn.ts'

const ABOUT = ['ownership', 'glossaryTerms', 'domains', 'globalTags', 'structuredProperties'] as const
const ASSET = [...ABOUT, 'institutionalMemory', 'forms', 'status', 'subTypes', 'container'] as const
const PLACED = ['dataPlatformInstance', 'browsePathsV2'] as const

/**
 * Which aspects dhub gives which entities: a part of what open-source DataHub 1.5 takes. Others are not refused there
 * but dropped without a word, so the compiler and `dhub datahub check` refuse them here.
 */
export const ENTITY_ASPECTS = {
  assertion: ['assertionInfo', 'assertionRunEvent', 'dataPlatformInstance', 'globalTags', 'status'],
  chart: [...ASSET, ...PLACED, 'chartInfo', 'chartUsageStatistics', 'editableChartProperties', 'inputFields'],
  container: [
    ...ABOUT,
    ...PLACED,
    'container',
    'containerProperties',
    'editableContainerProperties',
    'forms',
    'institutionalMemory',
    'status',
    'subTypes',
  ],
  corpGroup: ['corpGroupInfo', 'globalTags', 'ownership', 'status', 'structuredProperties'],
  corpuser: [
    'corpUserEditableInfo',
    'corpUserInfo',
    'corpUserStatus',
    'globalTags',
    'groupMembership',
    'status',
    'structuredProperties',
  ],
  dashboard: [
    ...ASSET,
    ...PLACED,
    'dashboardInfo',
    'dashboardUsageStatistics',
    'editableDashboardProperties',
    'inputFields',
  ],
  dataContract: ['dataContractProperties', 'dataContractStatus', 'status', 'structuredProperties'],
  dataFlow: [...ASSET, ...PLACED, 'dataFlowInfo', 'editableDataFlowProperties'],
  dataJob: [
    ...ASSET,
    ...PLACED,
    'dataJobInfo',
    'dataJobInputOutput',
    'dataTransformLogic',
    'editableDataJobProperties',
  ],
  dataPlatform: ['dataPlatformInfo'],
  dataPlatformInstance: [
    'dataPlatformInstanceProperties',
    'globalTags',
    'institutionalMemory',
    'ownership',
    'status',
  ],
  dataProcessInstance: [
    'container',
    'dataPlatformInstance',
    'dataProcessInstanceInput',
    'dataProcessInstanceOutput',
    'dataProcessInstanceProperties',
    'dataProcessInstanceRelationships',
    'dataProcessInstanceRunEvent',
    'status',
    'subTypes',
  ],
  dataProduct: [...ABOUT, 'dataProductProperties', 'forms', 'institutionalMemory', 'status', 'subTypes'],
  dataType: [],
  dataset: [
    ...ASSET,
    ...PLACED,
    'datasetProfile',
    'datasetProperties',
    'datasetUsageStatistics',
    'editableDatasetProperties',
    'editableSchemaMetadata',
    'operation',
    'schemaMetadata',
    'upstreamLineage',
    'viewProperties',
  ],
  domain: ['domainProperties', 'forms', 'institutionalMemory', 'ownership', 'structuredProperties'],
  entityType: [],
  erModelRelationship: [
    'erModelRelationshipProperties',
    'globalTags',
    'glossaryTerms',
    'institutionalMemory',
    'ownership',
    'status',
  ],
  form: ['dynamicFormAssignment', 'formInfo', 'ownership'],
  glossaryNode: [
    'forms',
    'glossaryNodeInfo',
    'institutionalMemory',
    'ownership',
    'status',
    'structuredProperties',
  ],
  glossaryTerm: [
    'domains',
    'forms',
    'glossaryRelatedTerms',
    'glossaryTermInfo',
    'institutionalMemory',
    'ownership',
    'status',
    'structuredProperties',
  ],
  incident: ['globalTags', 'incidentInfo'],
  ownershipType: ['ownershipTypeInfo', 'status'],
  query: [
    'dataPlatformInstance',
    'queryProperties',
    'querySubjects',
    'queryUsageStatistics',
    'status',
    'subTypes',
  ],
  schemaField: [
    'documentation',
    'forms',
    'globalTags',
    'glossaryTerms',
    'status',
    'structuredProperties',
    'subTypes',
  ],
  structuredProperty: ['institutionalMemory', 'propertyDefinition', 'status', 'structuredPropertySettings'],
  tag: ['ownership', 'status', 'tagProperties'],
} as const satisfies Readonly<Record<EntityType, readonly AspectName[]>>

/** The kinds of entity that take an aspect. */
export type EntityTaking<Name extends AspectName> = {
  [Entity in EntityType]: Name extends (typeof ENTITY_ASPECTS)[Entity][number] ? Entity : never
}[EntityType]
