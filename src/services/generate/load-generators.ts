import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FillPlan } from '../../core/catalog/fill-plan.ts'
import { Draws } from '../../core/draws.ts'
import { Dice } from '../../generation/generators/dice.ts'
import type { Generator } from '../../generation/generators/generator.ts'
import { generatorNamed } from '../../generation/generators/registry.ts'
import { type UserFunction, userGenerator } from '../../generation/generators/user-generator.ts'

/** Generators of the user's own that a plan names. */
export interface LoadedGenerators {
  readonly generators: ReadonlyMap<string, Generator>
  /** Those that cannot be used, and why: "found <state>; expected <state>". */
  readonly failures: ReadonlyMap<string, string>
}

/** Whether the name is a path, rather than a generator of dhub or a package. */
export const isPath = (name: string): boolean => /^(\.{1,2}\/|\/|file:)/.test(name) || path.isAbsolute(name)

/**
 * Loads what a plan names beside dhub's own generators. Each is tried before it is used.
 *
 * @param folder where paths start and packages are looked for
 */
export async function loadGenerators(plan: FillPlan, folder: string): Promise<LoadedGenerators> {
  const used = new Map<string, Readonly<Record<string, unknown>>>()
  for (const { columns } of plan.tables) {
    for (const { generator, parameters } of Object.values(columns)) {
      if (generator !== '???' && !used.has(generator) && generatorNamed(generator) === undefined) {
        used.set(generator, parameters)
      }
    }
  }
  const generators = new Map<string, Generator>()
  const failures = new Map<string, string>()
  for (const [name, parameters] of used) {
    const file = isPath(name) ? pathOf(name, folder) : await packageEntry(name, folder)
    if (file === undefined) continue
    const made = await loadFunction(file, parameters)
    if (typeof made === 'string') failures.set(name, made)
    else generators.set(name, userGenerator(name, made))
  }
  return { generators, failures }
}

const pathOf = (name: string, folder: string): string =>
  name.startsWith('file:') ? name : pathToFileURL(path.resolve(folder, name)).href

/** The file that a package of this name opens with, looked for from the folder upwards. */
async function packageEntry(name: string, folder: string): Promise<string | undefined> {
  if (!/^(@[\w.-]+\/)?[\w.-]+$/.test(name)) return undefined
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const home = path.join(at, 'node_modules', name)
    try {
      await access(path.join(home, 'package.json'))
      const about = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')) as Record<
        string,
        unknown
      >
      return pathToFileURL(path.join(home, entryOf(about['exports']) ?? entryOf(about['main']) ?? 'index.js'))
        .href
    } catch {
      if (path.dirname(at) === at) return undefined
    }
  }
}

/** What a package exports as its own, on Node. */
function entryOf(exported: unknown): string | undefined {
  if (typeof exported === 'string') return exported
  if (typeof exported !== 'object' || exported === null) return undefined
  const ways = exported as Record<string, unknown>
  return entryOf(ways['.'] ?? ways['import'] ?? ways['node'] ?? ways['default'])
}

/** The function, or why it cannot be used. */
async function loadFunction(
  file: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<UserFunction | string> {
  let module: Readonly<Record<string, unknown>>
  try {
    module = (await import(file)) as Readonly<Record<string, unknown>>
  } catch (error) {
    return `found ${messageOf(error)}; expected a module that can be imported`
  }
  const make = module['default']
  if (typeof make !== 'function') {
    return `found ${make === undefined ? 'no default export' : `a ${typeof make} as its default export`}; expected a function (dice, row, parameters) as its default export`
  }
  return isPure(make as UserFunction, parameters)
    ? (make as UserFunction)
    : 'found other values when asked for the same rows again in another order; expected a pure function of dice, row and parameters'
}

const TRIED_ROWS = 40

/** Whether it gives the same for the same row, whatever was asked for before. */
function isPure(make: UserFunction, parameters: Readonly<Record<string, unknown>>): boolean {
  const draws = new Draws(1, 'trial')
  const told = (index: number): string => {
    try {
      const row = { index, valueOf: (column: string) => `${column} ${index}` }
      return JSON.stringify(make(new Dice(draws, index, 0), row, parameters), showAll) ?? 'undefined'
    } catch (error) {
      return `threw ${messageOf(error)}`
    }
  }
  const rows = Array.from({ length: TRIED_ROWS }, (_, index) => index)
  const forwards = rows.map(told)
  const backwards = rows.toReversed().map(told).toReversed()
  return forwards.every((text, index) => text === backwards[index])
}

const showAll = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value)
const messageOf = (error: unknown): string =>
  (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)).replace(/\.$/, '')
