import { execFileSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Paths of a certificate and its key, as PEM files. */
export type Certificate = { readonly certificate: string; readonly key: string }

/** Whether this machine can make certificates: Node itself cannot. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Makes an authority of the given name in the folder. */
export function makeAuthority(folder: string, name: string): Certificate {
  const made = paths(folder, name)
  openssl(
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    [
      '-subj',
      `/CN=${name}`,
      '-addext',
      'basicConstraints=critical,CA:TRUE',
      '-keyout',
      made.key,
      '-out',
      made.certificate,
    ],
  )
  return made
}

/** Makes a certificate signed by the authority; `host` is what it proves when a server shows it. */
export function makeCertificate(
  folder: string,
  authority: Certificate,
  commonName: string,
  host?: string,
): Certificate {
  const made = paths(folder, commonName)
  const request = path.join(folder, `${commonName}.request`)
  const extensions = path.join(folder, `${commonName}.extensions`)
  writeFileSync(extensions, host === undefined ? '' : `subjectAltName=DNS:${host}\n`)
  openssl(
    ['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ['-subj', `/CN=${commonName}`, '-keyout', made.key, '-out', request],
  )
  openssl(
    ['x509', '-req', '-days', '2', '-CAcreateserial', '-extfile', extensions],
    ['-in', request, '-CA', authority.certificate, '-CAkey', authority.key, '-out', made.certificate],
  )
  chmodSync(made.key, 0o600)
  return made
}

function paths(folder: string, name: string): Certificate {
  return { certificate: path.join(folder, `${name}.crt`), key: path.join(folder, `${name}.key`) }
}

function openssl(command: readonly string[], options: readonly string[]): void {
  execFileSync('openssl', [...command, ...options], { stdio: 'pipe' })
}
