import { Flags } from '@oclif/core'
import type { Fabric, Place } from '../../../datahub/records/place.ts'
import { recipeFlags } from './recipe-flags.ts'

/** How names of tables become names of the catalogue; a whole URN needs none of these. */
export const placeFlags = {
  platform: Flags.string({
    default: 'postgres',
    helpValue: '<name>',
    summary: 'the platform that tables lie on',
  }),
  env: recipeFlags.env,
  'platform-instance': recipeFlags['platform-instance'],
}

/** The flags as records take them. */
export function toPlace(flags: {
  readonly platform: string
  readonly env: Fabric
  readonly 'platform-instance': string
}): Place {
  const { platform, env, 'platform-instance': instance } = flags
  return { platform, env, ...(instance === '' ? {} : { instance }) }
}
