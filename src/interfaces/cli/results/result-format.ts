/** How a result can be written. */
export const RESULT_FORMATS = ['table', 'json', 'csv', 'ndjson', 'markdown'] as const

export type ResultFormat = (typeof RESULT_FORMATS)[number]

/** The format that an ending of a file stands for. */
export const RESULT_ENDINGS: Readonly<Record<string, ResultFormat>> = {
  '.txt': 'table',
  '.json': 'json',
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'markdown',
}
