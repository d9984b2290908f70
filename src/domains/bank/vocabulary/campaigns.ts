/** A marketing campaign: what it is called, how it reaches people, and whom it is for. */
export type Campaign = {
  readonly name: string
  readonly type: 'email' | 'direct_mail' | 'digital' | 'cross_sell' | 'retention'
  readonly segment: 'retail' | 'premium' | 'corporate' | 'private_banking' | 'all'
}

const campaign = (name: string, type: Campaign['type'], segment: Campaign['segment']): Campaign =>
  Object.freeze({ name, type, segment })

/** The fifteen campaigns. */
export const campaigns: readonly Campaign[] = Object.freeze([
  campaign('Spring Savings Rate', 'email', 'retail'),
  campaign('Paperless Statements', 'email', 'all'),
  campaign('Home Loan Spring Offer', 'direct_mail', 'premium'),
  campaign('First Account Made Simple', 'digital', 'retail'),
  campaign('Business Current Account Review', 'email', 'corporate'),
  campaign('Travel Cover for the Summer', 'cross_sell', 'premium'),
  campaign('Private Client Portfolio Evening', 'direct_mail', 'private_banking'),
  campaign('Mobile App Launch', 'digital', 'all'),
  campaign('Autumn Car Loan', 'email', 'retail'),
  campaign('Money Market Step-Up', 'email', 'premium'),
  campaign('Equipment Finance for Companies', 'cross_sell', 'corporate'),
  campaign('Household Cover with Your Mortgage', 'cross_sell', 'retail'),
  campaign('Thank You for Ten Years', 'retention', 'premium'),
  campaign('Year-End Tax Folder', 'email', 'private_banking'),
  campaign('Welcome Back', 'retention', 'all'),
])
