import { date, oneOf, references } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'
import { holderRoles } from '../../lists.ts'

/** Who has a right to an account, and which. */
export const accountHolders = customerTable({
  schema: 'accounts_db',
  name: 'account_holders',
  comment: 'People with a right to an account: its owner, and whom the owner shares it with',
  columns: {
    account_id: references('accounts_db.accounts.account_id', 'Account'),
    customer_id: references('accounts_db.customers.customer_id', 'Holder'),
    holder_role: oneOf(holderRoles, 20, 'What the holder is to the account'),
    since_date: date('Since when; the owner since it was opened'),
  },
  primaryKey: ['account_id', 'customer_id', 'holder_role'],
  rows(life, emit) {
    const links = life.world.links.linksOf(life)
    for (const account of life.accounts) {
      emit({
        account_id: account.id,
        customer_id: life.customer.id,
        holder_role: 'owner',
        since_date: account.openedDay,
      })
      for (const { primary, type, holder, sinceDay } of links) {
        if (primary !== account || holder === null || type === 'linked_savings') continue
        emit({ account_id: account.id, customer_id: holder.id, holder_role: type, since_date: sinceDay })
      }
    }
  },
})
