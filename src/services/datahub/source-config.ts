import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

/** The part of a recipe that says which databases it reads, and whether their queries. */
export type SourceConfig = {
  readonly include_query_lineage?: boolean
  readonly database?: string
  readonly database_pattern?: { readonly allow?: readonly string[] }
}

/** What a recipe's file says of its source; empty where it says nothing. */
export async function readSourceConfig(path: string): Promise<SourceConfig> {
  const recipe: unknown = parse(await readFile(path, 'utf8'))
  const { source } = (recipe ?? {}) as { readonly source?: { readonly config?: SourceConfig } }
  return source?.config ?? {}
}
