import { Flags } from '@oclif/core'
import { schedulers } from '../../../services/datahub/schedule-ingestion.ts'
import { recipeFolder } from './recipe-flags.ts'
import { recipesFlag, serverFlags } from './server-flags.ts'

/** Flags that say which recipes are run, how, and when. */
export const ingestFlags = {
  database: Flags.string({
    char: 'd',
    multiple: true,
    helpValue: '<name>',
    summary: 'run only the recipe of this database; may be given several times',
  }),
  recipes: recipesFlag(recipeFolder),
  ...serverFlags,
  program: Flags.string({
    default: 'datahub',
    helpValue: '<file>',
    summary: "DataHub's own command, where it is not on the path",
  }),
  'dry-run': Flags.boolean({ summary: 'show what would be run and run nothing' }),
  schedule: Flags.string({
    helpValue: '<cron>',
    summary: "when to run them from now on, such as '30 5 * * *'",
  }),
  scheduler: Flags.option({
    options: schedulers,
    dependsOn: ['schedule'],
    summary:
      'who runs them: a crontab line (the default), a GitHub workflow, or the deployment block of each recipe',
  })(),
  'time-zone': Flags.string({
    default: 'UTC',
    helpValue: '<name>',
    summary: 'of the schedule in a deployment block',
  }),
  out: Flags.string({
    helpValue: '<file>',
    dependsOn: ['schedule'],
    summary: 'write the line or the workflow there instead of showing it',
  }),
}
