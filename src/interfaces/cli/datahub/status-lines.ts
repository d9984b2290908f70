import type { ServerStatus } from '../../../services/datahub/server-status.ts'

/** What a healthy server says of itself. */
export function statusLines({ server, version, isStatefulIngestionCapable }: ServerStatus): string {
  const state = isStatefulIngestionCapable ? 'yes' : 'no'
  return [
    `DataHub at ${server} is healthy`,
    `  version ${version ?? 'not told'}, remembers what recipes saw: ${state}`,
  ].join('\n')
}
