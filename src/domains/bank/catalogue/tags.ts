import type { Tag } from '../../../core/estate/business.ts'

/** Every tag of the bank; `Synthetic` and `PII` are those that recipes give too. */
export const tags: readonly Tag[] = [
  tag('Synthetic', 'Made by dhub from a seed: nobody in it exists', '#6B7A90'),
  tag('PII', 'Personal data of a natural person', '#C0392B'),
  tag('PII-Name', 'Name of a person, whole or in part', '#D35445'),
  tag('PII-Contact', 'How a person can be reached: e-mail, phone or address', '#D9734E'),
  tag('PII-BirthDate', 'When a person was born', '#DC8E55'),
  tag('PII-Document', 'Number of an identity document', '#A93226'),
  tag('PII-Pay', 'What a person earns', '#8E44AD'),
  tag('Tier1', 'The regulator sees it, or money moves by it', '#B8860B'),
  tag('Tier2', 'Decisions rest on it', '#7F8C8D'),
  tag('Tier3', 'Nice to have', '#A68A64'),
  tag('CriticalData', 'Critical data element: named in a regulatory return', '#1F618D'),
  tag('Landing', 'As it came from another system, nothing checked', '#5D6D7E'),
  tag('Report', 'Made to be read by people', '#2E8B57'),
]

/** The tags of a column with personal data, by its name; every such column has `PII`. */
export function personalTags(column: string): readonly string[] {
  const kind = kinds.find(([names]) => names.test(column))?.[1]
  return kind === undefined ? ['PII'] : ['PII', kind]
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/name$/, 'PII-Name'],
  [/^(email|phone|address|full_address|contact_info)$/, 'PII-Contact'],
  [/^date_of_birth$/, 'PII-BirthDate'],
  [/^document_number$/, 'PII-Document'],
  [/^salary$/, 'PII-Pay'],
]

function tag(id: string, description: string, color: string): Tag {
  return { id, name: id, description, color }
}
