import { date, id, oneOf, varchar } from '../../../../core/column.ts'
import { bankTable } from '../../life/lives.ts'
import { campaignSegments, campaignTypes } from '../../lists.ts'

/** Marketing campaigns of the last year. */
export const campaigns = bankTable({
  schema: 'customer_db',
  name: 'campaigns',
  comment: 'Marketing campaigns: one row per campaign of the last year',
  columns: {
    campaign_id: id('Key of the campaign'),
    campaign_name: varchar(200, 'What the campaign is called'),
    campaign_type: oneOf(campaignTypes, 50, 'How the campaign reaches customers, or what it is for'),
    start_date: date('First day'),
    end_date: date('Last day'),
    target_segment: oneOf(campaignSegments, 50, 'Segment of customers that it is for'),
  },
  primaryKey: ['campaign_id'],
  unique: [['campaign_name']],
  checks: { ends_after_start: 'end_date >= start_date' },
  rows({ world }, emit) {
    for (const { id: campaignId, name, type, startDay, endDay, segment } of world.contacts.campaigns) {
      emit({
        campaign_id: campaignId,
        campaign_name: name,
        campaign_type: type,
        start_date: startDay,
        end_date: endDay,
        target_segment: segment,
      })
    }
  },
})
