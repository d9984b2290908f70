import type { SchemaDiff } from '../../../services/database/diff-schemas.ts'
import type { RuleOutcome } from '../../../services/database/verify-rules.ts'
import { bigintAsText, type ShownCheck } from '../results/check-report.ts'
import { humanCount } from '../results/human-numbers.ts'
import type { TextScreen, TextTable } from '../results/text-table.ts'

/** Rules as people see them; those of a folder are a topic. */
export function shownRules(outcomes: readonly RuleOutcome[]): readonly ShownCheck[] {
  return outcomes.map(({ rule, offenders, samples, error, seconds }) => ({
    name: rule.name,
    group: rule.name.includes('/') ? rule.name.slice(0, rule.name.lastIndexOf('/')) : 'rules',
    title: rule.title,
    offenders: offenders ?? null,
    samples,
    seconds,
    error: error?.message,
  }))
}

/** The last line: whether every rule holds. */
export function rulesVerdict(outcomes: readonly RuleOutcome[], { colors }: TextScreen): string {
  const broken = outcomes.filter(({ offenders }) => offenders !== 0).length
  if (outcomes.length === 1)
    return broken === 0 ? `${colors.green('✔')} The rule holds` : `${colors.red('✘')} The rule does not hold`
  const all = humanCount(outcomes.length)
  return broken === 0
    ? `${colors.green('✔')} All ${all} rules hold`
    : `${colors.red('✘')} ${humanCount(broken)} of ${all} rules do not hold`
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
