import { setFlagsFromString } from 'node:v8'

let isBaseline = false

/**
 * Loads the parser, a megabyte and a half of WebAssembly. The optimizing compiler would take 600 MiB for its one huge
 * function while it parses a thousand conditions: the baseline code is fast enough.
 */
export async function loadParser(): Promise<typeof import('pgsql-parser')> {
  if (!isBaseline) {
    setFlagsFromString('--no-wasm-dynamic-tiering')
    setFlagsFromString('--no-wasm-tier-up')
    isBaseline = true
  }
  return await import('pgsql-parser')
}
