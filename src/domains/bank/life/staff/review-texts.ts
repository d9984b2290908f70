import { reviewComments } from '../../vocabulary/review-comments.ts'

export const RATINGS = [1, 2, 3, 4, 5] as const
export type Rating = (typeof RATINGS)[number]

/** What only those hear who work with customers. */
const COUNTER_WORDS =
  /customer|counter|application|tariff|posting|complaint|hardship|cash|shift|queue|identity|branch|payout|case file|account range/i
/** States what the row's own figure, or the records of training and promotion, could contradict. */
const RECORDED = /\bof five\b|training|certificate|promoted/i

/** What follows the remark: what was agreed for the coming year. */
export const NEXT_STEPS: Readonly<Record<Rating, readonly string[]>> = {
  1: [
    'An improvement plan with monthly talks was agreed.',
    'The goals of this year stay open and are looked at again in three months.',
    'Weekly talks with the manager until the quality is right.',
    'A colleague checks all work until further notice.',
    'Next talk in six weeks.',
  ],
  2: [
    'One course from the catalogue was agreed for the first quarter.',
    'Two smaller goals were set, with a talk halfway.',
    'A more experienced colleague will help with planning.',
    'Priorities are gone through together every Monday.',
    'The open goals move to next year.',
  ],
  3: [
    'The same goals continue next year.',
    'One new goal was added: passing on what works to newer colleagues.',
    'Interested in a course on data analysis.',
    'No change of duties is planned.',
    'Would like to stand in for the manager now and then.',
    'A course of their choice was agreed.',
  ],
  4: [
    'Will look after a new starter next year.',
    'Stands in for the manager during holidays.',
    'Takes part in one of the projects of the bank.',
    'A course with a certificate was agreed.',
    'Wants to learn the work of a neighbouring department for two weeks.',
    'Goals were raised a little, by common wish.',
  ],
  5: [
    'Proposed for a pay rise.',
    'Proposed for a course on leading others.',
    'Will present the way of working at the next staff day.',
    'Takes over the most difficult cases from next month.',
    'Speaks for the team in the project group.',
  ],
}

const remarksFor = (isFacing: boolean): Readonly<Record<Rating, readonly string[]>> => {
  const suitable = (rating: Rating) =>
    reviewComments[rating].filter((text) => !RECORDED.test(text) && (isFacing || !COUNTER_WORDS.test(text)))
  return { 1: suitable(1), 2: suitable(2), 3: suitable(3), 4: suitable(4), 5: suitable(5) }
}

/** What managers remark, of those who work with customers and of those who do not. */
export const REMARKS = { facing: remarksFor(true), office: remarksFor(false) } as const
