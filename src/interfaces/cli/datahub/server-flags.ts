import { Flags } from '@oclif/core'

/** Where the DataHub server is, on every command that talks to it. */
export const serverFlags = {
  server: Flags.string({
    helpValue: '<url>',
    summary:
      'the server of DataHub; else DATAHUB_GMS_URL, DATAHUB_GMS_HOST and _PORT, or http://localhost:8080',
  }),
  token: Flags.string({
    helpValue: '<token>',
    summary: 'what opens it; better given as DATAHUB_GMS_TOKEN, which no list of processes shows',
  }),
}

/** Which recipes a command works with. */
export const recipesFlag = (folder: string) =>
  Flags.string({ default: folder, helpValue: '<folder>', summary: 'where the recipes lie' })
