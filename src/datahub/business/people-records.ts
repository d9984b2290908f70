import type { Group, Person } from '../../core/estate/business.ts'
import { type MetadataRecord, record } from '../records/metadata-record.ts'
import { urn } from '../records/urns.ts'
import type { RenderContext } from '../render-context.ts'
import { stampOf } from './stamps.ts'

/** An employee, as the directory of the company knows them. */
export function* personRecords(person: Person, context: RenderContext): Iterable<MetadataRecord> {
  const { id, firstName, lastName, title, email, department, manager, groups } = person
  const entity = urn.corpuser(id)
  const fullName = `${firstName} ${lastName}`
  yield record(entity, 'corpUserInfo', {
    customProperties: {},
    active: true,
    displayName: fullName,
    firstName,
    lastName,
    fullName,
    email,
    title,
    departmentName: department,
    ...(manager === null ? {} : { managerUrn: urn.corpuser(manager) }),
    system: false,
  })
  yield record(entity, 'corpUserEditableInfo', {
    displayName: fullName,
    title,
    email,
    aboutMe: `${title} in ${department}.`,
    teams: [department],
    skills: [],
  })
  yield record(entity, 'corpUserStatus', { status: 'ACTIVE', lastModified: stampOf(context) })
  yield record(entity, 'groupMembership', { groups: groups.map((group) => urn.corpGroup(group)) })
}

/** A group; who is in it, its members say. */
export function* groupRecords(group: Group, context: RenderContext): Iterable<MetadataRecord> {
  const { id, name, description, email, owners } = group
  yield record(urn.corpGroup(id), 'corpGroupInfo', {
    displayName: name,
    description,
    email,
    admins: owners.map((person) => urn.corpuser(person)),
    members: [],
    groups: [],
    created: stampOf(context),
  })
}
