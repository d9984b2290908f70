import { added, type Broken } from './broken-record.ts'

/** Records whose frame, URN or aspect is not what DataHub takes. */
export const brokenFrames: readonly Broken[] = [
  {
    title: 'an entity type in other letters',
    aspect: 'corpUserInfo',
    path: 'entityType',
    expected: 'corpuser',
    change: (_, record) => {
      record.entityType = 'corpUser'
    },
  },
  {
    title: 'a URN without its prefix',
    aspect: 'operation',
    path: 'entityUrn',
    expected: 'urn:li:',
    change: (_, record) => {
      record.entityUrn = 'loans'
    },
  },
  {
    title: 'a dataset’s URN with two parts',
    aspect: 'operation',
    path: 'entityUrn',
    expected: 'as the key of a dataset',
    change: (_, record) => {
      record.entityUrn = 'urn:li:dataset:(urn:li:dataPlatform:postgres,a.b.c)'
    },
  },
  {
    title: 'an environment that DataHub lacks',
    aspect: 'operation',
    path: 'entityUrn',
    expected: 'an environment',
    change: (_, record) => {
      record.entityUrn = record.entityUrn.replace('PROD', 'PRODUCTION')
    },
  },
  {
    title: 'a name with a comma that is not escaped',
    aspect: 'operation',
    path: 'entityUrn',
    expected: 'escaped',
    change: (_, record) => {
      record.entityUrn = record.entityUrn.replace('loans,', 'loans,old,')
    },
  },
  {
    title: 'a container whose id is a name',
    aspect: 'editableContainerProperties',
    path: 'entityUrn',
    expected: '32 hexadecimal digits',
    change: (_, record) => {
      record.entityUrn = 'urn:li:container:loans_db'
    },
  },
  {
    title: 'a URN without a key',
    aspect: 'tagProperties',
    path: 'entityUrn',
    expected: 'a key',
    change: (_, record) => {
      record.entityUrn = 'urn:li:tag:'
    },
  },
  {
    title: 'a URN with a blank at its end',
    aspect: 'dataProductProperties',
    path: 'entityUrn',
    expected: 'no blank',
    change: (_, record) => {
      record.entityUrn += ' '
    },
  },
  {
    title: 'a PATCH',
    aspect: 'globalTags',
    path: 'changeType',
    expected: 'UPSERT',
    change: (_, record) => {
      record.changeType = 'PATCH'
    },
  },
  {
    title: 'no name of an aspect',
    aspect: 'operation',
    path: 'aspectName',
    expected: 'the name of an aspect',
    change: (_, record) => {
      delete record.aspectName
    },
  },
  {
    title: 'an empty aspect',
    aspect: 'status',
    path: 'aspect.json',
    expected: 'a value',
    change: (_, record) => {
      record.aspect = { json: {} }
    },
  },
  {
    title: 'an aspect as text that is not JSON',
    aspect: 'status',
    path: 'aspect',
    expected: 'an object under json',
    change: (_, record) => {
      record.aspect = { value: '{', contentType: 'application/json' }
    },
  },
  {
    title: 'no aspect at all',
    aspect: 'status',
    path: 'aspect',
    expected: 'an object under json',
    change: (_, record) => {
      delete record.aspect
    },
  },
  {
    title: 'a field beside the aspect',
    aspect: 'status',
    path: 'version',
    expected: 'no such field',
    change: (_, record) => {
      record.version = 1
    },
  },
  {
    title: 'an event of old, with a snapshot of many aspects',
    aspect: 'operation',
    path: 'proposedSnapshot',
    expected: 'a proposal of one aspect',
    change: (_, record) => {
      record.proposedSnapshot = {}
    },
  },
  {
    title: 'no run id',
    aspect: 'status',
    path: 'systemMetadata.runId',
    expected: 'the run',
    change: (_, record) => {
      delete record.systemMetadata.runId
    },
  },
  {
    title: 'an observation in seconds',
    aspect: 'status',
    path: 'systemMetadata.lastObserved',
    expected: 'milliseconds',
    change: (_, record) => {
      record.systemMetadata.lastObserved = 1_790_000_000
    },
  },
  {
    title: 'a record that is no object',
    aspect: 'operation',
    path: '',
    expected: 'a record',
    change: (_json, record, pack) => {
      const i = pack.findIndex(({ value }) => value === record)
      pack[i] = { file: '01-all.json', number: i + 1, value: 'operation' }
    },
  },
  {
    title: 'status of a domain, which open-source DataHub drops',
    aspect: 'domainProperties',
    path: 'aspectName',
    expected: 'would drop this one',
    change: (_json, record, pack) => {
      pack.push(added({ ...record, aspectName: 'status', aspect: { json: { removed: false } } }))
    },
  },
  {
    title: 'documentation of a dataset, which came after 1.5.0',
    aspect: 'datasetProperties',
    path: 'aspectName',
    expected: 'would drop this one',
    change: (_json, record, pack) => {
      const json = { documentations: [{ documentation: 'Loans' }] }
      pack.push(added({ ...record, aspectName: 'documentation', aspect: { json } }))
    },
  },
  {
    title: 'usage features, which only the cloud has',
    aspect: 'datasetProperties',
    path: 'aspectName',
    expected: 'would drop this one',
    change: (_json, record, pack) => {
      pack.push(
        added({ ...record, aspectName: 'usageFeatures', aspect: { json: { queryCountLast30Days: 1 } } }),
      )
    },
  },
  {
    title: 'an owner of a query',
    aspect: 'queryProperties',
    path: 'aspectName',
    expected: 'would drop this one',
    change: (_json, record, pack) => {
      pack.push(added({ ...record, aspectName: 'ownership', aspect: { json: { owners: [] } } }))
    },
  },
  {
    title: 'an entity that nobody knows',
    aspect: 'tagProperties',
    path: 'entityType',
    expected: 'a kind of entity',
    change: (_json, record, pack) => {
      const entity = { entityType: 'label', entityUrn: 'urn:li:label:a' }
      pack.push(added({ ...record, ...entity }))
    },
  },
  {
    title: 'the same aspect twice, as with a record for each column',
    aspect: 'editableSchemaMetadata',
    path: '',
    expected: 'replaces the earlier',
    change: (_json, record, pack) => {
      pack.push(added(structuredClone(record)))
    },
  },
  {
    title: 'two profiles of one moment',
    aspect: 'datasetProfile',
    path: '',
    expected: 'replaces the earlier',
    change: (_json, record, pack) => {
      pack.push(added(structuredClone(record)))
    },
  },
]
