import { randomBytes } from 'node:crypto'

/** How a connection is protected, in the words of libpq's `sslmode`. */
export type TlsMode = (typeof tlsModes)[number]

/** Every `sslmode`, from no protection to full proof of the server's identity. */
export const tlsModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const

/** What `sslmode`, `sslrootcert`, `sslcert` and `sslkey` say; a path left out means libpq's default file. */
export type TlsSettings = {
  readonly mode: TlsMode
  /** A file of trusted certificates, or `system` for those of the runtime. */
  readonly rootCertificatePath: string | undefined
  readonly certificatePath: string | undefined
  readonly keyPath: string | undefined
}

/** Who named the server: the flag, a variable, or nobody, which means the embedded one. */
export type ConnectionSource = '--database-url' | 'DATABASE_URL' | 'POSTGRES_*' | 'embedded'

/** How long the server may keep dhub waiting. */
export type ConnectionLimits = {
  /** For each step of connecting. */
  readonly connectMilliseconds: number
  /** For an answer, unless the server says that it is at work. */
  readonly silenceMilliseconds: number
  /** For a lock that another session holds. */
  readonly lockMilliseconds: number
}

/** One database on one server, with all that is needed to connect. Frozen; holds a secret, so never print it. */
export type ConnectionTarget = {
  /** A host name, an address, or the folder of a unix socket when it begins with `/`. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string | undefined
  readonly database: string
  readonly ssl: TlsSettings
  readonly source: ConnectionSource
  /** The defaults where left out. */
  readonly limits?: Partial<ConnectionLimits>
  /** Marks the connections of one piece of work, so that it knows its own among those that the server still holds. */
  readonly owner?: string
}

/** No protection: right for the embedded server, which listens on the loopback address only. */
export const noTls: TlsSettings = Object.freeze({
  mode: 'disable',
  rootCertificatePath: undefined,
  certificatePath: undefined,
  keyPath: undefined,
})

/** The same server and user, another database. */
export function withDatabase(target: ConnectionTarget, database: string): ConnectionTarget {
  return Object.freeze({ ...target, database })
}

/** How long the server may keep dhub waiting when nobody says otherwise. */
const limitsDefault: ConnectionLimits = {
  connectMilliseconds: 15_000,
  silenceMilliseconds: 30_000,
  lockMilliseconds: 60_000,
}

/** The limits of a target, whole. */
export function limitsOf({ limits }: Pick<ConnectionTarget, 'limits'>): ConnectionLimits {
  return { ...limitsDefault, ...limits }
}

/** The same database, for one piece of work whose connections can be told from those of all others. */
export function withOwner(target: ConnectionTarget): ConnectionTarget & { readonly owner: string } {
  return Object.freeze({ ...target, owner: randomBytes(8).toString('hex') })
}

/** What a connection calls itself: `dhub`, and whose it is. */
export function applicationName({ owner }: ConnectionTarget): string {
  return owner === undefined ? 'dhub' : `dhub ${owner}`
}
