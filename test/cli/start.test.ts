import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'

const folder = mkdtempSync(join(tmpdir(), 'dhub-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs `dhub version` in a process that does something else beside it. */
async function versionBeside(code: string): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  const script = join(folder, 'script.mjs')
  const url = (path: string) => pathToFileURL(join(root, path)).href
  const lines = [
    `import { start } from '${url('bin/start.js')}'`,
    `import { sourceLoadOptions } from '${url('bin/source-package.js')}'`,
    `import { settings } from '${import.meta.resolve('@oclif/core')}'`,
    'settings.enableAutoTranspile = false',
    code,
    `const loadShowUnreported = () => import('${url('src/interfaces/cli/show-unreported.ts')}')`,
    'await start({ load: sourceLoadOptions(), loadShowUnreported })',
  ]
  writeFileSync(script, lines.join('\n'))
  const child = spawn(process.execPath, [script, 'version'], { env: { ...process.env, NO_COLOR: '1' } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const [exitCode] = (await once(child, 'close')) as [number]
  return { stdout, stderr, exitCode }
}

test('start() tells of an error that nobody caught as of a bug, without secrets', async () => {
  const thrown = "setImmediate(() => { throw new Error('lost postgresql://u:hunter2@h/d') })"
  const { stderr, exitCode } = await versionBeside(thrown)
  expect(stderr).toMatch(/^Bug in dhub: lost postgresql:\/\/u:\*\*\*@h\/d\n/)
  expect(stderr).not.toContain('hunter2')
  expect(exitCode).toBe(70)
})

test('start() ends a process that a command left open, and says what is open', async () => {
  const { stdout, stderr, exitCode } = await versionBeside('setInterval(() => {}, 1000)')
  expect(stdout).toMatch(/^dhub /)
  expect(stderr).toMatch(/^Bug in dhub: the command has ended, but left open: .*Timeout/)
  expect(exitCode).toBe(70)
})
