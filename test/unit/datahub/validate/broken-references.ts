import { type Broken, linkedSchema } from './broken-record.ts'

/** References to what is not there. */
export const brokenReferences: readonly Broken[] = [
  {
    title: 'a tag that is nowhere',
    aspect: 'globalTags',
    path: 'tags[0].tag',
    expected: 'an entity of the pack',
    change: (json) => {
      json.tags[0].tag = 'urn:li:tag:Secret'
    },
  },
  {
    title: 'an owner who is nowhere',
    aspect: 'ownership',
    path: 'owners[1].owner',
    expected: 'an entity of the pack',
    change: (json) => {
      json.owners[1].owner = 'urn:li:corpuser:nobody'
    },
  },
  {
    title: 'a platform that DataHub does not know',
    aspect: 'dataPlatformInstance',
    path: 'platform',
    expected: 'an entity of the pack',
    change: (json) => {
      json.platform = 'urn:li:dataPlatform:postgress'
    },
  },
  {
    title: 'a system ownership type that there is not',
    aspect: 'ownership',
    path: 'owners[0].typeUrn',
    expected: 'an entity of the pack',
    change: (json) => {
      json.owners[0].typeUrn = 'urn:li:ownershipType:__system__owner'
    },
  },
  {
    title: 'a column that its dataset lacks',
    aspect: 'querySubjects',
    path: 'subjects[1].entity',
    expected: 'an entity of the pack',
    change: (json) => {
      json.subjects[1].entity = json.subjects[1].entity.replace('loan_id', 'loan_number')
    },
  },
  {
    title: 'a foreign key to a column that is not there',
    aspect: 'schemaMetadata',
    entity: 'dataset',
    path: 'foreignKeys[0].foreignFields[0]',
    expected: 'an entity of the pack',
    change: (_json, _record, pack) => {
      const keys = linkedSchema(pack).foreignKeys
      keys[0].foreignFields[0] = keys[0].foreignFields[0].replace('customer_id', 'id')
    },
  },
  {
    title: 'a foreign key whose columns are of another table',
    aspect: 'schemaMetadata',
    path: 'foreignKeys[0].sourceFields[0]',
    expected: 'a column of urn:li:dataset',
    change: (_json, _record, pack) => {
      const keys = linkedSchema(pack).foreignKeys
      keys[0].sourceFields[0] = keys[0].foreignFields[0]
    },
  },
  {
    title: 'a column listed twice',
    aspect: 'schemaMetadata',
    path: 'fields[1].fieldPath',
    expected: 'each column once',
    change: (json) => {
      json.fields.push(structuredClone(json.fields[0]))
    },
  },
  {
    title: 'a primary key of a column that is not there',
    aspect: 'schemaMetadata',
    path: 'primaryKeys[0]',
    expected: 'a column of the dataset',
    change: (json) => {
      json.primaryKeys = ['id']
    },
  },
  {
    title: 'a description of a column that is not there',
    aspect: 'editableSchemaMetadata',
    path: 'editableSchemaFieldInfo[0].fieldPath',
    expected: 'a column of the dataset',
    change: (json) => {
      json.editableSchemaFieldInfo[0].fieldPath = 'loan_number'
    },
  },
  {
    title: 'a profile of a column that is not there',
    aspect: 'datasetProfile',
    path: 'fieldProfiles[0].fieldPath',
    expected: 'a column of the dataset',
    change: (json) => {
      json.fieldProfiles[0].fieldPath = 'Loan_id'
    },
  },
  {
    title: 'usage of a column that is not there',
    aspect: 'datasetUsageStatistics',
    path: 'fieldCounts[0].fieldPath',
    expected: 'a column of the dataset',
    change: (json) => {
      json.fieldCounts[0].fieldPath = '*'
    },
  },
]
