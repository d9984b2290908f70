import { UserError } from '../../core/errors.ts'
import { type TlsSettings, tlsModes } from './connection-target.ts'

/** The four TLS words as a variable or a URL gives them. */
export type TlsWords = {
  readonly mode?: string | undefined
  readonly rootCertificate?: string | undefined
  readonly certificate?: string | undefined
  readonly key?: string | undefined
}

/**
 * Reads the TLS words, checking the mode.
 *
 * @param named what the user would have to mend, such as `PGSSLMODE`
 * @throws UserError when the mode is none of libpq's six
 */
export function readTlsSettings(words: TlsWords, named: string): TlsSettings {
  const mode = words.mode ?? 'prefer'
  const known = tlsModes.find((name) => name === mode)
  if (known === undefined) {
    throw new UserError(
      `Cannot read the TLS mode: found ${JSON.stringify(mode)} in ${named}; expected one of ${tlsModes.join(', ')}`,
      [`Set ${named} to one of ${tlsModes.join(', ')}`],
    )
  }
  return Object.freeze({
    mode: known,
    rootCertificatePath: words.rootCertificate,
    certificatePath: words.certificate,
    keyPath: words.key,
  })
}
