import type { ListedCommand, ListedTopic } from '../../scripts/command-list.ts'

/** A command line in a document. */
export type DocumentedLine = { readonly line: number; readonly text: string }

/** What may be called: the commands and topics of dhub, and the scripts of package.json. */
export type Callable = {
  readonly commands: readonly Pick<ListedCommand, 'name' | 'flags'>[]
  readonly topics: readonly Pick<ListedTopic, 'name'>[]
  readonly scripts: readonly string[]
}

const shells = new Set(['sh', 'bash', 'shell', 'console'])

/** A fenced block of a document that a shell understands. */
export type ShellBlock = {
  readonly line: number
  readonly text: string
  /** Marked `run`: a test runs it. */
  readonly isRun: boolean
  /** Marked `fails`: it shows how something is refused. */
  readonly isRefused: boolean
  /** What the `text output` block right after it says that it prints, and where that text begins in the document. */
  readonly output?: { readonly text: string; readonly at: number }
}

/** The fenced blocks of a document that a shell understands. */
export function shellBlocks(markdown: string): ShellBlock[] {
  const blocks: ShellBlock[] = []
  const fences = /^```(\w+)([^\n]*)\n([\s\S]*?)^```(\n\n```text output\n)?/gm
  for (const match of markdown.matchAll(fences)) {
    const [whole, language = '', info = '', text = '', output] = match
    if (!shells.has(language)) continue
    const line = markdown.slice(0, match.index).split('\n').length + 1
    const words = info.split(/\s+/)
    const block = { line, text, isRun: words.includes('run'), isRefused: words.includes('fails') }
    const at = match.index + whole.length
    const end = markdown.indexOf('```', at)
    blocks.push(output === undefined ? block : { ...block, output: { text: markdown.slice(at, end), at } })
  }
  return blocks
}

/** An output without what differs each time: durations, and how wide they make a table. */
export const withoutTimes = (output: string): string =>
  output
    .replaceAll(/~?\d[\d,]*(?:\.\d+)? m?s\b/g, '… s')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, '…')
    .replaceAll(/─+/g, '─')
    .replaceAll(/ +/g, ' ')
    .trim()

/** Every command line that a document shows, in blocks and in `code` within the text. */
export function documentedLines(markdown: string): DocumentedLine[] {
  const inBlocks = shellBlocks(markdown).flatMap(({ line, text }) =>
    text
      .replaceAll('\\\n', '  ')
      .split('\n')
      .map((one, index) => ({ line: line + index, text: one.replace(/(?:^|\s)#.*$/, '') })),
  )
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, (block) => block.replaceAll(/[^\n]/g, ''))
  const inProse = prose
    .split('\n')
    .flatMap((one, index) =>
      [...one.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({ line: index + 1, text: code })),
    )
  return [...inBlocks, ...inProse]
}

/** What is wrong with a command line: an unknown command, flag or script. */
export function wrongCommands(text: string, callable: Callable): string[] {
  const ofDhub = callsOf(
    text,
    /(?:^|[\s("$])(?:npx (?:--no-install )?)?(?:dhub|(?:\.\/)?bin\/(?:run|dev)\.js)(?=\s|$)/g,
  )
  const ofNpm = callsOf(text, /(?:^|[\s("$])npm run(?=\s)/g).map(([first = '']) => first)
  const wrongScripts = ofNpm.filter((name) => !name.startsWith('-') && !callable.scripts.includes(name))
  return [
    ...wrongScripts.map((name) => `npm run ${name}`),
    ...ofDhub.flatMap((words) => wrongCall(words, callable)),
  ]
}

function callsOf(text: string, start: RegExp): string[][] {
  return [...text.matchAll(start)].map((match) => wordsOf(text.slice(match.index + match[0].length)))
}

/** The words up to the end of the call, quotes kept together. */
function wordsOf(text: string): string[] {
  const words = []
  for (const match of text.matchAll(/\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^\s|;&()"']+|[|;&()"'])/g)) {
    const word = match[1] ?? ''
    if (/^[|;&()"']$/.test(word) || /^(?:\d?>|<)/.test(word)) break
    words.push(word)
  }
  return words
}

function wrongCall(words: readonly string[], { commands, topics }: Callable): string[] {
  const plain = words.findIndex((word) => !/^[a-z][a-z-]*$/.test(word))
  const names = plain === -1 ? words : words.slice(0, plain)
  if (names.length === 0) return []
  for (let length = names.length; length > 0; length -= 1) {
    const name = names.slice(0, length).join(' ')
    const command = commands.find((one) => one.name === name)
    if (command !== undefined) return wrongFlags(command, words.slice(length))
    if (length === names.length && topics.some((topic) => topic.name === name)) return []
  }
  return [`dhub ${names.join(' ')}`]
}

function wrongFlags(command: Pick<ListedCommand, 'name' | 'flags'>, words: readonly string[]): string[] {
  const known = Object.values(command.flags).flatMap(({ name, char }) => [
    `--${name}`,
    `--no-${name}`,
    `-${char ?? name}`,
  ])
  const flags = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.replace(/[=…].*$/s, ''))
  return flags
    .filter((flag) => flag !== '--help' && !known.includes(flag))
    .map((flag) => `dhub ${command.name} ${flag}`)
}
