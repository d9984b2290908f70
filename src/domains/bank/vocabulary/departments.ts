/** A department of the bank and what it may spend in a year. */
export type Department = {
  readonly key: string
  readonly name: string
  readonly budgetMinDollars: number
  readonly budgetMaxDollars: number
}

const department = (key: string, name: string, min: number, max: number): Department =>
  Object.freeze({ key, name, budgetMinDollars: min, budgetMaxDollars: max })

/** The twelve departments. Budgets lie between 500,000 and 5,000,000 dollars, by size and running cost. */
export const departments: readonly Department[] = Object.freeze([
  department('retail_banking', 'Retail Banking', 3_000_000, 5_000_000),
  department('lending', 'Lending', 2_500_000, 4_500_000),
  department('insurance', 'Insurance', 1_800_000, 3_500_000),
  department('compliance', 'Compliance & Risk', 1_500_000, 3_000_000),
  department('operations', 'Operations', 2_200_000, 4_200_000),
  department('customer_service', 'Customer Service', 2_500_000, 4_500_000),
  department('risk', 'Risk Management', 1_000_000, 2_200_000),
  department('it', 'Information Technology', 3_200_000, 5_000_000),
  department('hr', 'Human Resources', 600_000, 1_400_000),
  department('finance', 'Finance', 900_000, 1_900_000),
  department('audit', 'Internal Audit', 500_000, 1_200_000),
  department('marketing', 'Marketing', 900_000, 2_400_000),
])
