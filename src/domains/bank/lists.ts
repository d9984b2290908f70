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

// People
export const departmentNames = [
  'Retail Banking',
  'Lending',
  'Insurance',
  'Compliance & Risk',
  'Operations',
  'Customer Service',
  'Risk Management',
  'Information Technology',
  'Human Resources',
  'Finance',
  'Internal Audit',
  'Marketing',
] as const
export const employmentStatuses = ['active', 'on_leave', 'terminated'] as const
export const trainingCategories = [
  'compliance',
  'product',
  'customer_service',
  'technical',
  'leadership',
] as const
export const trainingStatuses = ['enrolled', 'in_progress', 'completed', 'dropped'] as const
export const assignmentTypes = ['customer_portfolio', 'project', 'branch_coverage'] as const

export type DepartmentName = (typeof departmentNames)[number]
export type EmploymentStatus = (typeof employmentStatuses)[number]
export type TrainingCategory = (typeof trainingCategories)[number]
export type TrainingStatus = (typeof trainingStatuses)[number]
export type AssignmentType = (typeof assignmentTypes)[number]

// crm: contacts, surveys, complaints and campaigns

export const interactionTypes = [
  'inquiry',
  'support',
  'complaint',
  'account_update',
  'product_inquiry',
] as const
export const channels = ['phone', 'email', 'web', 'mobile_app', 'branch'] as const
export const outcomes = ['resolved', 'follow_up_needed', 'escalated'] as const
export const complaintTypes = ['service', 'fee', 'product', 'fraud', 'other'] as const
export const complaintStatuses = ['open', 'investigating', 'resolved', 'closed'] as const
export const priorities = ['low', 'medium', 'high', 'critical'] as const
/** What a contact or a complaint may be about; `reference_id` is the key of a row of that kind. */
export const contactReferences = [
  'account',
  'transaction',
  'loan_application',
  'loan',
  'policy',
  'claim',
  'interaction',
] as const
export const campaignTypes = ['email', 'direct_mail', 'digital', 'cross_sell', 'retention'] as const
/** A campaign is for one segment, or for all. */
export const campaignSegments = [...segments, 'all'] as const
export const responseTypes = ['opened', 'clicked', 'purchased', 'unsubscribed'] as const
/** What a customer may buy after a campaign. */
export const productReferences = ['account', 'loan', 'policy'] as const

export type InteractionType = (typeof interactionTypes)[number]
export type Channel = (typeof channels)[number]
export type Outcome = (typeof outcomes)[number]
export type ComplaintType = (typeof complaintTypes)[number]
export type ComplaintStatus = (typeof complaintStatuses)[number]
export type Priority = (typeof priorities)[number]
export type ContactReference = (typeof contactReferences)[number]
export type CampaignType = (typeof campaignTypes)[number]
export type CampaignSegment = (typeof campaignSegments)[number]
export type ResponseType = (typeof responseTypes)[number]
export type ProductReference = (typeof productReferences)[number]

// Insurance
export const policyTypes = ['life', 'property', 'vehicle', 'health', 'travel'] as const
export const policyStatuses = ['active', 'lapsed', 'cancelled', 'matured'] as const
export const premiumFrequencies = ['monthly', 'quarterly', 'annual'] as const
export const premiumMethods = ['auto_debit', 'check', 'wire_transfer', 'online'] as const
export const premiumStatuses = ['completed', 'pending', 'failed', 'reversed'] as const
export const claimTypes = ['death', 'accident', 'property_damage', 'medical'] as const
export const claimStatuses = ['submitted', 'under_review', 'approved', 'rejected', 'paid'] as const
export const policyEventTypes = ['renewal', 'modification', 'cancellation', 'reinstatement'] as const
export const beneficiaryRelationships = ['spouse', 'child', 'parent', 'other'] as const
export const coveredRisks = [
  'death',
  'family_death',
  'critical_illness',
  'accidental_injury',
  'fire_and_storm',
  'water_damage',
  'burglary',
  'home_liability',
  'collision',
  'third_party_liability',
  'vehicle_theft',
  'passenger_injury',
  'hospital_stay',
  'outpatient_care',
  'dental_care',
  'medical_abroad',
  'accident_abroad',
  'baggage',
] as const

export type PolicyType = (typeof policyTypes)[number]
export type PolicyStatus = (typeof policyStatuses)[number]
export type PremiumFrequency = (typeof premiumFrequencies)[number]
export type PremiumMethod = (typeof premiumMethods)[number]
export type PremiumStatus = (typeof premiumStatuses)[number]
export type ClaimType = (typeof claimTypes)[number]
export type ClaimStatus = (typeof claimStatuses)[number]
export type PolicyEventType = (typeof policyEventTypes)[number]
export type BeneficiaryRelationship = (typeof beneficiaryRelationships)[number]
export type CoveredRisk = (typeof coveredRisks)[number]

// compliance

export const documentTypes = ['passport', 'drivers_license', 'national_id'] as const
export const amlCheckTypes = ['watchlist', 'sanctions', 'pep_screening', 'transaction_monitoring'] as const
export const activityTypes = ['structuring', 'unusual_pattern', 'high_risk_country'] as const
export const reportStatuses = ['draft', 'under_review', 'filed', 'closed'] as const
export const regulatoryTiers = ['tier1', 'tier2', 'tier3'] as const
export const regulatoryReportTypes = [
  'capital_adequacy',
  'liquidity',
  'quarterly_filing',
  'stress_test',
] as const
export const regulatoryReportStatuses = ['pending', 'submitted', 'accepted', 'rejected'] as const
export const ruleTypes = [
  'transaction_limit',
  'velocity_check',
  'geographic_restriction',
  'amount_threshold',
] as const
/** Who breaks a rule: one posting, an account or a customer. */
export const ruleEntities = ['transaction', 'account', 'customer'] as const
/** What a rule measures: the amount of one posting, or the number or the sum of postings within days. */
export const ruleMeasures = ['amount', 'count', 'total'] as const
export const directions = ['credit', 'debit'] as const
export const severities = ['low', 'medium', 'high', 'critical'] as const
export const violationStatuses = ['open', 'investigating', 'resolved', 'false_positive'] as const
/** What an entry of the audit log is about; `entity_id` is the key of a row of that kind. */
export const auditEntities = [
  'customer',
  'account',
  'transaction',
  'loan_application',
  'loan',
  'policy',
  'claim',
  'complaint',
  'kyc_record',
  'suspicious_activity_report',
] as const
export const auditActions = ['create', 'update', 'delete', 'view'] as const

export type DocumentType = (typeof documentTypes)[number]
export type AmlCheckType = (typeof amlCheckTypes)[number]
export type ActivityType = (typeof activityTypes)[number]
export type ReportStatus = (typeof reportStatuses)[number]
export type RegulatoryTier = (typeof regulatoryTiers)[number]
export type RegulatoryReportType = (typeof regulatoryReportTypes)[number]
export type RegulatoryReportStatus = (typeof regulatoryReportStatuses)[number]
export type RuleType = (typeof ruleTypes)[number]
export type RuleEntity = (typeof ruleEntities)[number]
export type RuleMeasure = (typeof ruleMeasures)[number]
export type Severity = (typeof severities)[number]
export type ViolationStatus = (typeof violationStatuses)[number]
export type AuditEntity = (typeof auditEntities)[number]
export type AuditAction = (typeof auditActions)[number]
