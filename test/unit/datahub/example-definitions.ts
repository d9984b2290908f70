import { type MetadataRecord, record } from '../../../src/datahub/records/metadata-record.ts'
import { urn } from '../../../src/datahub/records/urns.ts'
import { example, exampleAudit } from './example-names.ts'

const node = urn.glossaryNode('lending_terms')

/** What the rest of the example is described with: it comes first. */
export function exampleDefinitions(): MetadataRecord[] {
  const forColumns = [urn.entityType('dataset'), urn.entityType('schemaField')]
  return [
    record(example.classification, 'propertyDefinition', {
      qualifiedName: 'bank.classification',
      displayName: 'Classification',
      valueType: urn.dataType('string'),
      allowedValues: [{ value: { string: 'Confidential' }, description: 'need to know' }],
      cardinality: 'SINGLE',
      entityTypes: forColumns,
    }),
    record(example.years, 'propertyDefinition', {
      qualifiedName: 'bank.retentionYears',
      valueType: urn.dataType('number'),
      entityTypes: forColumns,
    }),
    record(example.references, 'propertyDefinition', {
      qualifiedName: 'bank.references',
      valueType: urn.dataType('urn'),
      typeQualifier: { allowedTypes: [urn.entityType('schemaField')] },
      cardinality: 'MULTIPLE',
      entityTypes: [urn.entityType('schemaField')],
    }),
    record(example.classification, 'structuredPropertySettings', { showInSearchFilters: true }),
    record(urn.ownershipType('reporter'), 'ownershipTypeInfo', {
      name: 'Regulatory reporter',
      created: exampleAudit,
      lastModified: exampleAudit,
    }),
    record(example.pii, 'tagProperties', { name: 'PII', colorHex: '#D94A4A' }),
    record(example.domain, 'domainProperties', { name: 'Lending' }),
    record(node, 'glossaryNodeInfo', { name: 'Lending', definition: 'Terms of lending' }),
    record(example.term, 'glossaryTermInfo', {
      name: 'Loan status',
      definition: 'State of a loan',
      parentNode: node,
      termSource: 'INTERNAL',
    }),
    record(example.term, 'glossaryRelatedTerms', { relatedTerms: [] }),
    record(example.form, 'formInfo', {
      name: 'Classify',
      prompts: [
        {
          id: 'p1',
          title: 'How secret is it?',
          type: 'STRUCTURED_PROPERTY',
          structuredPropertyParams: { urn: example.classification },
        },
      ],
      actors: { owners: true },
    }),
    record(example.form, 'dynamicFormAssignment', {
      filter: {
        or: [
          {
            and: [
              { field: 'platform', value: '', values: [urn.dataPlatform('postgres')], condition: 'EQUAL' },
            ],
          },
        ],
      },
    }),
  ]
}

/** Who owns the example. */
export function examplePeople(): MetadataRecord[] {
  return [
    record(example.owner, 'corpUserInfo', {
      active: true,
      displayName: 'Jane Roe',
      email: 'jane@bank.example',
    }),
    record(example.owner, 'corpUserEditableInfo', { aboutMe: 'Loans', teams: [], skills: ['SQL'] }),
    record(example.owner, 'corpUserStatus', { status: 'ACTIVE', lastModified: exampleAudit }),
    record(example.owner, 'groupMembership', { groups: [example.team] }),
    record(example.team, 'corpGroupInfo', {
      displayName: 'Lending data',
      admins: [],
      members: [],
      groups: [],
    }),
  ]
}
