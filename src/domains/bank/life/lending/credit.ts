import { BugError } from '../../../../core/errors.ts'
import { type CreditGrade, creditGrades } from '../../lists.ts'

/** Scores reach from 300 to 850; the bank lends to those who score at least 600. */
export const SCORE_MIN = 300
export const SCORE_MAX = 850
export const LENDING_SCORE_MIN = 600

interface Band {
  /** Lowest and highest score of the grade. */
  readonly score: readonly [number, number]
  /** Probability of default at the highest and at the lowest score, scaled by 10,000. */
  readonly probability: readonly [number, number]
}

/** The bank's rating table: score, grade and probability of default agree because all three come from here. */
export const ratingTable: Readonly<Record<CreditGrade, Band>> = {
  AAA: { score: [800, 850], probability: [100, 199] },
  AA: { score: [775, 799], probability: [200, 299] },
  A: { score: [750, 774], probability: [300, 499] },
  BBB: { score: [700, 749], probability: [500, 999] },
  BB: { score: [650, 699], probability: [1000, 1499] },
  B: { score: [600, 649], probability: [1500, 2499] },
  CCC: { score: [550, 599], probability: [2500, 4999] },
  CC: { score: [450, 549], probability: [5000, 7499] },
  C: { score: [300, 449], probability: [7500, 9500] },
}

/** The grade of a score. */
export function gradeOf(score: number): CreditGrade {
  const grade = creditGrades.find((one) => score >= ratingTable[one].score[0])
  if (!grade || score > SCORE_MAX) {
    throw new BugError(`Cannot grade a borrower: found score ${score}; expected ${SCORE_MIN} to ${SCORE_MAX}`)
  }
  return grade
}

/** The probability of default of a score, scaled by 10,000: linear within the band of its grade. */
export function defaultProbabilityOf(score: number): number {
  const { score: scores, probability } = ratingTable[gradeOf(score)]
  const share = (scores[1] - score) / (scores[1] - scores[0])
  return probability[0] + Math.round((probability[1] - probability[0]) * share)
}

/** How far a borrower is from the best one the bank lends to (0) towards the weakest (1). */
export function weaknessOf(score: number): number {
  const lent = Math.min(Math.max(score, LENDING_SCORE_MIN), SCORE_MAX)
  return (SCORE_MAX - lent) / (SCORE_MAX - LENDING_SCORE_MIN)
}
