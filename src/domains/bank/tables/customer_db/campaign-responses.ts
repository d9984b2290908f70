import {
  boolean,
  date,
  id,
  identity,
  oneOf,
  optional,
  references,
  withDefault,
} from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { RESPONSES_MAX } from '../../life/contact/responses.ts'
import { customerTable } from '../../life/lives.ts'
import { productReferences, responseTypes } from '../../lists.ts'

/** How customers react to campaigns. */
export const campaignResponses = customerTable({
  schema: 'customer_db',
  name: 'campaign_responses',
  comment: 'Reactions to campaigns: at most one row per campaign and customer',
  columns: {
    response_id: identity('Key of the reaction'),
    campaign_id: references('customer_db.campaigns.campaign_id', 'Campaign that the customer reacted to'),
    customer_id: references('customer_db.customer_profiles.customer_id', 'Customer who reacted'),
    response_date: date('Day of the reaction, during the campaign or up to 14 days after'),
    response_type: oneOf(
      responseTypes,
      50,
      'What the customer did; purchased means that an order was placed',
    ),
    converted: withDefault(
      boolean(
        'Whether it led to a sale: a product began within 60 days of an order, 30 of a click, 7 of opening',
      ),
      'false',
    ),
    reference_type: optional(oneOf(productReferences, 50, 'Kind of product that was sold')),
    reference_id: optional(id('Key of the product that was sold')),
  },
  primaryKey: ['response_id'],
  unique: [['campaign_id', 'customer_id']],
  checks: {
    converted_by_a_product: 'converted = (reference_id IS NOT NULL)',
    reference_complete: '(reference_type IS NULL) = (reference_id IS NULL)',
    unsubscribed_buys_nothing: "response_type <> 'unsubscribed' OR NOT converted",
  },
  rows({ customer, contacts }, emit) {
    for (const { ordinal, campaign, day, type, sale } of contacts.responses) {
      emit({
        response_id: IdManager.number(customer.index, ordinal, RESPONSES_MAX),
        campaign_id: campaign.id,
        customer_id: customer.id,
        response_date: day,
        response_type: type,
        converted: sale !== null,
        reference_type: sale?.type ?? null,
        reference_id: sale?.id ?? null,
      })
    }
  },
})
