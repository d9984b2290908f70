import type { Incident } from '../../core/estate/observations.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import type { Place } from '../records/place.ts'
import { urn } from '../records/urns.ts'
import { assertionUrn } from './assertion-urn.ts'

const TYPES = {
  freshness: 'FRESHNESS',
  volume: 'VOLUME',
  column: 'FIELD',
  sql: 'SQL',
  schema: 'DATA_SCHEMA',
  operational: 'OPERATIONAL',
} as const
const PRIORITIES = { critical: 0, high: 1, medium: 2, low: 3 } as const
const SYSTEM = 'urn:li:corpuser:datahub'

/** Something that went wrong with a dataset, and who dealt with it. */
export function incidentRecord(incident: Incident, place: Place): MetadataRecord {
  const { id, dataset, kind, title, description, assertion, raised, resolved } = incident
  const stamp = { time: raised, actor: SYSTEM } as const
  return record(urn.incident({ incident: id, maker: 'dhub' }), 'incidentInfo', {
    type: TYPES[kind],
    title,
    description,
    entities: [urn.dataset(place, dataset)],
    priority: PRIORITIES[incident.priority],
    assignees: incident.assignees.map((person) => ({ actor: urn.corpuser(person), assignedAt: stamp })),
    status:
      resolved === null
        ? { state: 'ACTIVE', stage: 'INVESTIGATION', message: 'Being looked into', lastUpdated: stamp }
        : {
            state: 'RESOLVED',
            stage: 'FIXED',
            message: resolved.note,
            lastUpdated: { time: resolved.at, actor: urn.corpuser(resolved.by) },
          },
    source:
      assertion === null
        ? { type: 'MANUAL' }
        : { type: 'ASSERTION_FAILURE', sourceUrn: assertionUrn(assertion) },
    startedAt: raised,
    created: stamp,
  })
}
