import { Flags } from '@oclif/core'
import { asOfFlag, scaleFlag, wholeNumberFlag } from '../seed/seed-flags.ts'

/** Which bank rows are taken from. */
export const sampleFlags = {
  seed: wholeNumberFlag(
    'seed',
    0,
    Number.MAX_SAFE_INTEGER,
  )({ summary: 'the seed of the bank; 42 if left out' }),
  'as-of': asOfFlag({ summary: 'the day on which the books of the bank close; today if left out' }),
  scale: scaleFlag({ summary: 'the size of the bank that the rows are taken from' }),
}

/** How rows are written: as query results, or as INSERT statements. */
export const SAMPLE_FORMATS = ['table', 'json', 'ndjson', 'csv', 'sql', 'markdown'] as const

/** `--format`. */
export const sampleFormatFlag = Flags.option({ options: SAMPLE_FORMATS, default: 'table' as const })
