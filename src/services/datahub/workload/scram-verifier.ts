import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

const ITERATIONS = 4096
const BYTES = { salt: 16, key: 32 }

/**
 * What Postgres keeps instead of a password (RFC 5803). Sent in its place, the password itself appears in no statement,
 * and so in no log of the server.
 */
export function scramVerifier(password: string): string {
  const salt = randomBytes(BYTES.salt)
  const salted = pbkdf2Sync(password, salt, ITERATIONS, BYTES.key, 'sha256')
  const keyed = (name: string) => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  const server = keyed('Server Key').toString('base64')
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${server}`
}
