// Has @snaplet/seed read the schema and make its client, in a project folder as `snaplet-seed init` lays it out.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.snaplet/', import.meta.url))
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}config.json`, '{ "adapter": "pg" }\n')
const program = fileURLToPath(new URL('../node_modules/@snaplet/seed/bin/cli.js', import.meta.url))
const { status } = spawnSync(process.execPath, [program, 'sync'], { stdio: 'inherit' })
process.exitCode = status ?? 1
