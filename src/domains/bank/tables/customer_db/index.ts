import type { AnyTable } from '../../../../core/table.ts'
import { campaignResponses } from './campaign-responses.ts'
import { campaigns } from './campaigns.ts'
import { complaints } from './complaints.ts'
import { customerProfiles } from './customer-profiles.ts'
import { interactions } from './interactions.ts'
import { satisfactionSurveys } from './satisfaction-surveys.ts'

export const foundationProfileTables: readonly AnyTable[] = [customerProfiles]
export const crmTables: readonly AnyTable[] = [
  campaigns,
  interactions,
  satisfactionSurveys,
  complaints,
  campaignResponses,
]
