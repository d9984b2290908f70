import { totalmem } from 'node:os'

const mebibyte = 1024 * 1024
const sharedBuffersMaxMegabytes = 512
const sharedBuffersMinMegabytes = 128

/**
 * The server's settings for good, made for bulk loading on a developer's machine. What is written stays written
 * (`fsync` is on); sessions that load turn only their own `synchronous_commit` off.
 */
export function serverSettings(memoryBytes: number = totalmem()): string {
  const memory = Math.floor(memoryBytes / mebibyte)
  const sharedBuffers = Math.max(
    sharedBuffersMinMegabytes,
    Math.min(sharedBuffersMaxMegabytes, Math.floor(memory / 8)),
  )
  const settings: readonly (readonly [name: string, value: string | number])[] = [
    // Reachable from this machine only, by TCP only.
    ['listen_addresses', "'127.0.0.1'"],
    ['unix_socket_directories', "''"],
    ['max_connections', 100],
    ['cluster_name', "'dhub'"],
    ['timezone', "'UTC'"],
    ['log_timezone', "'UTC'"],
    ['lc_messages', "'C'"],
    ['shared_preload_libraries', "'pg_stat_statements'"],
    ['shared_buffers', `'${sharedBuffers}MB'`],
    ['effective_cache_size', `'${Math.max(512, Math.floor(memory / 2))}MB'`],
    ['work_mem', "'32MB'"],
    ['maintenance_work_mem', `'${Math.min(256, sharedBuffers)}MB'`],
    ['random_page_cost', '1.1'],
    ['jit', 'off'],
    // No replicas, so a COPY into a new table need not be logged twice; checkpoints stay out of a load's way.
    ['wal_level', 'minimal'],
    ['max_wal_senders', 0],
    ['max_wal_size', "'8GB'"],
    ['checkpoint_timeout', "'30min'"],
    ['checkpoint_completion_target', '0.9'],
    ['log_checkpoints', 'off'],
    // A load analyzes what it wrote; the background worker need not race it.
    ['autovacuum_naptime', "'5min'"],
  ]
  return `# Written by dhub at every start: changes made here are lost.\n${settings
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')}${watchesClients() ? "client_connection_check_interval = '2s'\n" : ''}`
}

/** Whether the server can notice that the client of a long statement is gone; not on Windows. */
function watchesClients(): boolean {
  return process.platform !== 'win32'
}
