import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { root } from '../../bin/source-package.js'

const ownVersion = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node
const folder = mkdtempSync(join(tmpdir(), 'dhub-guard-'))
const script = join(folder, 'script.mjs')
afterAll(() => rmSync(folder, { recursive: true }))

// Makes this Node pass for an old one in the process that is started, not in the one that it hands over to.
const pretendOld = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } })`

function start(file: string, words: readonly string[], isOld: boolean): ChildProcess {
  const asOld = isOld ? ['--import', pretendOld] : []
  return spawn(process.execPath, [...asOld, file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
}

function startScript(main: string, isOld = true): ChildProcess {
  const guard = pathToFileURL(join(root, 'bin/own-node.js')).href
  writeFileSync(script, `import { onOwnNode } from '${guard}'\nawait onOwnNode(async () => { ${main} })\n`)
  return start(script, [], isOld)
}

async function textOf(child: ChildProcess): Promise<string> {
  let text = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  await once(child, 'close')
  return text
}

async function firstLineOf(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  return String(chunk).trim()
}

async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('onOwnNode()', () => {
  test('hands over to the Node of the project where this one is too old', async () => {
    const text = await textOf(start(join(root, 'bin/dev.js'), ['version', '--json'], true))
    expect(JSON.parse(text).node).toBe(ownVersion)
  })

  test('ends with the exit code of the process that took over', async () => {
    const child = startScript('process.exitCode = 7')
    const [code] = await once(child, 'exit')
    expect(code).toBe(7)
  })

  test('passes a signal on, and ends by it too', async () => {
    const child = startScript('console.log(process.pid); setInterval(() => {}, 1000)')
    const pid = Number(await firstLineOf(child))
    child.kill('SIGTERM')
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGTERM')
    await untilGone(pid)
  })

  test('leaves nothing behind when it alone is killed outright', async () => {
    const child = startScript('console.log(process.pid); setInterval(() => {}, 1000)')
    const pid = Number(await firstLineOf(child))
    expect(pid).not.toBe(child.pid)
    child.kill('SIGKILL')
    await untilGone(pid)
    expect(isRunning(pid)).toBe(false)
  })

  test('ends even what does not listen to SIGTERM', async () => {
    const child = startScript(
      "process.on('SIGTERM', () => {}); console.log(process.pid); setInterval(() => {}, 1000)",
    )
    const pid = Number(await firstLineOf(child))
    child.kill('SIGKILL')
    await untilGone(pid)
    expect(isRunning(pid)).toBe(false)
  }, 20_000)

  test('does not keep a process alive that has nothing left to do', async () => {
    expect(await textOf(startScript("console.log('done')"))).toBe('done\n')
  })

  test('opens no channel where this Node is new enough, and hides its variable from what runs', async () => {
    const text = await textOf(startScript('console.log(process.channel, process.env.DHUB_GUARDED)', false))
    expect(text).toBe('undefined undefined\n')
  })
})

test('a reader that closes the pipe early does not make dhub fail', async () => {
  const command = `"${process.execPath}" bin/dev.js --help | head -n 1; exit \${PIPESTATUS[0]}`
  const child = spawn('bash', ['-c', command], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
  const [code] = await once(child, 'close')
  expect([code, stderr]).toEqual([0, ''])
})
