// `npm run docs:output`: runs the blocks of all documents that are marked `run`, and writes what they print into the
// `text output` blocks after them. A test holds the documents to it, durations apart.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bin/source-package.js'
import { shellBlocks, withoutTimes } from '../test/cli/documented-commands.ts'
import { DocumentShell, documentPaths } from './document-shell.ts'

const shell = new DocumentShell()
try {
  for (const path of documentPaths()) await recordIn(join(root, path))
} finally {
  await shell.close()
}

async function recordIn(file: string): Promise<void> {
  const markdown = readFileSync(file, 'utf8')
  let written = ''
  let from = 0
  for (const { line, text, isRun, isRefused, output } of shellBlocks(markdown)) {
    if (!isRun) continue
    const { isDone, printed } = await shell.run(text)
    if (isDone === isRefused) throw new Error(`${file}:${line} ${isDone ? 'works' : 'fails'}: ${printed}`)
    // Nothing but a time has changed: the page stays as it is.
    if (output === undefined || withoutTimes(printed) === withoutTimes(output.text)) continue
    written += `${markdown.slice(from, output.at)}${printed.trimEnd()}\n`
    from = output.at + output.text.length
  }
  if (from > 0) writeFileSync(file, written + markdown.slice(from))
}
