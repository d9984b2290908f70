// `npm run datahub:venv`: a Python environment with DataHub's own command, for the tests that run the real thing. It is
// made once, in .cache/datahub-venv (or the folder of DHUB_TEST_DATAHUB_VENV), and again when the release changes.
// Plain JavaScript: it runs before anything is installed, on whatever Node there is.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const venv = process.env.DHUB_TEST_DATAHUB_VENV ?? join(root, '.cache/datahub-venv')
const release = readFileSync(join(root, 'src/datahub/datahub-release.ts'), 'utf8')
const version = /DATAHUB_CLIENT_VERSION = '([\d.]+)'/.exec(release)?.[1]
// deepdiff is what `datahub check metadata-diff` asks for.
const packages = [`acryl-datahub[postgres]==${version}`, 'deepdiff']
const marker = join(venv, 'installed-for-dhub.txt')
const wanted = `${packages.join('\n')}\n`

if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) {
  console.log(`DataHub's command ${version} is there: ${venv}`)
} else {
  make()
}

function make() {
  const python = findPython()
  console.log(`Installing DataHub's command ${version} with ${python}; this takes a minute or two`)
  rmSync(venv, { recursive: true, force: true })
  execFileSync(python, ['-m', 'venv', venv], { stdio: 'inherit' })
  const inVenv = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  const quiet = ['--quiet', '--disable-pip-version-check', '--retries', '10', '--timeout', '60']
  execFileSync(inVenv, ['-m', 'pip', 'install', ...quiet, ...packages], { stdio: 'inherit' })
  writeFileSync(marker, wanted)
  console.log(`DataHub's command ${version} is ready: ${venv}`)
}

/** The first Python that this release of DataHub runs on. */
function findPython() {
  const names = ['python3.11', 'python3.12', 'python3.10', 'python3', 'python3.13', 'python']
  const found = [process.env.DHUB_PYTHON, ...names].find((name) => name !== undefined && isUsable(name))
  if (found === undefined) {
    console.error(
      "Cannot install DataHub's command: found no Python; expected one from 3.10 to 3.13 with venv",
    )
    console.error('  Install it (Debian: apt-get install python3-venv), or name one in DHUB_PYTHON')
    process.exit(1)
  }
  return found
}

function isUsable(name) {
  const test = 'import sys, venv, ensurepip; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))'
  try {
    execFileSync(name, ['-c', test], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
