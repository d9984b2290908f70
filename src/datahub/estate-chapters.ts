import type { PropertyDefinition } from '../core/estate/business.ts'
import type { Estate } from '../core/estate/estate.ts'
import type { EstatePipelines } from '../core/estate/pipelines.ts'
import { businessRecords, definitionRecords } from './business/business-records.ts'
import { activityRecords, qualityRecords } from './computed/computed-records.ts'
import type { PackChapter } from './pack/write-pack.ts'
import { dashboardRecords } from './pipelines/dashboard-records.ts'
import { flowRecords } from './pipelines/flow-records.ts'
import { runRecords } from './pipelines/run-records.ts'
import type { MetadataRecord } from './records/metadata-record.ts'
import type { RenderContext } from './render-context.ts'
import { structureLineageRecords, structureRecords } from './structure/structure-records.ts'

interface ChapterMaker {
  /** As `PackChapter` has it. */
  readonly name: string
  readonly isAwaited: boolean
  readonly records: (estate: Estate, context: RenderContext) => Iterable<MetadataRecord>
}

/**
 * The chapters of a pack, in the order in which a server is to have them: what is defined, then what exists, then what
 * is said of it, then what happened. A chapter without records is left out of the pack.
 */
const CHAPTERS: readonly ChapterMaker[] = [
  {
    name: 'definitions',
    isAwaited: true,
    records: ({ business }, context) => (business === undefined ? [] : definitionRecords(business, context)),
  },
  {
    name: 'structure',
    isAwaited: true,
    records: ({ structure }, context) => structureRecords(structure, context),
  },
  {
    name: 'lineage',
    isAwaited: false,
    records: ({ structure }, context) => structureLineageRecords(structure, context),
  },
  {
    name: 'business',
    isAwaited: false,
    records: ({ business, pipelines }, context) =>
      business === undefined ? [] : businessRecords(business, pipelines?.dashboards ?? [], context),
  },
  {
    name: 'pipelines',
    isAwaited: true,
    records: ({ business, pipelines }, context) =>
      pipelineRecords(pipelines, business?.properties ?? [], context),
  },
  {
    name: 'quality',
    isAwaited: true,
    records: ({ structure, observations }, context) =>
      observations === undefined ? [] : qualityRecords(observations, structure, context),
  },
  {
    name: 'runs',
    isAwaited: false,
    records: ({ pipelines }, context) =>
      (pipelines?.flows ?? []).flatMap((flow) => [...runRecords(flow, context)]),
  },
  {
    name: 'activity',
    isAwaited: false,
    records: ({ observations }, context) =>
      observations === undefined ? [] : activityRecords(observations, context),
  },
]

/** An estate as the chapters of a pack. */
export function estateChapters(estate: Estate, context: RenderContext): readonly PackChapter[] {
  return CHAPTERS.map(({ name, isAwaited, records }) => ({
    name,
    isAwaited,
    records: records(estate, context),
  }))
}

function* pipelineRecords(
  pipelines: EstatePipelines | undefined,
  properties: readonly PropertyDefinition[],
  context: RenderContext,
): Iterable<MetadataRecord> {
  if (pipelines === undefined) return
  for (const flow of pipelines.flows) yield* flowRecords(flow, properties, context)
  yield* dashboardRecords(pipelines, context)
}
