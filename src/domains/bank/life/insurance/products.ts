import type { ClaimType, CoveredRisk, PolicyType, PremiumFrequency } from '../../lists.ts'

/** What the bank sells: coverage in cents, premiums as a share of coverage a year. */
export interface Product {
  readonly coverageMin: number
  readonly coverageMax: number
  readonly coverageMedian: number
  /** Deviation of the logarithm of the coverage. */
  readonly coverageSigma: number
  /** Coverage is sold in steps of this. */
  readonly coverageStep: number
  readonly rateMin: number
  readonly rateMax: number
  /** The main risk first, insured up to the coverage; the others up to a share of it. */
  readonly risks: readonly CoveredRisk[]
  /** Cents that a holder may bear of each loss; the smallest always fits. */
  readonly deductibles: readonly number[]
}

const THOUSAND = 100_000

/** Rates lie inside the half to three per cent that is allowed, so that cents rounded off do not leave it. */
export const PRODUCTS: Readonly<Record<PolicyType, Product>> = {
  life: {
    coverageMin: 50 * THOUSAND,
    coverageMax: 2_000 * THOUSAND,
    coverageMedian: 170 * THOUSAND,
    coverageSigma: 0.7,
    coverageStep: 10 * THOUSAND,
    rateMin: 0.0055,
    rateMax: 0.012,
    risks: ['death', 'family_death', 'critical_illness', 'accidental_injury'],
    deductibles: [0],
  },
  property: {
    coverageMin: 100 * THOUSAND,
    coverageMax: 5_000 * THOUSAND,
    coverageMedian: 260 * THOUSAND,
    coverageSigma: 0.6,
    coverageStep: 10 * THOUSAND,
    rateMin: 0.0055,
    rateMax: 0.009,
    risks: ['fire_and_storm', 'home_liability', 'water_damage', 'burglary'],
    deductibles: [25_000, 50_000, 100_000, 150_000],
  },
  vehicle: {
    coverageMin: 10 * THOUSAND,
    coverageMax: 150 * THOUSAND,
    coverageMedian: 26 * THOUSAND,
    coverageSigma: 0.5,
    coverageStep: THOUSAND,
    rateMin: 0.016,
    rateMax: 0.029,
    risks: ['collision', 'third_party_liability', 'vehicle_theft', 'passenger_injury'],
    deductibles: [10_000, 25_000, 50_000, 100_000],
  },
  health: {
    coverageMin: 50 * THOUSAND,
    coverageMax: 1_000 * THOUSAND,
    coverageMedian: 120 * THOUSAND,
    coverageSigma: 0.6,
    coverageStep: 5 * THOUSAND,
    rateMin: 0.008,
    rateMax: 0.018,
    risks: ['hospital_stay', 'outpatient_care', 'dental_care'],
    deductibles: [10_000, 25_000, 50_000, 100_000],
  },
  travel: {
    coverageMin: 10 * THOUSAND,
    coverageMax: 100 * THOUSAND,
    coverageMedian: 24 * THOUSAND,
    coverageSigma: 0.5,
    coverageStep: THOUSAND,
    rateMin: 0.008,
    rateMax: 0.026,
    risks: ['medical_abroad', 'accident_abroad', 'baggage'],
    deductibles: [0, 5_000, 10_000, 20_000],
  },
}

/**
 * The kind of claim that a loss of each risk makes. Nobody claims the death of a holder who is alive: families do, for
 * relatives insured with them.
 */
export const CLAIM_TYPES: Readonly<Record<Exclude<CoveredRisk, 'death'>, ClaimType>> = {
  family_death: 'death',
  critical_illness: 'medical',
  accidental_injury: 'accident',
  fire_and_storm: 'property_damage',
  home_liability: 'accident',
  water_damage: 'property_damage',
  burglary: 'property_damage',
  collision: 'accident',
  third_party_liability: 'accident',
  vehicle_theft: 'property_damage',
  passenger_injury: 'medical',
  hospital_stay: 'medical',
  outpatient_care: 'medical',
  dental_care: 'medical',
  medical_abroad: 'medical',
  accident_abroad: 'accident',
  baggage: 'property_damage',
}

export const MONTHS_BETWEEN_PREMIUMS: Readonly<Record<PremiumFrequency, number>> = {
  monthly: 1,
  quarterly: 3,
  annual: 12,
}

/** Cover lasts so many days after an unpaid premium was due; then the policy lapses. */
export const GRACE_DAYS = 30
export const POLICIES_PER_CUSTOMER_MAX = 2
