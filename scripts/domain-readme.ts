import type { Domain } from '../src/core/domain.ts'
import { tablesOf } from '../src/core/domain.ts'
import { type AnyTable, qualifiedName } from '../src/core/table.ts'
import { generateUnit } from '../src/generation/generate-unit.ts'
import { makePlan } from '../src/generation/make-plan.ts'

/** The bank that row counts are taken from: scale 1, and a day that stays the same. */
const countedAt = { scale: 1, seed: 42, asOf: Date.UTC(2026, 10, 21) / 86_400_000 }

/**
 * The README of a domain with the parts between `<!-- tables -->`, `<!-- lists -->` and their ends written anew from the
 * table specs, so that neither can rot.
 *
 * @throws Error when a pair of markers is missing
 */
export function domainReadme(domain: Domain, text: string): string {
  return [['tables', tableLists(domain)] as const, ['lists', closedLists(domain)] as const].reduce(
    (written, [name, part]) => between(written, name, part),
    text,
  )
}

function between(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`Cannot write the README: expected ${start} and ${end} in it`)
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`
}

/** Every table in one line, schema by schema. */
function tableLists(domain: Domain): string {
  const tables = tablesOf(domain)
  const rows = rowCounts(domain)
  const columns = tables.reduce((sum, table) => sum + Object.keys(table.columns).length, 0)
  const total = [...rows.values()].reduce((sum, count) => sum + count, 0)
  const intro = `${tables.length} tables with ${columns} columns; about ${rounded(total)} rows at scale 1.`
  const sections = domain.schemas.map(({ name, comment }) => {
    const lines = tables
      .filter(({ schema }) => schema === name)
      .map(
        (table) =>
          `| \`${table.name}\` | ${cell(table.comment)} | ${table.root} | ${phaseOf(domain, table)} | ${rounded(rows.get(qualifiedName(table)) ?? 0)} |`,
      )
    const head = [
      '| table | what it holds | rows follow from | phase | rows |',
      '| --- | --- | --- | --- | ---: |',
    ]
    return [`### ${name}`, `${comment}.`, [...head, ...lines].join('\n')].join('\n\n')
  })
  return [intro, ...sections].join('\n\n')
}

const phaseOf = (domain: Domain, table: AnyTable): string =>
  domain.phases.find(({ tables }) => tables.includes(table))?.name ?? ''

function rowCounts(domain: Domain): Map<string, number> {
  const { scale, seed, asOf } = countedAt
  const roots = domain.rootsOf({ scale, overrides: {} })
  const identity = { domain: domain.name, version: domain.version, seed, asOf, scale, roots }
  const lifeOf = domain.livesOf(identity)
  const counts = new Map<string, number>()
  for (const phase of makePlan(domain, identity, { layout: 'schemas' }).phases) {
    for (const unit of phase.units) {
      for (const { table, rows } of generateUnit(phase, unit, lifeOf).tables)
        counts.set(table, (counts.get(table) ?? 0) + rows)
    }
  }
  return counts
}

/** Two leading digits: what a reader remembers, and what small changes leave alone. */
function rounded(count: number): string {
  const digits = 10 ** Math.max(0, String(count).length - 2)
  return (Math.round(count / digits) * digits).toLocaleString('en-US')
}

/** Every closed list once, with the columns that take their values from it. */
function closedLists(domain: Domain): string {
  const columnsOf = new Map<string, string[]>()
  for (const table of tablesOf(domain)) {
    for (const [column, { values }] of Object.entries(table.columns)) {
      if (values === undefined) continue
      const list = values.join(', ')
      columnsOf.set(list, [...(columnsOf.get(list) ?? []), `\`${qualifiedName(table)}.${column}\``])
    }
  }
  const lines = [...columnsOf].map(([list, columns]) => `| ${columns.join('<br>')} | ${cell(list)} |`)
  return ['| column | values |', '| --- | --- |', ...lines].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
