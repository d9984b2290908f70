// Runs after `npm ci`: builds, so that `bin/run.js` and `npx dhub` work at once. Without the development tools
// (`npm ci --omit=dev`, or a package that was built before it was packed) there is nothing to do.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const canBuild = existsSync(`${root}node_modules/typescript`) && existsSync(`${root}src`)
if (canBuild) await import('./build.mjs')
