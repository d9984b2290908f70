// Builds dist/ from src/ and writes the oclif manifest, by which commands are found without loading them.
// The build happens in place, so that a dhub that runs meanwhile does not lose its files.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = join(root, 'node_modules/typescript/bin/tsc')
const compiled = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (compiled.error) throw compiled.error
if (compiled.status !== 0) process.exit(compiled.status ?? 1)
removeOrphans()

const { Plugin } = await import('@oclif/core')
const plugin = new Plugin({ root, type: 'core', ignoreManifest: true, errorOnManifestCreate: true })
await plugin.load()
writeFileSync(join(root, 'oclif.manifest.json'), `${JSON.stringify(plugin.manifest, null, 2)}\n`)

/** Takes away what earlier builds made from sources that are gone. */
function removeOrphans() {
  const built = readdirSync(join(root, 'dist'), { recursive: true }).map(String)
  for (const name of built) {
    const match = /^(.*)\.js(?:\.map)?$/.exec(name)
    if (match !== null && !existsSync(join(root, 'src', `${match[1]}.ts`))) rmSync(join(root, 'dist', name))
  }
}
