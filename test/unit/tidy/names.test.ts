import { homedir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { filesMatching, type ProjectFile, root } from './project-files.ts'

const bannedNames = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc', 'lib'])
/** A word that the product's own language has for one thing. */
const allowedFiles = new Set(['src/core/id-manager.ts'])

describe('vagueName()', () => {
  test.each(['src/utils/a.ts', 'src/core/helpers.ts', 'test/common.ts', 'src/runs/run-manager.ts'])(
    'finds %s',
    (path) => {
      expect(vagueName({ path })).toEqual([path])
    },
  )

  test.each(['src/core/id-manager.ts', 'src/core/distribution.ts'])('lets %s be', (path) => {
    expect(vagueName({ path })).toEqual([])
  })
})

describe('machinePaths()', () => {
  test.each([
    ['/home/', 'someone/dhub'],
    ['/Users/', 'someone/dhub'],
    [root, 'src'],
    ['C:\\Users\\', 'someone'],
  ])('finds a path under %s', (start, end) => {
    expect(machinePaths({ path: 'a.md', text: `see ${start}${end}` })).toHaveLength(1)
  })

  test('lets the places be that dhub itself speaks of', () => {
    expect(
      machinePaths({ path: 'a.md', text: '/var/lib/dhub, ~/.local/share, /docker-entrypoint-initdb.d' }),
    ).toEqual([])
  })
})

test('every file says what it is', () => {
  expect(filesMatching('{src,test,scripts,bench,bin,docs}/**/*.*').flatMap(vagueName)).toEqual([])
})

test('no file names a path of somebody’s machine', () => {
  const files = filesMatching(
    '{src,scripts,bench,bin,docs,databases,ingest,examples,.github,.ci}/**/*',
    '*.{md,json,yml,ts}',
    'test/**/!(names.test).{ts,json}',
  )
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(machinePaths)).toEqual([])
})

function vagueName({ path }: Pick<ProjectFile, 'path'>): string[] {
  const words = path.replace(/\.\w+$/, '').split(/[/.-]/)
  return !allowedFiles.has(path) && words.some((word) => bannedNames.has(word)) ? [path] : []
}

function machinePaths({ path, text }: ProjectFile): string[] {
  const general = [/\/home\/[a-z][\w-]*\//, /\/Users\/[A-Za-z][\w-]*\//, /[A-Z]:\\Users\\\w+/]
  const own = [root, `${homedir()}/`].filter((folder) => folder.length > 4)
  const found = [
    ...general.map((pattern) => pattern.exec(text)?.[0]),
    ...own.filter((folder) => text.includes(folder)),
  ]
  return found.filter((match) => match !== undefined).map((match) => `${path}: ${match}`)
}
