/** A course in the bank's catalogue. */
export type TrainingProgram = {
  readonly category: 'compliance' | 'product' | 'customer_service' | 'technical' | 'leadership'
  readonly name: string
  readonly description: string
  readonly durationHours: 2 | 4 | 8 | 16 | 24 | 40
  /** Whether it ends with a certificate. */
  readonly certification: boolean
}

const program = (
  category: TrainingProgram['category'],
  name: string,
  durationHours: TrainingProgram['durationHours'],
  certification: boolean,
  description: string,
): TrainingProgram => Object.freeze({ category, name, description, durationHours, certification })

/** The sixteen courses, five of them with a certificate. */
export const trainingPrograms: readonly TrainingProgram[] = Object.freeze([
  program(
    'compliance',
    'Anti-Money Laundering Essentials',
    8,
    true,
    'How money is laundered, what to look for in an account, and how to raise a suspicion.',
  ),
  program(
    'compliance',
    'Know Your Customer in Practice',
    8,
    true,
    'Checking identity documents, rating risk, and when a record has to be renewed.',
  ),
  program(
    'compliance',
    'Regulatory Updates of the Year',
    4,
    false,
    'What changed in the rules this year and what it means for branch and back office.',
  ),
  program(
    'compliance',
    'Ethics and Conduct',
    2,
    false,
    'Gifts, conflicts of interest, confidentiality, and where to turn when something is wrong.',
  ),
  program(
    'product',
    'Deposit Accounts and Fees',
    4,
    false,
    'The account range, the fee tariff, and how to explain both in plain words.',
  ),
  program(
    'product',
    'Consumer and Mortgage Lending',
    16,
    false,
    'From application to last instalment: products, affordability, collateral and pricing.',
  ),
  program(
    'product',
    'Insurance Products for Bankers',
    8,
    false,
    'Life, property, vehicle, health and travel cover, and what each does not pay for.',
  ),
  program(
    'customer_service',
    'Handling Complaints',
    4,
    false,
    'Listening, recording and settling a complaint within the time that the bank promises.',
  ),
  program(
    'customer_service',
    'Clear Writing for Customers',
    4,
    false,
    'Letters and e-mails that answer the question in the first sentence.',
  ),
  program(
    'customer_service',
    'Serving Vulnerable Customers',
    8,
    true,
    'Recognising illness, bereavement and hardship, and the help that the bank can give.',
  ),
  program(
    'technical',
    'Core Banking System Basics',
    16,
    false,
    'Finding customers, posting and correcting transactions, end-of-day checks.',
  ),
  program(
    'technical',
    'Information Security Awareness',
    2,
    false,
    'Passwords, phishing, clean desks, and what to do after a mistake.',
  ),
  program(
    'technical',
    'Data Analysis with SQL',
    24,
    true,
    'Reading tables, joining them, and checking a figure before it goes into a report.',
  ),
  program(
    'leadership',
    'First-Time Team Leader',
    24,
    false,
    'Setting goals, giving feedback, planning shifts, and holding the difficult conversation.',
  ),
  program(
    'leadership',
    'Leading a Branch',
    40,
    true,
    'Running a branch: people, targets, cash, risk, and the local market.',
  ),
  program(
    'leadership',
    'Coaching Conversations',
    8,
    false,
    'Questions that help others find the answer, practised in pairs.',
  ),
])
