import { date, identity, integer, optional, references, text } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { CONTACTS_MAX } from '../../life/contact/contact-counts.ts'
import { customerTable } from '../../life/lives.ts'

/** What customers answer when asked about a contact. */
export const satisfactionSurveys = customerTable({
  schema: 'customer_db',
  name: 'satisfaction_surveys',
  comment: 'Answers to surveys: one row per contact that a customer was asked about and answered',
  columns: {
    survey_id: identity('Key of the answer'),
    customer_id: references('customer_db.customer_profiles.customer_id', 'Customer who answered'),
    interaction_id: references(
      'customer_db.interactions.interaction_id',
      'Contact that the customer was asked about',
    ),
    nps_score: integer('How likely the customer is to recommend the bank, 0 to 10'),
    satisfaction_rating: integer('Satisfaction with the contact in stars, 1 to 5'),
    survey_date: date('Day of the answer'),
    comments: optional(text('What the customer added in words; none for half of the answers')),
  },
  primaryKey: ['survey_id'],
  unique: [['interaction_id']],
  checks: {
    nps_range: 'nps_score BETWEEN 0 AND 10',
    rating_range: 'satisfaction_rating BETWEEN 1 AND 5',
  },
  rows({ customer, contacts }, emit) {
    for (const { id, ordinal, survey } of contacts.interactions) {
      if (!survey) continue
      emit({
        survey_id: IdManager.number(customer.index, ordinal, CONTACTS_MAX),
        customer_id: customer.id,
        interaction_id: id,
        nps_score: survey.nps,
        satisfaction_rating: survey.stars,
        survey_date: survey.day,
        comments: survey.comment,
      })
    }
  },
})
