import { fileURLToPath } from 'node:url'
import { type Broken, withoutConstraint } from './relax-table.ts'

/** Another way to fill the table: a program of its own that takes the address of a database and a number of rows. */
export interface Rival {
  readonly name: string
  /** The package that has to be there. */
  readonly package: string
  /** About what it manages in some ten seconds, so that no one waits and no one is measured starting. */
  readonly rows: number
  /** The words for Node. */
  words(rows: number, url: string): readonly string[]
  /** Demands of the database that it cannot even begin with, and why. */
  readonly hindrances?: readonly Broken[]
  /** Run once in every new database, outside the time that counts. */
  prepareWords?(): readonly string[]
}

/** The folder in which the rivals are installed. */
export const rivalsFolder = fileURLToPath(new URL('.', import.meta.url))

const script = (name: string) => (rows: number) => [`${rivalsFolder}${name}`, String(rows)]

export const rivals: readonly Rival[] = [
  {
    name: 'faker, 1,000 rows an INSERT',
    package: '@faker-js/faker',
    rows: 100_000,
    words: script('faker-insert.mjs'),
  },
  { name: 'faker, COPY', package: '@faker-js/faker', rows: 200_000, words: script('faker-copy.mjs') },
  { name: 'drizzle-seed', package: 'drizzle-seed', rows: 100_000, words: script('drizzle.mjs') },
  {
    name: 'seedcoherent',
    package: 'seedcoherent',
    rows: 200_000,
    words: (rows, url) => [
      `${rivalsFolder}node_modules/seedcoherent/dist/cli.js`,
      url,
      '--append',
      '--schema',
      'accounts_db',
      '--rows',
      `transactions=${rows}`,
      '--seed',
      '42',
    ],
  },
  {
    name: '@snaplet/seed',
    package: '@snaplet/seed',
    rows: 5000,
    // It cannot put tables in order that refer to each other.
    hindrances: [
      withoutConstraint('employees_db.branches', 'branches_manager_id_fkey'),
      withoutConstraint('employees_db.departments', 'departments_department_head_id_fkey'),
    ],
    words: script('snaplet/fill.mjs'),
    prepareWords: () => [`${rivalsFolder}snaplet/sync.mjs`],
  },
]
