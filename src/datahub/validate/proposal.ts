import type { PackRecord } from '../pack/pack-record.ts'
import { type Flaw, shown } from './finding.ts'
import { entityOf, urnFlaw } from './urn-shape.ts'

/** A record of which at least the frame is sound: an entity, the name of an aspect, and a value for it. */
export interface Proposal {
  readonly entityType: string
  readonly entityUrn: string
  readonly aspectName: string
  readonly value: Readonly<Record<string, unknown>>
}

/** What was made of a record: the proposal in it where it has one, and what is wrong with its frame. */
export interface ReadProposal {
  readonly proposal: Proposal | undefined
  readonly flaws: readonly Flaw[]
}

const FRAME_NAMES = new Set([
  'entityType',
  'entityUrn',
  'changeType',
  'aspectName',
  'aspect',
  'systemMetadata',
  'headers',
])

/** Reads the frame of a record: everything around the aspect's value. */
export function readProposal({ value }: PackRecord): ReadProposal {
  if (!isObject(value)) return { proposal: undefined, flaws: [flaw('', value, 'a record, an object')] }
  if ('proposedSnapshot' in value) {
    const old = flaw(
      'proposedSnapshot',
      value.proposedSnapshot,
      'a proposal of one aspect, not an event of old',
    )
    return { proposal: undefined, flaws: [old] }
  }
  const flaws: Flaw[] = [...frameFlaws(value)]
  const aspect = readAspect(value.aspect, flaws)
  const { entityType, entityUrn, aspectName } = value
  if (typeof entityType !== 'string' || typeof entityUrn !== 'string' || typeof aspectName !== 'string')
    return { proposal: undefined, flaws }
  return { proposal: { entityType, entityUrn, aspectName, value: aspect ?? {} }, flaws }
}

function* frameFlaws(value: Readonly<Record<string, unknown>>): Generator<Flaw> {
  for (const name of Object.keys(value))
    if (!FRAME_NAMES.has(name)) yield flaw(name, value[name], 'no such field of a record')
  const { entityType, entityUrn, aspectName, changeType } = value
  if (typeof aspectName !== 'string' || aspectName === '')
    yield flaw('aspectName', aspectName, 'the name of an aspect')
  if (changeType !== 'UPSERT') yield flaw('changeType', changeType, 'UPSERT')
  if (typeof entityUrn !== 'string') yield flaw('entityUrn', entityUrn, 'a URN')
  else {
    const wrong = urnFlaw(entityUrn)
    if (wrong !== undefined) yield flaw('entityUrn', entityUrn, wrong)
    else if (entityOf(entityUrn) !== entityType)
      yield flaw(
        'entityType',
        entityType,
        `${entityOf(entityUrn) ?? ''}, as the URN says; letters' case counts`,
      )
  }
  yield* systemFlaws(value.systemMetadata)
}

function* systemFlaws(system: unknown): Generator<Flaw> {
  if (!isObject(system) || typeof system.runId !== 'string' || system.runId === '')
    yield flaw(
      'systemMetadata.runId',
      isObject(system) ? system.runId : system,
      'the run, to undo the pack by',
    )
  else if (!isMoment(system.lastObserved))
    yield flaw('systemMetadata.lastObserved', system.lastObserved, 'milliseconds since 1970')
}

/** The value of an aspect: as JSON, or as text of JSON with its content type. */
function readAspect(aspect: unknown, flaws: Flaw[]): Readonly<Record<string, unknown>> | undefined {
  const value = isObject(aspect) && 'json' in aspect ? aspect.json : fromText(aspect)
  if (!isObject(value)) flaws.push(flaw('aspect', aspect, 'an object under json'))
  else if (Object.keys(value).length === 0)
    flaws.push(flaw('aspect.json', value, 'a value; DataHub cannot read an empty aspect'))
  else return value
  return undefined
}

function fromText(aspect: unknown): unknown {
  if (!isObject(aspect) || typeof aspect.value !== 'string' || aspect.contentType !== 'application/json')
    return undefined
  try {
    return JSON.parse(aspect.value)
  } catch {
    return undefined
  }
}

/** Whether a value can be a moment: whole milliseconds, after 1970 and not seconds by mistake. */
export function isMoment(value: unknown): value is number {
  return Number.isSafeInteger(value) && ((value as number) > 100_000_000_000 || value === 0)
}

/** Whether a value is an object with names. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function flaw(path: string, found: unknown, expected: string): Flaw {
  return { path, found: shown(found), expected }
}
