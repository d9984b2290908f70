import { checksOf } from '../../../postgres/ddl/constraints.ts'
import type { DdlFile } from '../../../postgres/ddl/ddl-files.ts'
import { tableStatements } from '../../../postgres/ddl/table-statements.ts'
import { landingSchema } from './feed.ts'
import { feedTable } from './feed-table.ts'
import { feeds } from './feeds.ts'
import { loadProcedure } from './load-procedure.ts'

const comment = 'Nightly deliveries of other systems as they came, and the procedures that load them'

/** The DDL of the landing schema; made beside a bank that is there, never by filling one. */
export function landingFiles(): DdlFile[] {
  const tables = feeds.map((feed) => tableStatements(feedTable(feed)))
  return [
    {
      path: `${landingSchema}/tables.sql`,
      text: page('tables without keys, checks or references', [
        `CREATE SCHEMA ${landingSchema};\nCOMMENT ON SCHEMA ${landingSchema} IS '${comment}';\nSET search_path TO ${landingSchema};`,
        ...tables.flatMap(({ table, comments }) => [table, comments]),
        'RESET search_path;',
      ]),
    },
    {
      path: `${landingSchema}/procedures.sql`,
      text: page(
        'one procedure for each feed, which takes over what is good',
        feeds.map((feed) => loadProcedure(feed, checksOf)),
      ),
    },
  ]
}

function page(holds: string, parts: readonly string[]): string {
  const head = `-- ${landingSchema}: ${comment}
-- Here: ${holds}.
-- Written by \`npm run ddl\` from src/domains/bank/landing; change that.`
  return `${[head, ...parts].join('\n\n')}\n`
}
