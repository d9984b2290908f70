import { Flags } from '@oclif/core'

/** `--database-url`, the same for every command that works on a database. */
export const databaseUrlFlag = Flags.custom({
  helpValue: '<url>',
  summary: 'where to connect; else DATABASE_URL, the POSTGRES_* variables, or the embedded server',
})
