import { UserError } from '../../core/errors.ts'
import type { DatahubClient, ReadAspect, ReadEntity } from '../../datahub/client/datahub-client.ts'
import { childrenFirst } from './children-first.ts'
import { kindOf, type OurContents, readOurRows } from './our-contents.ts'
import { isOurRun } from './our-runs.ts'

/** What others wrote to an entity that dhub made. */
export interface WordsOfOthers {
  readonly urn: string
  readonly aspects: readonly string[]
}

/** What clearing would take away. */
export interface ClearPlan {
  readonly contents: OurContents
  /** Gone with the entities that they are about. */
  readonly ofOthers: readonly WordsOfOthers[]
}

/** What was taken away. */
export interface ClearResult extends ClearPlan {
  readonly isCleared: boolean
  readonly aspects: number
  readonly deleted: readonly string[]
  /** Entities that others have written to, and that stay with what those wrote. */
  readonly kept: number
}

/** What a server makes by itself for every entity, which nobody has said. */
const GENERATED = new Set(['browsePaths', 'browsePathsV2', 'dataPlatformInstance', 'status'])
/** What the server writes where nobody named a run. */
const NO_RUN = 'no-run-id-provided'
/** Taking a run back uncovers what earlier ones had written. */
const ROUNDS_MAX = 20

/** What runs of dhub wrote, and what of others would go with it. Changes nothing. */
export async function planClear(client: DatahubClient, only: string | undefined): Promise<ClearPlan> {
  const { contents } = await readOurRows(client, only)
  const unsafe = new Set<string>()
  for (const { runId } of contents.runs)
    for (const urn of (await client.rollback(runId, true)).unsafeEntities) unsafe.add(urn)
  const entities = await readWhole(client, [...unsafe])
  const ofOthers = entities
    .map((entity) => ({ urn: entity.urn, aspects: aspectsOfOthers(entity) }))
    .filter(({ aspects }) => aspects.length > 0)
  return { contents, ofOthers }
}

/**
 * Takes back every run of dhub, then deletes what is left of entities that nobody else has written to, children before
 * their parents.
 *
 * @param only one run, instead of all of dhub's
 * @throws UserError when others' words would go too and that was not asked for
 */
export async function clearCatalogue(
  client: DatahubClient,
  only: string | undefined,
  isIncludingOthers: boolean,
): Promise<ClearResult> {
  const plan = await planClear(client, only)
  const [first] = plan.ofOthers
  if (first !== undefined && !isIncludingOthers)
    throw new UserError(
      `Cannot clear the catalogue: found ${first.aspects.join(', ')} that others wrote of ${first.urn}, and ${plan.ofOthers.length - 1} more such entities; expected none on what dhub made`,
      ['Look at all of them with `dhub datahub clear`', 'Take them away too with --including-others'],
    )
  const urns = new Set<string>()
  const before = new Map<string, ReadEntity>()
  let aspects = 0
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const { urns: found, contents } = await readOurRows(client, only)
    if (contents.runs.length === 0) break
    const fresh = found.filter((urn) => !urns.has(urn))
    for (const entity of await readWhole(client, fresh)) before.set(entity.urn, entity)
    for (const urn of fresh) urns.add(urn)
    let reverted = 0
    for (const { runId } of contents.runs) reverted += (await client.rollback(runId, false)).aspectsReverted
    aspects += reverted
    if (reverted === 0) break
  }
  const left = await readWhole(client, [...urns])
  const empty = left.filter((entity) => isShell(entity, only))
  const deleted = childrenFirst(empty.map(({ urn }) => before.get(urn) ?? { urn }))
  for (const urn of deleted) await client.deleteEntity(kindOf(urn), urn)
  return { ...plan, isCleared: true, aspects, deleted, kept: left.length - deleted.length }
}

/** The aspects that neither dhub wrote nor the server made by itself. */
function aspectsOfOthers(entity: ReadEntity): string[] {
  return Object.entries(entity)
    .filter(([name, aspect]) => {
      if (typeof aspect === 'string') return false
      const run = aspect.systemMetadata?.runId ?? NO_RUN
      return !isOurRun(run) && !(isGenerated(name) && run === NO_RUN)
    })
    .map(([name]) => name)
}

function isGenerated(aspectName: string): boolean {
  return aspectName.endsWith('Key') || GENERATED.has(aspectName)
}

/** Whether nothing is said of it any more; what another run of dhub says of it counts only when that one stays. */
function isShell(entity: ReadEntity, only: string | undefined): boolean {
  if (aspectsOfOthers(entity).length > 0) return false
  const isOurs = ([name, aspect]: readonly [string, ReadAspect | string]) =>
    typeof aspect !== 'string' && !isGenerated(name)
  return only === undefined || !Object.entries(entity).some(isOurs)
}

/** Entities with all their aspects. */
async function readWhole(client: DatahubClient, urns: readonly string[]): Promise<readonly ReadEntity[]> {
  const kinds = Map.groupBy(urns, kindOf)
  const found = []
  for (const [kind, some] of kinds) found.push(...(await client.entitiesNamed(kind, some, [])))
  return found
}
