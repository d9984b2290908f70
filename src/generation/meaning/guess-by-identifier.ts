import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { type ColumnSubject, type Guess, guess } from './column-subject.ts'

const UUID_LENGTH = 36
/** Shorter ones are codes: `country_id char(2)`. */
const LENGTH_MIN = 8
/** Meanings that an identifier never has, however well the words before it fit. */
const NAMES =
  /^(person\.(?!national-id|username)|company\.(?!tax-number|registration)|place\.|choice\.|commerce\.(?!sku|order|barcode|tracking)|text\.(title|label|description|comment|paragraph))/
/** `id`, `customer_id`, `customerId`, but not `paid`. */
const IDENTIFIER = /(?:(?:^|_)(?:id|ID|Id)|[a-z0-9]I[dD])_*$/

/** A text whose name ends in `id` identifies whatever the words before it speak of: `id text`, `customer_id varchar`. */
export function guessByIdentifier({ column }: ColumnSubject): Guess | undefined {
  const base = baseTypeOf(column.type)
  if (base.kind !== 'text' || !IDENTIFIER.test(column.name)) return undefined
  const { length = UUID_LENGTH } = base
  if (length < LENGTH_MIN) return undefined
  const reason = 'a text that identifies something'
  return length < UUID_LENGTH ? guess('text.code', 0.82, reason) : guess('id.uuid', 0.85, reason)
}

/** Whether a guess takes an identifier for the name of what it identifies. */
export const isNameGuess = ({ generator }: Guess): boolean => NAMES.test(generator)
