import type * as assertion from './aspects/assertion.ts'
import type * as browsing from './aspects/browsing.ts'
import type * as classification from './aspects/classification.ts'
import type { ContainerProperties } from './aspects/container-properties.ts'
import type * as dashboard from './aspects/dashboard.ts'
import type * as contract from './aspects/data-contract.ts'
import type * as job from './aspects/data-job.ts'
import type * as run from './aspects/data-process-instance.ts'
import type { DataProductProperties } from './aspects/data-product.ts'
import type * as activity from './aspects/dataset-activity.ts'
import type { DatasetProfile } from './aspects/dataset-profile.ts'
import type * as dataset from './aspects/dataset-properties.ts'
import type * as editable from './aspects/editable-properties.ts'
import type * as form from './aspects/form.ts'
import type * as glossary from './aspects/glossary.ts'
import type { IncidentInfo } from './aspects/incident.ts'
import type { UpstreamLineage } from './aspects/lineage.ts'
import type * as ownership from './aspects/ownership.ts'
import type * as people from './aspects/people.ts'
import type { DataPlatformInstanceProperties } from './aspects/platform-instance.ts'
import type * as query from './aspects/query.ts'
import type { ErModelRelationshipProperties } from './aspects/relationship.ts'
import type * as schema from './aspects/schema-metadata.ts'
import type * as structured from './aspects/structured-properties.ts'

/** Every aspect that dhub emits, by the name that DataHub gives it. */
interface Aspects {
  readonly assertionInfo: assertion.AssertionInfo
  readonly assertionRunEvent: assertion.AssertionRunEvent
  readonly browsePathsV2: browsing.BrowsePathsV2
  readonly chartInfo: dashboard.ChartInfo
  readonly chartUsageStatistics: dashboard.ChartUsageStatistics
  readonly container: browsing.Container
  readonly containerProperties: ContainerProperties
  readonly corpGroupInfo: people.CorpGroupInfo
  readonly corpUserEditableInfo: people.CorpUserEditableInfo
  readonly corpUserInfo: people.CorpUserInfo
  readonly corpUserStatus: people.CorpUserStatus
  readonly dashboardInfo: dashboard.DashboardInfo
  readonly dashboardUsageStatistics: dashboard.DashboardUsageStatistics
  readonly dataContractProperties: contract.DataContractProperties
  readonly dataContractStatus: contract.DataContractStatus
  readonly dataFlowInfo: job.DataFlowInfo
  readonly dataJobInfo: job.DataJobInfo
  readonly dataJobInputOutput: job.DataJobInputOutput
  readonly dataPlatformInfo: browsing.DataPlatformInfo
  readonly dataPlatformInstance: browsing.DataPlatformInstance
  readonly dataPlatformInstanceProperties: DataPlatformInstanceProperties
  readonly dataProcessInstanceInput: run.DataProcessInstanceInput
  readonly dataProcessInstanceOutput: run.DataProcessInstanceOutput
  readonly dataProcessInstanceProperties: run.DataProcessInstanceProperties
  readonly dataProcessInstanceRelationships: run.DataProcessInstanceRelationships
  readonly dataProcessInstanceRunEvent: run.DataProcessInstanceRunEvent
  readonly dataProductProperties: DataProductProperties
  readonly dataTransformLogic: job.DataTransformLogic
  readonly datasetProfile: DatasetProfile
  readonly datasetProperties: dataset.DatasetProperties
  readonly datasetUsageStatistics: activity.DatasetUsageStatistics
  readonly documentation: editable.Documentation
  readonly domainProperties: glossary.DomainProperties
  readonly domains: classification.Domains
  readonly dynamicFormAssignment: form.DynamicFormAssignment
  readonly editableChartProperties: editable.EditableDescription
  readonly editableContainerProperties: editable.EditableContainerProperties
  readonly editableDashboardProperties: editable.EditableDescription
  readonly editableDataFlowProperties: editable.EditableDescription
  readonly editableDataJobProperties: editable.EditableDescription
  readonly editableDatasetProperties: editable.EditableDatasetProperties
  readonly editableSchemaMetadata: schema.EditableSchemaMetadata
  readonly erModelRelationshipProperties: ErModelRelationshipProperties
  readonly formInfo: form.FormInfo
  readonly forms: form.Forms
  readonly globalTags: classification.GlobalTags
  readonly glossaryNodeInfo: glossary.GlossaryNodeInfo
  readonly glossaryRelatedTerms: glossary.GlossaryRelatedTerms
  readonly glossaryTermInfo: glossary.GlossaryTermInfo
  readonly glossaryTerms: classification.GlossaryTerms
  readonly groupMembership: people.GroupMembership
  readonly incidentInfo: IncidentInfo
  readonly inputFields: schema.InputFields
  readonly institutionalMemory: glossary.InstitutionalMemory
  readonly operation: activity.Operation
  readonly ownership: ownership.Ownership
  readonly ownershipTypeInfo: ownership.OwnershipTypeInfo
  readonly propertyDefinition: structured.PropertyDefinition
  readonly queryProperties: query.QueryProperties
  readonly querySubjects: query.QuerySubjects
  readonly queryUsageStatistics: query.QueryUsageStatistics
  readonly schemaMetadata: schema.SchemaMetadata
  readonly status: browsing.Status
  readonly structuredProperties: structured.StructuredProperties
  readonly structuredPropertySettings: structured.StructuredPropertySettings
  readonly subTypes: browsing.SubTypes
  readonly tagProperties: classification.TagProperties
  readonly upstreamLineage: UpstreamLineage
  readonly viewProperties: dataset.ViewProperties
}

/** The name of an aspect that dhub emits. */
export type AspectName = keyof Aspects

/** What an aspect of a name says. */
export type AspectOf<Name extends AspectName> = Aspects[Name]
