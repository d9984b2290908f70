import { baseTypeOf, type ValueType } from '../../core/catalog/value-type.ts'
import { type Guess, guess } from './column-subject.ts'
import { familyOf } from './concept.ts'

const WORD_LENGTH_MIN = 8
const LABEL_LENGTH_MIN = 20

/** What fits a type when nothing more is known; types that hold one kind of thing are sure enough. */
export function guessByType(type: ValueType): Guess {
  const reason = 'by its type'
  switch (familyOf(type)) {
    case 'boolean':
      return guess('flag.any', 0.82, reason)
    case 'uuid':
      return guess('id.uuid', 0.85, reason)
    case 'date':
    case 'timestamp':
      return guess('time.past', 0.8, reason)
    case 'time':
      return guess('time.of-day', 0.82, reason)
    case 'interval':
      return guess('time.duration', 0.82, reason)
    case 'json':
      return guess('json.object', 0.82, reason)
    case 'array':
      return guess('array.tags', 0.8, reason)
    case 'network':
      return guess(baseTypeOf(type).kind === 'inet' ? 'internet.ip-address' : 'type.plain', 0.85, reason)
    case 'integer':
      return guess('number.count', 0.4, reason)
    case 'decimal':
      return guess('finance.amount', 0.4, reason)
    case 'text':
      return guess(textFor(type), 0.4, reason)
    default:
      return guess('type.plain', baseTypeOf(type).kind === 'other' ? 0.2 : 0.82, reason)
  }
}

function textFor(type: ValueType): string {
  const base = baseTypeOf(type)
  const length = base.kind === 'text' ? (base.length ?? LABEL_LENGTH_MIN) : LABEL_LENGTH_MIN
  if (length < WORD_LENGTH_MIN) return 'text.code'
  return length < LABEL_LENGTH_MIN ? 'text.word' : 'text.label'
}
