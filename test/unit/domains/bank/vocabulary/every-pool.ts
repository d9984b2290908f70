import { readdirSync } from 'node:fs'

const folder = new URL('../../../../../src/domains/bank/', import.meta.url)

/** A pool of texts: where it is exported, and its entries. */
export type Pool = { readonly name: string; readonly entries: readonly string[] }

const texts = (value: unknown, name: string, pools: Pool[]): void => {
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
    pools.push({ name, entries: value })
  } else if (typeof value === 'object' && value !== null && !(value instanceof Set)) {
    const single = Object.values(value).filter((entry) => typeof entry === 'string')
    if (single.length > 0) pools.push({ name: `${name}.*`, entries: single })
    for (const [key, entry] of Object.entries(value)) texts(entry, `${name}.${key}`, pools)
  }
}

/** Every pool that a file of the vocabulary or a `wording.ts` exports, found by reading the folders. */
export const everyPool = async (): Promise<readonly Pool[]> => {
  const pools: Pool[] = []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^vocabulary\/.*\.ts$|\/wording\.ts$/.test(file))
    .sort()
  for (const file of files) {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(module)) texts(value, `${file} ${name}`, pools)
  }
  return pools
}
