import type { SchemaDiff } from '../../../services/database/diff-schemas.ts'
import type { RuleOutcome } from '../../../services/database/verify-rules.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextTable } from '../results/text-table.ts'

/** Every rule with its offenders and how long it took. */
export function rulesTable(outcomes: readonly RuleOutcome[]): TextTable {
  return {
    columns: [
      { name: 'check' },
      { name: 'what holds' },
      { name: 'offenders', isNumber: true },
      { name: 'time', isNumber: true },
    ],
    rows: outcomes.map(({ rule, offenders, seconds }) => [
      rule.name,
      rule.title,
      offenders === undefined ? 'failed' : humanCount(offenders),
      `${Math.round(seconds * 1000)} ms`,
    ]),
  }
}

/** The rules that are broken or could not be run, with some offenders each. */
export function brokenRuleLines(outcomes: readonly RuleOutcome[]): readonly string[] {
  return outcomes
    .filter(({ offenders }) => offenders !== 0)
    .flatMap(({ rule, error, samples }) => [
      '',
      `${rule.name}: ${rule.title}`,
      ...(error === undefined ? [] : error.message.split('\n').map((line) => `  ${line}`)),
      ...samples.map((sample) => `  ${JSON.stringify(sample, bigintAsText)}`),
    ])
}

/** The document of `--json`. */
export function rulesDocument(outcomes: readonly RuleOutcome[]) {
  return {
    kept: outcomes.filter(({ offenders }) => offenders === 0).length,
    broken: outcomes.filter(({ offenders }) => offenders !== 0).length,
    rules: outcomes.map(({ rule, offenders, samples, error, seconds }) => ({
      name: rule.name,
      title: rule.title,
      offenders: offenders ?? null,
      samples: samples.map((sample) => JSON.parse(JSON.stringify(sample, bigintAsText)) as object),
      error: error?.message ?? null,
      seconds: Math.round(seconds * 1000) / 1000,
    })),
  }
}

/** What is different, an object or a property on each line. */
export function diffTable({ differences }: SchemaDiff): TextTable {
  const rows = differences.flatMap(({ difference, kind, name, properties }) =>
    properties.length === 0
      ? [[difference, kind, name, '', '', '']]
      : properties.map(({ property, found, expected }) => [
          difference,
          kind,
          name,
          property,
          found ?? null,
          expected ?? null,
        ]),
  )
  const columns = ['difference', 'kind', 'name', 'property', 'found', 'expected'].map((name) => ({ name }))
  return { columns, rows }
}

function bigintAsText(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}
