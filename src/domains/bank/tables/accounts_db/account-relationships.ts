import { SECONDS_PER_DAY } from '../../../../core/calendar.ts'
import { identity, oneOf, references, timestamp } from '../../../../core/column.ts'
import { IdManager } from '../../../../core/id-manager.ts'
import { OPENING_SECOND } from '../../life/customers.ts'
import { customerTable } from '../../life/lives.ts'
import { accountRelationshipTypes } from '../../lists.ts'

/** The most links that one customer's account can have. */
const LINKS_MAX = 4

/** Which accounts belong together, and how. */
export const accountRelationships = customerTable({
  schema: 'accounts_db',
  name: 'account_relationships',
  comment: 'Links between two accounts: of one customer, or of two who live together',
  columns: {
    relationship_id: identity('Number of the link'),
    primary_account_id: references('accounts_db.accounts.account_id', 'Account that is shared or saved from'),
    related_account_id: references('accounts_db.accounts.account_id', 'Account it is linked with'),
    relationship_type: oneOf(
      accountRelationshipTypes,
      50,
      'What the holder of the related account is to the primary account; linked_savings when it is the same person',
    ),
    created_at: timestamp('Since when; never before both accounts were open'),
  },
  primaryKey: ['relationship_id'],
  unique: [['primary_account_id', 'related_account_id', 'relationship_type']],
  checks: { two_accounts: 'primary_account_id <> related_account_id' },
  rows(life, emit) {
    life.world.links.linksOf(life).forEach((link, i) => {
      emit({
        relationship_id: IdManager.number(life.index, i, LINKS_MAX),
        primary_account_id: link.primary.id,
        related_account_id: link.related.id,
        relationship_type: link.type,
        created_at: link.sinceDay * SECONDS_PER_DAY + OPENING_SECOND,
      })
    })
  },
})
