import { describe, expect, test } from 'vitest'
import { filesMatching, lineOf, nodesOf, type ProjectFile } from './project-files.ts'

const fileLinesMax = 400
const functionLinesMax = 70
const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

describe('longFile()', () => {
  test('finds a file one line past the limit, and none at it', () => {
    const text = (lines: number) => 'x\n'.repeat(lines)
    expect(longFile({ path: 'a.ts', text: text(400) })).toEqual([])
    expect(longFile({ path: 'a.ts', text: text(401) })).toEqual(['a.ts: 401 lines'])
  })
})

describe('longFunctions()', () => {
  test('finds functions, methods and arrows one line past the limit, and none at it', () => {
    const body = (lines: number) => `{\n${'1\n'.repeat(lines - 2)}}`
    const text = [
      `function a() ${body(71)}`,
      `const b = () => ${body(71)}`,
      `class C { d() ${body(71)} }`,
      `function e() ${body(70)}`,
    ].join('\n')
    expect(longFunctions({ path: 'a.ts', text })).toEqual([
      'a.ts:1: 71 lines',
      'a.ts:72: 71 lines',
      'a.ts:143: 71 lines',
    ])
  })
})

test(`no file is longer than ${fileLinesMax} lines`, () => {
  const files = filesMatching('{src,test,scripts,bench,bin}/**/*.{ts,js,mjs}', '*.ts')
  expect(files.flatMap(longFile)).toEqual([])
})

test(`no function is longer than ${functionLinesMax} lines`, () => {
  const files = filesMatching('{src,scripts,bench,bin}/**/*.{ts,js,mjs}', 'test/**/!(*.test).ts')
  expect(files.flatMap(longFunctions)).toEqual([])
})

function longFile({ path, text }: ProjectFile): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return lines > fileLinesMax ? [`${path}: ${lines} lines`] : []
}

function longFunctions(file: ProjectFile): string[] {
  const functions = [...nodesOf(file)].filter(({ type }) => functionTypes.has(type))
  return functions.flatMap(({ start, end }) => {
    const first = lineOf(file, start)
    const lines = lineOf(file, end) - first + 1
    return lines > functionLinesMax ? [`${file.path}:${first}: ${lines} lines`] : []
  })
}
