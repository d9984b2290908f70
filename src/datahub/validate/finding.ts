/** Something that is wrong with a record, and where. */
export interface Finding {
  /** The file within the pack. */
  readonly file: string
  /** The record's place in the file, from 1. */
  readonly record: number
  readonly urn: string
  readonly aspect: string
  /** Where in the aspect, such as `fields[3].type`; empty for the record as a whole. */
  readonly path: string
  readonly found: string
  readonly expected: string
}

/** What a check finds, before it is known which record it was about. */
export type Flaw = Pick<Finding, 'path' | 'found' | 'expected'>

const SHOWN_LETTERS_MAX = 80

/** A value as a finding shows it: JSON, cut short. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > SHOWN_LETTERS_MAX ? `${text.slice(0, SHOWN_LETTERS_MAX)}…` : text
}
