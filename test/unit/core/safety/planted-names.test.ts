import { describe, expect, it } from 'vitest'
import { findUnsafeText } from '../../../../src/core/safety/find-unsafe-text.ts'

/** Real names as they get into made-up data: as they are, and as people write them. */
const planted: readonly (readonly [text: string, name: string])[] = [
  ['Wells Fargo', 'Wells Fargo'],
  ['WELLS-FARGO ATM 0231', 'Wells Fargo'],
  ['wellsfargo', 'Wells Fargo'],
  ['J.P. Morgan Chase', 'JPMorgan Chase'],
  ['Transfer to Citi Bank', 'Citibank'],
  ['c1t1bank', 'Citibank'],
  ['Goldmann Sachs', 'Goldman Sachs'],
  ['Société Generale', 'Société Générale'],
  ["Barclay's", 'Barclays'],
  ['Sntander', 'Santander'],
  ['Deutsche  Bank', 'Deutsche Bank'],
  ['Chase Bank', 'Chase'],
  ['Paid at Target on Friday', 'Target'],
  ['Capital One', 'Capital One'],
  ['Bank of America', 'Bank of America'],
  ['PayPall', 'PayPal'],
  ['P4yPal', 'PayPal'],
  ['Master Card', 'MasterCard'],
  ['Visa card', 'Visa'],
  ['Equifx', 'Equifax'],
  ['Experian report', 'Experian'],
  ['State Farm', 'State Farm'],
  ['Allianz SE', 'Allianz'],
  ['Metlife', 'MetLife'],
  ['GEICO', 'GEICO'],
  ['Toyta', 'Toyota'],
  ['Volkswagon', 'Volkswagen'],
  ['Mercedes Benz', 'Mercedes-Benz'],
  ['Ford Motor Company', 'Ford Motor'],
  ['BMW 3 series', 'BMW'],
  ['Škoda', 'Skoda'],
  ['Hondas', 'Honda'],
  ['Lufthansaa', 'Lufthansa'],
  ['ryan air', 'Ryanair'],
  ['Delta Airlines', 'Delta Air Lines'],
  ['UPS parcel', 'UPS'],
  ['Walmrat', 'Walmart'],
  ['Wal Mart', 'Walmart'],
  ['IKEA', 'IKEA'],
  ['H&M', 'H&M'],
  ['Marks and Spencer', 'Marks & Spencer'],
  ['Amazon', 'Amazon'],
  ['Apple', 'Apple'],
  ['Microsfot', 'Microsoft'],
  ['G00gle', 'Google'],
  ['AT&T', 'AT&T'],
  ['Аmazоn', 'Amazon'],
  ['Netfl1x', 'Netflix'],
  ['Starbuck', 'Starbucks'],
  ['McDonalds', "McDonald's"],
  ['Coca Cola', 'Coca-Cola'],
  ['CocaCola', 'Coca-Cola'],
  ['Courseera', 'Coursera'],
  ['Dale Carnegie', 'Dale Carnegie'],
  ['ACAMS', 'ACAMS'],
  ['Certified by the CFA Institute', 'CFA Institute'],
  ['Elon Musk', 'Elon Musk'],
  ['1600 Pennsylvania Ave NW', '1600 Pennsylvania Avenue'],
  ['10 downing st.', '10 Downing Street'],
  ['221b Baker St', '221B Baker Street'],
  ['Willy-Brandt-Str. 1', 'Willy-Brandt-Straße 1'],
]

describe('findUnsafeText on planted names', () => {
  it('knows at least 50 of them', () => {
    expect(planted.length).toBeGreaterThanOrEqual(50)
  })

  it.each(planted)('catches %s as %s', (text, name) => {
    const reasons = findUnsafeText(text).map(({ reason }) => reason.replace(/ \([^()]*\)$/, ''))
    expect(reasons).toContain(name)
  })
})
