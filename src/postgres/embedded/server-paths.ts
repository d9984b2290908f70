import path from 'node:path'

/** The major version of the server that dhub brings; a test holds it against the package. */
export const serverMajorVersion = 18

/** Where the embedded server keeps everything, below dhub's own folder. */
export type ServerPaths = {
  readonly home: string
  /** One folder per major version, because the data of one cannot be read by another. */
  readonly folder: string
  /** The server's data; owned by the account that runs the server. */
  readonly data: string
  /** Appears only when the data is complete: the database is made and the server may be used. */
  readonly completeMark: string
  readonly log: string
  /** The password, for its owner alone. */
  readonly password: string
  /** The port that was found free at first, kept so that URLs stay valid. */
  readonly port: string
  /** Held by the process that starts or stops the server. */
  readonly lock: string
  /** Copies of the binaries where the originals cannot be used. */
  readonly binaries: string
}

/** The paths below the given folder. */
export function serverPaths(home: string): ServerPaths {
  const folder = path.join(home, `postgres-${serverMajorVersion}`)
  const data = path.join(folder, 'data')
  return Object.freeze({
    home,
    folder,
    data,
    completeMark: path.join(folder, 'complete'),
    log: path.join(folder, 'server.log'),
    password: path.join(folder, 'password'),
    port: path.join(folder, 'port'),
    lock: path.join(folder, 'lock'),
    binaries: path.join(home, 'binaries'),
  })
}
