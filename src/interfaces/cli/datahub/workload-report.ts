import type { RanWorkload } from '../../../services/datahub/workload/run-workload.ts'

/** What was asked, the most frequent first, and by how many. */
export function workloadLines({ calls, queries, roles, isCounted }: RanWorkload): string {
  const lines = queries.map((query) => `  ${String(query.calls).padStart(6)}  ${query.title}`)
  const counted = isCounted
    ? []
    : [
        'The server does not count statements: load pg_stat_statements (shared_preload_libraries) for usage in DataHub',
      ]
  return [`Ran ${calls} queries under ${roles.length} roles`, ...lines, ...counted].join('\n')
}
