import { lineOf, nodesOf, type ProjectFile, type SyntaxNode } from './project-files.ts'

type Ban = {
  readonly what: string
  /** Where it is banned. */
  readonly where: RegExp
  /** Where it is allowed all the same. */
  readonly except?: RegExp
  readonly matches: (node: SyntaxNode) => boolean
}

const everywhere = /^src\//
const pure = /^src\/(?:core|generation|domains)\//

/** What the linter has no rule for. */
const bans: readonly Ban[] = [
  {
    what: 'new Date() without an argument: take the time from an injected clock',
    where: everywhere,
    except: /^src\/core\/clock\.ts$/,
    matches: (node) =>
      node.type === 'NewExpression' && isName(node.callee, 'Date') && isEmpty(node.arguments),
  },
  {
    what: 'process.exit: throw, and let the entry end the process',
    where: everywhere,
    matches: (node) => isMember(node, 'exit') && isName(node.object, 'process'),
  },
  {
    what: 'the ** operator: its last bit differs between Node versions',
    where: pure,
    matches: ({ operator }) => operator === '**' || operator === '**=',
  },
  {
    what: 'a comparison or a text that depends on the locale',
    where: pure,
    matches: (node) => localeMembers.some((name) => isMember(node, name)),
  },
  {
    what: 'destructuring of Math: name the function where it is used, so that the linter sees it',
    where: pure,
    matches: (node) => node.type === 'VariableDeclarator' && isName(node.init, 'Math'),
  },
  {
    what: 'an export default',
    where: everywhere,
    except: /^src\/(?:commands|interfaces\/cli\/hooks)\//,
    matches: ({ type }) => type === 'ExportDefaultDeclaration',
  },
]

const localeMembers = [
  'localeCompare',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
]

/** What a file holds that is banned in its folder. */
export function bannedCode(file: ProjectFile): string[] {
  const active = bans.filter(({ where, except }) => where.test(file.path) && except?.test(file.path) !== true)
  if (active.length === 0) return []
  const nodes = [...nodesOf(file)]
  return active.flatMap(({ what, matches }) =>
    nodes.filter(matches).map((node) => `${file.path}:${lineOf(file, node.start)}: ${what}`),
  )
}

function isMember(node: SyntaxNode, name: string): boolean {
  return node.type === 'MemberExpression' && isName(node.property, name)
}

function isName(node: unknown, name: string): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === name
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0
}
