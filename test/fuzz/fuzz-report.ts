import type { FuzzOutcome } from './fuzz-schema.ts'

/** Share of all tables that got rows. */
export function tableShare(outcomes: readonly FuzzOutcome[]): number {
  const sum = (of: (outcome: FuzzOutcome) => number) => outcomes.reduce((total, one) => total + of(one), 0)
  return (
    sum(({ tablesFilled }) => tablesFilled) /
    Math.max(
      1,
      sum(({ tables }) => tables),
    )
  )
}

/** The figures as a page of the docs. */
export function fuzzReport(
  outcomes: readonly FuzzOutcome[],
  command: string,
  large: readonly string[],
): string {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  const by = (status: FuzzOutcome['status']) => outcomes.filter((outcome) => outcome.status === status).length
  const tables = outcomes.reduce((sum, outcome) => sum + outcome.tables, 0)
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const features = new Map<string, { count: number; filled: number }>()
  for (const outcome of outcomes) {
    for (const feature of outcome.features) {
      const entry = features.get(feature) ?? { count: 0, filled: 0 }
      entry.count += 1
      entry.filled += outcome.status === 'filled' ? 1 : 0
      features.set(feature, entry)
    }
  }
  return [
    '# Random schemas',
    '',
    'A generator of `test/fuzz` thinks up schemas out of everything that `dhub generate` knows; each is loaded into a real',
    'Postgres, planned with every open choice accepted, filled, and every constraint is counted by SQL afterwards. The same seed',
    'is filled twice for every tenth schema, and the digests compared. A schema that takes longer than a minute counts as hung.',
    '',
    `Written by ${command}.`,
    '',
    '| | |',
    '| --- | --- |',
    `| schemas filled whole, without a violation | ${by('filled')} of ${outcomes.length} (${share(by('filled'), outcomes.length)}) |`,
    `| tables filled | ${(tableShare(outcomes) * 100).toFixed(1)} % of ${tables} |`,
    `| refused while planning, by a limit of the docs | ${by('refused')} |`,
    `| refused by another reason | ${by('unnamed')} |`,
    `| broken, failed or hung | ${by('broken') + by('failed') + by('hung')} |`,
    `| milliseconds a schema: median, longest | ${times[Math.floor(times.length / 2)] ?? 0}, ${times.at(-1) ?? 0} |`,
    '',
    '| feature | schemas with it | filled whole |',
    '| --- | --- | --- |',
    ...[...features]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, { count, filled }]) => `| ${inWords(feature)} | ${count} | ${share(filled, count)} |`),
    '',
    '## A large schema',
    '',
    ...large.map((line) => `- ${line}`),
    '',
  ].join('\n')
}

/** `deepPartitions` as "deep partitions". */
const inWords = (name: string): string =>
  name.replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
