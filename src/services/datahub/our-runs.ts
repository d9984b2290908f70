/** What the id of every run of dhub begins with; packs add what they are of, with seed and day. */
const PREFIX = 'dhub-'

/** The runs under which single commands write; `clear` takes each of them back. */
export const commandRun = {
  domains: `${PREFIX}domains`,
  glossary: `${PREFIX}glossary`,
  properties: `${PREFIX}properties`,
  columns: `${PREFIX}columns`,
  datasets: `${PREFIX}datasets`,
  lineage: `${PREFIX}lineage`,
} as const

/** Whether a run is one of dhub's. */
export const isOurRun = (runId: string): boolean => runId.startsWith(PREFIX)
