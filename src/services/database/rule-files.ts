import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'

/** A query that returns what breaks a rule: the offenders. */
export type Rule = {
  /** The file's path without its ending, relative to the folder that was named. */
  readonly name: string
  /** What holds, in plain words. */
  readonly title: string
  readonly sql: string
  readonly file: string
}

const endings = ['.sql', '.yaml', '.yml']

/**
 * Reads rules from files and folders, folders through and through, in the order of their names.
 *
 * @throws UserError for a path that is not there, a folder without rules, a file that holds none
 */
export async function readRules(paths: readonly string[]): Promise<readonly Rule[]> {
  const rules = (await Promise.all(paths.map(readPath))).flat()
  if (rules.length > 0) return rules
  throw new UserError(
    `Cannot verify: found no rule in ${paths.join(', ')}; expected files that end in ${endings.join(', ')}`,
    ['Name a rule file or a folder of them'],
  )
}

async function readPath(named: string): Promise<readonly Rule[]> {
  const found = await stat(named).catch((cause: Error) => {
    throw new UserError(`Cannot read the rules ${named}: found no such file; expected a file or folder`, [], {
      cause,
    })
  })
  if (!found.isDirectory()) return await readRuleFile(named, path.dirname(named))
  const entries = await readdir(named, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && endings.includes(path.extname(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
  return (await Promise.all(files.map((file) => readRuleFile(file, named)))).flat()
}

async function readRuleFile(file: string, folder: string): Promise<readonly Rule[]> {
  const text = await readFile(file, 'utf8')
  const ending = path.extname(file)
  const name = path.relative(folder, file).slice(0, -ending.length).split(path.sep).join('/')
  if (ending !== '.sql') return await readYamlRules(text, file, name)
  // Up to the first line that is not a comment, so that no title is taken from inside the query.
  const title = /^(?:--[^\n]*\n|\s*\n)*?--\s*title:\s*([^\n]+)/.exec(text)?.[1]?.trim()
  return [{ name, title: title ?? name, sql: withoutEnd(text), file }]
}

async function readYamlRules(text: string, file: string, name: string): Promise<readonly Rule[]> {
  const { parse } = await import('yaml')
  let document: unknown
  try {
    document = parse(text)
  } catch (cause) {
    throw badRule(file, cause instanceof Error ? cause.message : String(cause))
  }
  const entries: readonly unknown[] = Array.isArray(document) ? document : [document]
  return entries.map((entry, index) =>
    readYamlRule(entry, file, entries.length === 1 ? name : `${name}/${index + 1}`),
  )
}

function readYamlRule(entry: unknown, file: string, fallbackName: string): Rule {
  const fields = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
  const unknown = Object.keys(fields).filter((field) => !['name', 'title', 'sql'].includes(field))
  if (typeof fields.sql !== 'string') throw badRule(file, 'an entry without sql')
  if (unknown.length > 0) throw badRule(file, `the unknown field ${unknown.join(', ')}`)
  const name = typeof fields.name === 'string' ? fields.name : fallbackName
  const title = typeof fields.title === 'string' ? fields.title : name
  return { name, title, sql: withoutEnd(fields.sql), file }
}

function badRule(file: string, found: string): UserError {
  return new UserError(
    `Cannot read the rules ${file}: found ${found}; expected name, title and sql, or a list of them`,
    [`Mend ${file}`],
  )
}

/** A query inside another cannot end with a semicolon. */
function withoutEnd(sql: string): string {
  return sql.trimEnd().replace(/(\s*;)+$/, '')
}
