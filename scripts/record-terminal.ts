// `npm run picture`: runs commands against a server of its own and draws what they print, for the README.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../bin/source-package.js'
import { terminalPicture } from './terminal-picture.ts'

const columns = 104
const shown = [
  ['seed', 'all', '--scale', '0.1', '--as-of', '2026-11-21'],
  [
    'db',
    'query',
    `SELECT customer_segment AS segment, count(DISTINCT customer_id) AS customers,
       count(*) AS accounts, sum(balance) AS on_accounts
  FROM customer_db.customer_profiles JOIN accounts_db.accounts USING (customer_id)
 GROUP BY 1 ORDER BY on_accounts DESC`,
  ],
]

// Directly under the temporary folder, because as root the server runs as another user, who has to get in.
const folder = mkdtempSync(join(tmpdir(), 'dhub-picture-'))
chmodSync(folder, 0o755)
const env = {
  ...process.env,
  DHUB_HOME: join(folder, 'home'),
  DATABASE_URL: '',
  FORCE_COLOR: '1',
  COLUMNS: String(columns),
}
try {
  const text = shown
    .map((words) => `\u001B[32m$\u001B[39m dhub ${words.map(quoted).join(' ')}\n${output(words)}`)
    .join('\n')
  mkdirSync(join(root, 'docs/images'), { recursive: true })
  writeFileSync(join(root, 'docs/images/terminal.svg'), terminalPicture(text, columns))
} finally {
  output(['db', 'stop'])
  rmSync(folder, { recursive: true, force: true })
}

function output(words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'bin/dev.js'), ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  if (status !== 0 && words[0] !== 'db') throw new Error(`dhub ${words.join(' ')} failed: ${stderr}`)
  return stdout
}

function quoted(word: string): string {
  return /^[\w./:=-]+$/.test(word) ? word : `"${word}"`
}
