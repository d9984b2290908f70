import { baseTypeOf } from '../../core/catalog/value-type.ts'
import { type ColumnSubject, type Guess, guess } from './column-subject.ts'
import { wordsOf } from './split-name.ts'

const ROOM_MIN = 15
const AGENT = /..(or|er|ee|ist|ant|ian|iff)$/
/** Words that end as if somebody did something. */
const THINGS: ReadonlySet<string> = new Set(
  (
    'server container folder parameter layer filter router printer computer order letter paper header footer register ' +
    'counter cluster chapter semester trimester quarter center theater river tower sensor monitor motor tractor color ' +
    'error vector floor sector connector factor indicator transformer trailer charger controller adapter identifier ' +
    'identifer marker pointer buffer builder loader parser renderer scanner scheduler handler listener trigger meter ' +
    'number tier fee tree degree committee coffee employer carrier supplier provider publisher manufacturer vendor ' +
    'retailer dealer insurer issuer lender broker distributor contractor wholesaler restaurant plant variant list ' +
    'checklist playlist fighter drawer power shower timer user member customer flower tag ' +
    'newsletter poster banner barrier corridor door elevator escalator generator compressor reactor processor plaster ' +
    'leader other under over per after former border master water winter summer weather danger finger character'
  ).split(' '),
)

/** `donor_name`, `examiner_name`: somebody who does something has the name of a person. */
export function guessByAgent({ column }: ColumnSubject): Guess | undefined {
  const base = baseTypeOf(column.type)
  if (base.kind !== 'text' || (base.length ?? ROOM_MIN) < ROOM_MIN) return undefined
  const [agent = '', head, ...others] = wordsOf(column.name)
  if (head !== 'name' || others.length > 0 || THINGS.has(agent) || !AGENT.test(agent)) return undefined
  return guess('person.full-name', 0.8, `the name speaks of a person, “${agent}”`)
}
