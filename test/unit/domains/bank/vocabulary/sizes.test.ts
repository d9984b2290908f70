import { describe, expect, it } from 'vitest'
import { amlScreeningResults } from '../../../../../src/domains/bank/vocabulary/aml-screening-results.ts'
import { branches } from '../../../../../src/domains/bank/vocabulary/branches.ts'
import { campaigns } from '../../../../../src/domains/bank/vocabulary/campaigns.ts'
import { complaintDescriptions } from '../../../../../src/domains/bank/vocabulary/complaint-descriptions.ts'
import { departments } from '../../../../../src/domains/bank/vocabulary/departments.ts'
import { employers } from '../../../../../src/domains/bank/vocabulary/employers.ts'
import { firstNamesFemale } from '../../../../../src/domains/bank/vocabulary/first-names-female.ts'
import { firstNamesMale } from '../../../../../src/domains/bank/vocabulary/first-names-male.ts'
import { foreignCountries } from '../../../../../src/domains/bank/vocabulary/foreign-towns.ts'
import { lastNames } from '../../../../../src/domains/bank/vocabulary/last-names.ts'
import { lossDescriptions } from '../../../../../src/domains/bank/vocabulary/loss-descriptions.ts'
import { merchants } from '../../../../../src/domains/bank/vocabulary/merchants.ts'
import { reviewComments } from '../../../../../src/domains/bank/vocabulary/review-comments.ts'
import { streets } from '../../../../../src/domains/bank/vocabulary/streets.ts'
import { suspiciousActivityNarratives } from '../../../../../src/domains/bank/vocabulary/suspicious-activity-narratives.ts'
import { towns } from '../../../../../src/domains/bank/vocabulary/towns.ts'
import { trainingPrograms } from '../../../../../src/domains/bank/vocabulary/training-programs.ts'

/** Length of the shortest. */
const least = (lists: readonly (readonly string[])[]): number =>
  Math.min(...lists.map(({ length }) => length))

describe('the vocabulary', () => {
  it('has enough names for a population', () => {
    expect(least([firstNamesFemale, firstNamesMale, streets])).toBeGreaterThanOrEqual(300)
    expect(lastNames.length).toBeGreaterThanOrEqual(1000)
    expect(employers.length).toBeGreaterThanOrEqual(200)
    expect(towns.length).toBeGreaterThanOrEqual(120)
    expect(new Set(towns.map(({ name }) => name)).size).toBe(towns.length)
    expect(new Set(towns.map(({ postcode }) => postcode)).size).toBe(towns.length)
  })

  it('has enough texts for every kind of event', () => {
    expect(least(Object.values(reviewComments))).toBeGreaterThanOrEqual(12)
    expect(least(Object.values(complaintDescriptions))).toBeGreaterThanOrEqual(8)
    const { death: _notClaimed, ...losses } = lossDescriptions
    expect(least(Object.values(losses))).toBeGreaterThanOrEqual(4)
    expect(least(Object.values(suspiciousActivityNarratives))).toBeGreaterThanOrEqual(6)
    const screenings = Object.values(amlScreeningResults).flatMap(({ flagged, clear }) => [flagged, clear])
    expect(least(screenings)).toBeGreaterThanOrEqual(4)
    expect(least(Object.values(merchants).map(({ names }) => names))).toBeGreaterThanOrEqual(25)
  })

  it('has the fixed lists at their fixed sizes', () => {
    expect(departments).toHaveLength(12)
    expect(branches.map(({ code }) => code)).toEqual(
      Array.from({ length: 20 }, (_, at) => `BR${String(at + 1).padStart(3, '0')}`),
    )
    expect(new Set(branches.map(({ name }) => name)).size).toBe(20)
    expect(campaigns).toHaveLength(15)
    const perCategory = new Map<string, number>()
    for (const { category } of trainingPrograms)
      perCategory.set(category, (perCategory.get(category) ?? 0) + 1)
    expect(Object.fromEntries(perCategory)).toEqual({
      compliance: 4,
      product: 3,
      customer_service: 3,
      technical: 3,
      leadership: 3,
    })
    expect(trainingPrograms.filter(({ certification }) => certification)).toHaveLength(5)
  })

  it('has postcodes that no post office has', () => {
    const unassigned = new Set(
      `213 269 343 345 348 353 419 428 429 517 518 519 529 533 536 552 568 578 579 589 621 632 642 643 659 663
       682 694 695 696 697 698 699 702 709 715 732 742 771 817 818 819 839 848 849 854 858 861 862 866 867 868
       869 876 886 887 888 892 896 899 909 929 987`.split(/\s+/),
    )
    expect(towns.filter(({ postcode }) => !unassigned.has(postcode.slice(0, 3)))).toEqual([])
    expect(
      towns.every(({ postcode, state, areaCode }) =>
        /^\d{5}[A-Z]{2}\d{3}$/.test(postcode + state + areaCode),
      ),
    ).toBe(true)
    const forms: Record<string, RegExp> = {
      Canada: /^W\d[A-Z] \d[A-Z]\d$/,
      'United Kingdom': /^QX\d \d[A-Z]{2}$/,
      Germany: /^00\d{3}$/,
      France: /^96\d{3}$/,
      Spain: /^(5[3-9]|6\d)\d{3}$/,
    }
    for (const { country, towns: abroad } of foreignCountries) {
      for (const { postcode } of abroad) expect(postcode, country).toMatch(forms[country] ?? /^$/)
    }
  })
})
