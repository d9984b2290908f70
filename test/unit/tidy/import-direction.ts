import { posix } from 'node:path'
import { lineOf, nodesOf, type ProjectFile, type SyntaxNode } from './project-files.ts'

/** The layers from the top; a folder may import from any row below its own, never from one beside or above it. */
const layers: readonly (readonly string[])[] = [
  ['commands'],
  ['interfaces'],
  ['services'],
  ['sources', 'sinks', 'datahub', 'runs', 'domains'],
  ['generation', 'postgres'],
  ['core'],
]

/** The files directly in src/ that read the environment, and who may import them. */
const configFiles = ['src/config.ts', 'src/config-variables.ts']
const configReaders = ['commands', 'interfaces', 'services']

/** What is wrong with the imports of a file under src/: one line for each, naming the import. */
export function wrongImports(file: ProjectFile): string[] {
  const source = folderOf(file.path)
  if (source === undefined && !configFiles.includes(file.path))
    return [`${file.path}: lies in no known folder`]
  return importsOf(file).flatMap(({ specifier, line }) => {
    const reason = reasonAgainst(file.path, specifier)
    return reason === undefined ? [] : [`${file.path}:${line}: imports ${specifier}: ${reason}`]
  })
}

/** Every module that a file names: static, type, re-exported, dynamic, `import('…').Type` and worker URLs. */
export function importsOf(file: ProjectFile): { readonly specifier: string; readonly line: number }[] {
  const found = []
  for (const node of nodesOf(file)) {
    const specifier = specifierOf(node)
    if (specifier !== undefined) found.push({ specifier, line: lineOf(file, node.start) })
  }
  return found
}

function specifierOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return literalIn(node.source)
    case 'NewExpression':
      return isNamed(node.callee, 'URL') && Array.isArray(node.arguments)
        ? urlModule(node.arguments[0])
        : undefined
    default:
      return undefined
  }
}

function urlModule(argument: unknown): string | undefined {
  const text = literalIn(argument)
  return text !== undefined && /^\.{1,2}\/.*\.[jt]s$/.test(text) ? text.replace(/\.js$/, '.ts') : undefined
}

function literalIn(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { value, literal } = node as { readonly value?: unknown; readonly literal?: unknown }
  return typeof value === 'string' ? value : literalIn(literal)
}

function isNamed(node: unknown, name: string): boolean {
  return typeof node === 'object' && node !== null && 'name' in node && node.name === name
}

function reasonAgainst(path: string, specifier: string): string | undefined {
  const source = folderOf(path)
  if (!specifier.startsWith('.')) return reasonAgainstPackage(path, source, specifier)
  const target = posix.normalize(posix.join(posix.dirname(path), specifier))
  if (!target.startsWith('src/')) return 'leaves src'
  if (configFiles.includes(target)) {
    const isAllowed = configFiles.includes(path) || (source !== undefined && configReaders.includes(source))
    return isAllowed ? undefined : `only ${configReaders.join(', ')} read the configuration`
  }
  return reasonAgainstFolder(source, folderOf(target))
}

function reasonAgainstFolder(source: string | undefined, target: string | undefined): string | undefined {
  if (target === undefined) return 'lies in no known folder'
  if (source === target) return undefined
  if (source === undefined) return 'the configuration imports no layer'
  const isBelow = rankOf(source) < rankOf(target)
  return isBelow ? undefined : `${source} may not import ${target}`
}

/** Pure layers take no system module; only what reads the environment may import it from node:process. */
function reasonAgainstPackage(
  path: string,
  source: string | undefined,
  specifier: string,
): string | undefined {
  if (/^(?:node:)?process$/.test(specifier)) return 'the environment is read in src/config.ts alone'
  const isPure = source !== undefined && ['core', 'generation', 'domains'].includes(source)
  if (!isPure) return undefined
  if (specifier.startsWith('node:')) return `${source} is pure`
  if (source === 'core') return 'core imports nothing'
  return /^(?:pg|postgres|pino|chalk|listr2|@oclif\/core)(?:\/|$)/.test(specifier)
    ? `${path} is pure`
    : undefined
}

function folderOf(path: string): string | undefined {
  const [, folder, ...rest] = path.split('/')
  return rest.length > 0 && folder !== undefined && rankOf(folder) >= 0 ? folder : undefined
}

function rankOf(folder: string): number {
  return layers.findIndex((row) => row.includes(folder))
}
