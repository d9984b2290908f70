import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Where the project lies. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** What oclif loads to run the commands from src/ instead of dist/, without a build. */
export function sourceLoadOptions() {
  const text = readFileSync(`${root}package.json`, 'utf8')
  const ofSource = text
    .replaceAll(/"\.\/dist\/([^"]*)\.js"/g, '"./src/$1.ts"')
    .replaceAll('"./dist/', '"./src/')
  return { root, pjson: JSON.parse(ofSource), ignoreManifest: true }
}
