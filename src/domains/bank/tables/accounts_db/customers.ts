import { date, id, personal, timestamp, varchar } from '../../../../core/column.ts'
import { customerTable } from '../../life/lives.ts'

/** The customer master: the one place where a customer's identity is decided. */
export const customers = customerTable({
  schema: 'accounts_db',
  name: 'customers',
  comment: 'Customer master: one row per customer of the bank, the source of customer_id for all systems',
  columns: {
    customer_id: id('Key of the customer in all systems'),
    first_name: personal(varchar(100, 'Legal given name')),
    last_name: personal(varchar(100, 'Legal family name')),
    date_of_birth: personal(date('Date of birth')),
    email: personal(varchar(150, 'Main e-mail address')),
    phone: personal(varchar(20, 'Main phone number')),
    created_at: timestamp('When the customer relationship began'),
  },
  primaryKey: ['customer_id'],
  unique: [['email'], ['phone']],
  checks: { adult: "date_of_birth <= (created_at - INTERVAL '18 years')::date" },
  rows({ customer }, emit) {
    emit({
      customer_id: customer.id,
      first_name: customer.firstName,
      last_name: customer.lastName,
      date_of_birth: customer.birthDay,
      email: customer.email,
      phone: customer.phone,
      created_at: customer.sinceSecond,
    })
  },
})
