import { homedir } from 'node:os'
import path from 'node:path'
import type { Config } from '../../config.ts'

const rootFolder = '/var/lib/dhub'

/**
 * Where dhub keeps the embedded server: `DHUB_HOME`, else a folder that the server's account can enter as root,
 * else dhub's folder among the user's data.
 */
export function stateFolder(config: Pick<Config, 'home' | 'userDataFolder'>): string {
  if (config.home !== undefined) return path.resolve(config.home)
  if (process.getuid?.() === 0) return rootFolder
  return path.join(config.userDataFolder ?? defaultDataFolder(), 'dhub')
}

function defaultDataFolder(): string {
  return process.platform === 'win32'
    ? path.join(homedir(), 'AppData', 'Local')
    : path.join(homedir(), '.local', 'share')
}
