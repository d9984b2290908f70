import type { ChalkInstance } from 'chalk'
import type { EmbeddedStatus } from '../../../services/database/embedded-control.ts'
import type { DatabaseSurvey } from '../../../services/database/survey-database.ts'
import { displayWidth } from '../results/display-width.ts'
import { humanCount, humanDuration, humanSize } from '../results/human-numbers.ts'

/** A name and what there is to say about it; left out when there is nothing. */
export type Fact = readonly [name: string, value: string | undefined]

/** The facts as lines, the names in bold and aligned. */
export function factLines(facts: readonly Fact[], colors: ChalkInstance): string {
  const given = facts.filter(([, value]) => value !== undefined)
  const width = Math.max(...given.map(([name]) => displayWidth(name)))
  return given.map(([name, value]) => `${colors.bold(name.padEnd(width))}  ${value}`).join('\n')
}

/** What to say of the embedded server. */
export function embeddedFacts(status: EmbeddedStatus): readonly Fact[] {
  const { sizeBytes, uptimeSeconds, processNumber, connections } = status
  return [
    ['server', status.isRunning ? 'running' : sizeBytes === undefined ? 'not made yet' : 'stopped'],
    ['version', status.version && `PostgreSQL ${status.version}`],
    ['url', status.url],
    ['up for', uptimeSeconds === undefined ? undefined : humanDuration(uptimeSeconds)],
    ['connections', connections === undefined ? undefined : String(connections)],
    ['process', processNumber === undefined ? undefined : String(processNumber)],
    ['folder', status.folder],
    ['size', sizeBytes === undefined ? undefined : humanSize(sizeBytes)],
    ['log', status.log],
  ]
}

/** What to say of a database and its server. */
export function databaseFacts({ url, source, description, schemas }: DatabaseSurvey): readonly Fact[] {
  const tables = schemas.reduce((total, schema) => total + schema.tables, 0)
  const rows = schemas.reduce((total, schema) => total + schema.rowsEstimate, 0)
  return [
    ['database', description.database],
    ['url', url],
    ['named by', source === 'embedded' ? 'nobody: it is the embedded server' : source],
    ['description', description.comment],
    ['owner', description.owner],
    ['size', humanSize(description.sizeBytes)],
    ['encoding', `${description.encoding}, collation ${description.collation}`],
    ['schemas', schemas.map(({ name }) => name).join(', ') || 'none'],
    ['tables', `${humanCount(tables)} with about ${humanCount(rows)} rows`],
    ['extensions', description.extensions.join(', ')],
    ['server', `PostgreSQL ${description.serverVersion}${description.isReplica ? ', a replica' : ''}`],
    ['up for', humanDuration(description.uptimeSeconds)],
    ['connections', `${description.connections} here, at most ${description.connectionsMax} in all`],
    ['protected', description.isProtected ? 'yes, by TLS' : 'no'],
    ...Object.entries(description.settings),
  ]
}
