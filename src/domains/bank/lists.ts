/** The closed lists of the bank, settled once; each becomes a CHECK on its column and a union type in the rows. */

export const segments = ['retail', 'premium', 'corporate', 'private_banking'] as const
export const customerStatuses = ['active', 'dormant', 'closed'] as const
export const riskRatings = ['low', 'medium', 'high'] as const
export const kycStatuses = ['verified', 'pending', 'expired', 'rejected'] as const

export const accountTypes = ['checking', 'savings', 'money_market', 'cd'] as const
export const accountStatuses = ['active', 'frozen', 'closed'] as const
export const currencies = ['USD', 'EUR', 'GBP', 'CAD'] as const
export const holderRoles = ['owner', 'joint_owner', 'beneficiary', 'authorized_user'] as const
export const accountRelationshipTypes = [
  'joint_owner',
  'beneficiary',
  'authorized_user',
  'linked_savings',
] as const
export const transactionTypes = [
  'deposit',
  'withdrawal',
  'payment',
  'transfer',
  'fee',
  'salary',
  'interest',
  'refund',
] as const

/** What a posting may point at; `reference_id` is the key of a row of that kind. */
export const postingReferences = [
  'loan',
  'installment',
  'policy',
  'premium_payment',
  'claim',
  'fee_tariff',
  'transfer',
  'transaction',
] as const

export type Segment = (typeof segments)[number]
export type CustomerStatus = (typeof customerStatuses)[number]
export type RiskRating = (typeof riskRatings)[number]
export type KycStatus = (typeof kycStatuses)[number]
export type AccountType = (typeof accountTypes)[number]
export type AccountStatus = (typeof accountStatuses)[number]
export type Currency = (typeof currencies)[number]
export type TransactionType = (typeof transactionTypes)[number]
export type PostingReference = (typeof postingReferences)[number]

// Loans
export const loanTypes = ['mortgage', 'personal', 'auto', 'business', 'education'] as const
export const applicationStatuses = ['pending', 'approved', 'rejected', 'withdrawn'] as const
export const loanStatuses = ['active', 'paid_off', 'defaulted', 'restructured'] as const
export const installmentStatuses = ['pending', 'paid', 'late', 'missed'] as const
export const collateralTypes = [
  'property',
  'real_estate',
  'vehicle',
  'equipment',
  'inventory',
  'securities',
] as const
export const guarantorRelationships = [
  'spouse',
  'parent',
  'sibling',
  'family_member',
  'business_partner',
  'friend',
  'co-signer',
] as const
/** From the best to the worst. */
export const creditGrades = ['AAA', 'AA', 'A', 'BBB', 'BB', 'B', 'CCC', 'CC', 'C'] as const

export type LoanType = (typeof loanTypes)[number]
export type ApplicationStatus = (typeof applicationStatuses)[number]
export type LoanStatus = (typeof loanStatuses)[number]
export type InstallmentStatus = (typeof installmentStatuses)[number]
export type CollateralType = (typeof collateralTypes)[number]
export type GuarantorRelationship = (typeof guarantorRelationships)[number]
export type CreditGrade = (typeof creditGrades)[number]
