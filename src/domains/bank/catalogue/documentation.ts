import type { EstateDataset } from '../../../core/estate/structure.ts'
import type { TableSpec } from '../../../core/table.ts'
import { landingSchema } from '../landing/feed.ts'
import { feeds } from '../landing/feeds.ts'
import { procedureName } from '../landing/load-procedure.ts'
import { analyticsGuides } from './analytics-guides.ts'
import { tableGuides } from './table-guides.ts'

/** What a page of documentation is made from. */
export interface DocumentationSubject {
  readonly schema: string
  readonly dataset: EstateDataset
  readonly spec: TableSpec | undefined
}

/** A short page about a table or view: what one row is, its keys, what it is for, and what to know before. */
export function documentationOf(subject: DocumentationSubject): string {
  const { schema, dataset } = subject
  const heading = `**${dataset.comment ?? subject.spec?.comment ?? dataset.table}.**`
  if (schema === landingSchema) return [heading, ...landingPage(dataset)].join('\n\n')
  const guide = tableGuides[`${schema}.${dataset.table}`] ?? analyticsGuides[dataset.table]
  const row = analyticsGuides[dataset.table]?.row
  return [
    heading,
    ...(schema === 'analytics' && row !== undefined ? [`**One row** is ${row}.`] : []),
    ...keysOf(dataset),
    ...(guide === undefined ? [] : [`**Used for:** ${guide.use}`, `**Know before:** ${guide.caveat}`]),
  ].join('\n\n')
}

function keysOf({ primaryKey, references }: EstateDataset): readonly string[] {
  const key =
    primaryKey.length === 0 ? [] : [`**Key:** ${primaryKey.map((name) => `\`${name}\``).join(', ')}`]
  const links = references.map(({ columns, dataset }) => `- \`${columns.join(', ')}\` → \`${dataset}\``)
  return links.length === 0 ? key : [...key, `**Refers to:**\n${links.join('\n')}`]
}

function landingPage({ table }: EstateDataset): readonly string[] {
  const feed = feeds.find(({ name }) => name === table)
  if (feed === undefined) return []
  const only = feed.only === undefined ? '' : ` Only rows with \`${feed.only}\` come by this feed.`
  return [
    `**One row** is a line of a delivery: ${feed.line}.${only}`,
    '**Key:** none. `feed_date` and `line_number` say where a line came; a line may be there twice.',
    `**Loaded by:** \`landing.${procedureName(feed)}(load_day)\` into \`${feed.target}\`, every night. Lines that miss something, refer to nothing or break a check stay here.`,
    '**Know before:** do not build on it. It is what came, not what is true; use the table that it is loaded into.',
  ]
}
