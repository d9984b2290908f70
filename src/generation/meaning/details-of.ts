import { generatorNamed } from '../generators/registry.ts'
import type { ColumnSubject, Guess } from './column-subject.ts'
import { sizeOf } from './guess-by-size.ts'
import { isTableOf, wordsOf } from './split-name.ts'

/** What sentences of a table are about. */
const TOPICS_OF_TABLES: readonly (readonly [topic: string, kinds: readonly string[]])[] = [
  [
    'story',
    [
      'film',
      'movie',
      'book',
      'novel',
      'series',
      'episode',
      'show',
      'game',
      'story',
      'play',
      'video',
      'podcast',
    ],
  ],
  ['review', ['review', 'feedback', 'testimonial', 'rating', 'product review', 'survey response']],
  ['health', ['visit', 'encounter', 'appointment', 'admission', 'consultation', 'medical record', 'symptom']],
  [
    'goods',
    ['product', 'item', 'article', 'part', 'listing', 'merchandise', 'product model', 'product description'],
  ],
]
/** Topics of which only some columns speak. */
const ONLY_IN: Readonly<Record<string, ReadonlySet<string>>> = {
  health: new Set(['reason', 'complaint', 'symptom', 'diagnosis']),
  story: new Set([
    'description',
    'summary',
    'synopsis',
    'plot',
    'overview',
    'abstract',
    'storyline',
    'blurb',
    'excerpt',
  ]),
  goods: new Set(['description', 'summary', 'overview', 'detail']),
}
const TOPICS_OF_WORDS: Readonly<Record<string, string>> = {
  complaint: 'health',
  symptom: 'health',
  synopsis: 'story',
  plot: 'story',
  review: 'review',
  feedback: 'review',
}

const JSON_TOPICS: readonly (readonly [topic: string, words: readonly string[]])[] = [
  ['address', ['address']],
  ['dimensions', ['dimension', 'measurement', 'size']],
  ['settings', ['preference', 'setting', 'option', 'configuration', 'config']],
  ['attributes', ['attribute', 'property', 'specification', 'spec', 'variant']],
  ['change', ['change', 'diff', 'delta', 'old', 'new', 'before', 'after']],
  ['error', ['error', 'exception', 'failure']],
  ['permissions', ['permission', 'access', 'grant', 'scope']],
  ['location', ['location', 'coordinate', 'geo', 'position']],
  ['contact', ['contact']],
  ['event', ['payload', 'event', 'body', 'request', 'response', 'message', 'data']],
  ['metadata', ['metadata', 'meta', 'context', 'extra', 'header', 'information', 'detail', 'custom']],
]

/** Lists by a word of the name. */
const LISTS: readonly (readonly [words: readonly string[], values: string])[] = [
  [['language', 'locale'], 'English German French Spanish Italian Dutch Polish Swedish'],
  [['color'], 'black white red green blue grey brown'],
  [['size'], 'XS S M L XL'],
  [
    ['skill', 'technology', 'competence'],
    'accounting analysis design negotiation planning programming teaching writing',
  ],
  [['role', 'permission', 'scope', 'authority'], 'read write admin review export'],
  [['genre'], 'drama comedy documentary adventure mystery family'],
  [['amenity', 'facility'], 'wifi parking pool gym breakfast kitchen balcony'],
  [['special'], 'trailers commentaries deleted-scenes interviews subtitles'],
  [['feature'], 'waterproof lightweight foldable rechargeable adjustable'],
  [['allergy', 'allergen'], 'pollen nuts milk eggs latex'],
  [['interest', 'hobby'], 'cooking cycling music gardening photography travel reading'],
  [['certification', 'certificate'], 'first-aid quality safety security'],
  [['day', 'weekday'], 'Monday Tuesday Wednesday Thursday Friday'],
  [['ingredient'], 'flour sugar butter salt milk eggs'],
  [['material'], 'wood steel cotton glass wool'],
  [['channel'], 'email phone web chat'],
  [['symptom'], 'cough fever headache fatigue nausea'],
]

/** Parameters that the name and the table add to a guess: sizes of numbers, topics of texts, what lists are of. */
export function detailsOf({ generator, parameters }: Guess, subject: ColumnSubject): Guess['parameters'] {
  const words = wordsOf(subject.column.name)
  const known = generatorNamed(generator)?.parameters ?? {}
  if ('from' in known)
    return parameters['from'] === undefined ? { ...parameters, ...sizeOf(subject) } : parameters
  if (!('about' in known) && generator !== 'array.tags') return parameters
  if (generator === 'array.tags') {
    const values = LISTS.find(([some]) => some.some((word) => words.includes(word)))?.[1]
    return values === undefined ? parameters : { ...parameters, values: values.split(' ') }
  }
  const about = generator === 'json.object' ? jsonTopicOf(words) : topicOf(words, subject)
  return about === undefined ? parameters : { ...parameters, about }
}

const jsonTopicOf = (words: readonly string[]): string | undefined =>
  JSON_TOPICS.find(([, some]) => some.some((word) => words.includes(word)))?.[0]

function topicOf(words: readonly string[], { table }: ColumnSubject): string | undefined {
  const own = words.map((word) => TOPICS_OF_WORDS[word]).find((topic) => topic !== undefined)
  if (own !== undefined) return own
  const tableWords = wordsOf(table.name)
  const topic = TOPICS_OF_TABLES.find(([, kinds]) =>
    kinds.some((kind) => isTableOf(tableWords, kind.split(' '))),
  )?.[0]
  const only = topic === undefined ? undefined : ONLY_IN[topic]
  return only === undefined || words.some((word) => only.has(word)) ? topic : undefined
}
