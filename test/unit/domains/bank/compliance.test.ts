import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { dayOf, formatDay, isWorkingDay, SECONDS_PER_DAY } from '../../../../src/core/calendar.ts'
import { permissions } from '../../../../src/domains/bank/life/compliance/audit/permissions.ts'
import { monitoringRules } from '../../../../src/domains/bank/life/compliance/monitoring-rules.ts'
import type { Posting } from '../../../../src/domains/bank/life/contracts.ts'
import type { CustomerLife } from '../../../../src/domains/bank/life/lives.ts'
import { describePosting } from '../../../../src/domains/bank/life/money/wording.ts'
import type { World } from '../../../../src/domains/bank/life/world.ts'
import { shareDeviations } from './share-deviations.ts'
import { livesOf, worldOf } from './small-world.ts'

/** How often each value occurs. */
class Tally {
  readonly counts = new Map<string, number>()
  total = 0

  add(value: string): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1)
    this.total++
  }

  /** The values whose share is neither within three standard deviations of what it should be nor within `distance`. */
  strays(shares: Readonly<Record<string, number>>, distance = 0): string[] {
    return Object.entries(shares).flatMap(([value, share]) => {
      const found = this.counts.get(value) ?? 0
      const isNear = Math.abs(found / this.total - share) <= distance
      return isNear || shareDeviations(found, this.total, share) <= 3
        ? []
        : [`${value} ${found / this.total}`]
    })
  }
}

describe('compliance at scale 10', () => {
  const tallies = new Map<string, Tally>()
  const tally = (name: string): Tally => {
    const known = tallies.get(name) ?? new Tally()
    tallies.set(name, known)
    return known
  }
  let customers = 0
  let entries = 0

  beforeAll(() => {
    const world = worldOf({ scale: 10 })
    customers = world.customerCount
    for (const { oversight } of livesOf(world)) {
      const papers = new Map(oversight.kycRecords.map(({ paper }) => [paper.number, paper.type]))
      for (const type of papers.values()) tally('papers').add(type)
      const latest = oversight.kycRecords.at(-1)
      tally('latest status').add(latest?.status ?? 'none')
      for (const check of oversight.amlChecks) {
        if (check.transactionId !== null) continue
        tally('lists').add(check.type)
        tally('hits').add(String(check.isFlagged))
        if (check.isFlagged) tally('risk of hits').add(check.risk)
      }
      if (oversight.report) {
        tally('reports').add(oversight.report.status)
        tally('patterns').add(oversight.report.activity)
        tally('tiers').add(oversight.report.tier)
      }
      for (const { rule, status } of oversight.violations) {
        tally('violations').add(status)
        tally('severities').add(rule.severity)
        tally('entities').add(rule.entity)
      }
      entries += oversight.auditLog.length
      for (const { action } of oversight.auditLog) tally('actions').add(action)
    }
  }, 120_000)

  it('shows passports, licences and identity cards in their shares', () => {
    expect(tally('papers').strays({ passport: 0.5, drivers_license: 0.35, national_id: 0.15 })).toEqual([])
  })

  it('leaves one customer in ten pending and one in twenty expired', () => {
    expect(tally('latest status').strays({ verified: 0.85, pending: 0.1, expired: 0.05 })).toEqual([])
  })

  it('screens customers against the lists in their shares, and hits one in twenty', () => {
    expect(tally('lists').strays({ watchlist: 4 / 9, sanctions: 3 / 9, pep_screening: 2 / 9 })).toEqual([])
    expect(tally('hits').strays({ true: 0.05 })).toEqual([])
    expect(tally('risk of hits').strays({ medium: 0.6, low: 0.35, high: 0.05 })).toEqual([])
    expect(tally('lists').total).toBe(customers * 1.5)
  })

  it('reports suspects in the shares of states, patterns and tiers', () => {
    expect(tally('reports').total).toBeGreaterThanOrEqual(300)
    expect(tally('reports').total).toBeLessThanOrEqual(500)
    expect(tally('reports').strays({ filed: 0.4, under_review: 0.3, closed: 0.2, draft: 0.1 })).toEqual([])
    expect(
      tally('patterns').strays({ structuring: 0.4, unusual_pattern: 0.35, high_risk_country: 0.25 }),
    ).toEqual([])
    expect(tally('tiers').strays({ tier1: 0.6, tier2: 0.3, tier3: 0.1 })).toEqual([])
  })

  it('finds two to three hundred violations a thousand customers, about as they should be shared out', () => {
    expect(tally('violations').total / 10).toBeGreaterThanOrEqual(200)
    expect(tally('violations').total / 10).toBeLessThanOrEqual(320)
    const near = 0.08
    expect(
      tally('violations').strays(
        { resolved: 0.6, investigating: 0.2, false_positive: 0.15, open: 0.05 },
        near,
      ),
    ).toEqual([])
    expect(tally('severities').strays({ critical: 0.1, high: 0.25, medium: 0.45, low: 0.2 }, near)).toEqual(
      [],
    )
    expect(tally('entities').strays({ transaction: 0.6, account: 0.25, customer: 0.15 }, near)).toEqual([])
  })

  it('keeps an audit log of five to eight thousand entries a thousand customers, 15 % of them views', () => {
    expect(entries / 10).toBeGreaterThanOrEqual(5000)
    expect(entries / 10).toBeLessThanOrEqual(8000)
    expect(tally('actions').strays({ view: 0.15 })).toEqual([])
  })
})

describe('compliance of any small bank', () => {
  const anyBank = fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 48 }),
    asOf: fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2035, 12, 31) }),
  })
  const holdsForAnyBank = (check: (life: CustomerLife, world: World) => void): void => {
    fc.assert(
      fc.property(anyBank, ({ seed, asOf }) => {
        const world = worldOf({ scale: 0.02, customers: 20, seed, asOf: formatDay(asOf) })
        for (const life of livesOf(world)) check(life, world)
      }),
      { numRuns: 12 },
    )
  }

  it('IdentityCheckRules end with the status and rating of the customer, and review in time before that', () => {
    holdsForAnyBank(({ customer, oversight: { kycRecords } }, { asOf }) => {
      const latest = kycRecords.at(-1)
      expect([latest?.status, latest?.rating]).toEqual([customer.kycStatus, customer.riskRating])
      expect(kycRecords[0]?.day).toBe(customer.sinceDay)
      for (const [i, record] of kycRecords.entries()) {
        const previous = kycRecords[i - 1]
        expect(record.day).toBeLessThan(asOf)
        if (previous?.nextReviewDay) expect(record.day).toBeLessThanOrEqual(previous.nextReviewDay)
      }
    })
  })

  it('ReportRules report every suspect, and nobody else, with postings that break the rule', () => {
    holdsForAnyBank(({ customer, oversight: { report, violations } }, { cast, asOf }) => {
      expect(report !== null).toBe(cast.suspectIndexOf(customer.place) >= 0)
      if (!report) return
      expect(violations.some(({ rule }) => rule === report.rule)).toBe(true)
      expect(report.cents).toBe(report.postings.reduce((sum, { cents }) => sum + Math.abs(cents), 0))
      expect(report.day).toBeGreaterThanOrEqual(report.untilDay)
      expect(Math.max(report.day, report.filedDay ?? 0)).toBeLessThan(asOf)
      expect(report.day).toBeLessThanOrEqual(report.account.frozenDay ?? asOf)
      expect(report.narrative).not.toMatch(/[{}]|undefined/)
    })
  })

  it('ScreeningRules look at every posting above 10,000 once, before as-of', () => {
    holdsForAnyBank(({ ledgers, oversight: { amlChecks } }, { asOf }) => {
      const large = ledgers.flatMap(({ postings }) =>
        postings.filter(({ cents }) => Math.abs(cents) > 1_000_000),
      )
      const monitored = amlChecks.filter(({ transactionId }) => transactionId !== null)
      expect(monitored.length).toBeGreaterThanOrEqual(large.length)
      expect(new Set(monitored.map(({ transactionId }) => transactionId)).size).toBe(monitored.length)
      for (const { second } of amlChecks) expect(second).toBeLessThan(asOf * SECONDS_PER_DAY)
    })
  })

  it('AuditRules log what was done by people at work whose role may do it, in order of time', () => {
    const allowed = new Set(
      permissions.flatMap(({ role, entity, actions }) =>
        actions.map((action) => `${role} ${entity} ${action}`),
      ),
    )
    holdsForAnyBank(({ oversight: { auditLog } }, { staff, asOf }) => {
      let last = 0
      for (const { entity, action, employee, second } of auditLog) {
        const day = Math.floor(second / SECONDS_PER_DAY)
        expect(allowed).toContain(`${staff.employeeOf(employee).role} ${entity} ${action}`)
        expect(staff.isAtWork(employee, day)).toBe(true)
        expect(second).toBeGreaterThanOrEqual(last)
        expect(second).toBeLessThan(asOf * SECONDS_PER_DAY)
        last = second
      }
    })
  })

  it('RegulatoryReportRules make 28 returns with four eyes, sent on working days after their period', () => {
    fc.assert(
      fc.property(anyBank, ({ seed, asOf }) => {
        const { all } = worldOf({ scale: 0.02, seed, asOf: formatDay(asOf) }).oversight.regulatoryReports
        expect(all).toHaveLength(28)
        for (const { preparer, approver, untilDay, submittedDay, status } of all) {
          expect(approver).not.toBe(preparer)
          expect(untilDay).toBeLessThan(asOf)
          expect(submittedDay === null).toBe(status === 'pending')
          if (submittedDay !== null) expect(isWorkingDay(submittedDay) && submittedDay > untilDay).toBe(true)
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('the monitoring rules', () => {
  it('are twenty, of all kinds, two of them not in use', () => {
    expect(monitoringRules).toHaveLength(20)
    expect(monitoringRules.filter(({ isActive }) => !isActive)).toHaveLength(2)
    expect(new Set(monitoringRules.map(({ type }) => type)).size).toBe(4)
  })

  it('name the kinds of posting whose description begins as they say, and no others', () => {
    const world = worldOf({ scale: 0.1, seed: 3 })
    const examples = new Map<Posting['kind'], string>()
    for (const { ledgers } of livesOf(world)) {
      for (const { account, postings } of ledgers) {
        for (const posting of postings) {
          if (!examples.has(posting.kind)) examples.set(posting.kind, describePosting(posting, account))
        }
      }
    }
    for (const { filter } of monitoringRules) {
      if (!filter.wording) continue
      const { begins, kinds } = filter.wording
      const found = [...examples].filter(([, text]) => text.startsWith(begins)).map(([kind]) => kind)
      expect(found).toEqual([...kinds])
    }
  })
})
