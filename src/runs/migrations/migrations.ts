import { runsAndSlices } from './0001-runs-and-slices.ts'
import { oneTopicForAllRuns } from './0002-one-topic-for-all-runs.ts'
import { whatAFillingFollowsFrom } from './0003-what-a-filling-follows-from.ts'

/** Every form that the ledger has had, in order: the script at position n leads from version n to n + 1. */
export const migrations: readonly string[] = [runsAndSlices, oneTopicForAllRuns, whatAFillingFollowsFrom]
