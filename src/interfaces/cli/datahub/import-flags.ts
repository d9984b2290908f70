import { Args, Flags } from '@oclif/core'
import { shippedImports } from '../../../services/datahub/import-files.ts'

/** What an import takes. */
export const importArgs = {
  path: Args.string({
    default: shippedImports,
    description: 'the file, a folder with it, or a folder of such folders',
  }),
}

/** To look first. */
export const dryRunFlag = {
  'dry-run': Flags.boolean({ summary: 'read and compare, say what would be written, and write nothing' }),
}
