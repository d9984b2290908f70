import type { CollateralType, LoanType } from '../../lists.ts'

/** What the bank offers of one type of loan. */
export interface LoanProduct {
  /** Cents, from and to. */
  readonly amount: readonly [number, number]
  /** Amounts are asked for in multiples of so many cents. */
  readonly amountStep: number
  /** Yearly rate for the best and for the worst borrower, scaled by 10,000. */
  readonly rate: readonly [number, number]
  readonly termsMonths: readonly number[]
  /** Monthly installment as a share of the monthly income, from and to. */
  readonly burden: readonly [number, number]
  /** Days from application to decision, from and to; where something is pledged there must be time to appraise it. */
  readonly decisionDays: readonly [number, number]
  /** What may be pledged; nothing where the list is empty. */
  readonly collateral: readonly CollateralType[]
  /** Share of the principal that is spent on what it was borrowed for, in per cent, from and to. */
  readonly usePercent: readonly [number, number]
}

export const loanProducts: Readonly<Record<LoanType, LoanProduct>> = {
  mortgage: {
    amount: [10_000_000, 80_000_000],
    amountStep: 100_000,
    rate: [325, 675],
    termsMonths: [180, 240, 300, 360],
    burden: [0.22, 0.38],
    decisionDays: [12, 30],
    collateral: ['property', 'real_estate'],
    usePercent: [96, 100],
  },
  personal: {
    amount: [500_000, 7_500_000],
    amountStep: 10_000,
    rate: [599, 1799],
    termsMonths: [12, 24, 36, 48, 60],
    burden: [0.04, 0.22],
    decisionDays: [1, 12],
    collateral: [],
    usePercent: [40, 90],
  },
  auto: {
    amount: [1_500_000, 8_000_000],
    amountStep: 10_000,
    rate: [399, 899],
    termsMonths: [36, 48, 60, 72],
    burden: [0.08, 0.22],
    decisionDays: [12, 20],
    collateral: ['vehicle'],
    usePercent: [95, 100],
  },
  business: {
    amount: [2_500_000, 50_000_000],
    amountStep: 50_000,
    rate: [499, 1299],
    termsMonths: [36, 60, 84, 120],
    burden: [0.12, 0.32],
    decisionDays: [12, 30],
    collateral: ['equipment', 'property', 'inventory', 'securities'],
    usePercent: [50, 90],
  },
  education: {
    amount: [500_000, 10_000_000],
    amountStep: 10_000,
    rate: [425, 875],
    termsMonths: [60, 84, 120, 180],
    burden: [0.04, 0.15],
    decisionDays: [1, 20],
    collateral: [],
    usePercent: [90, 100],
  },
}
