import { describe, expect, it } from 'vitest'
import { findUnsafeText } from '../../../../src/core/safety/find-unsafe-text.ts'

const kinds = (text: string, column?: string): string[] =>
  findUnsafeText(text, column).map(({ kind }) => kind)

describe('findUnsafeText on e-mail and web addresses', () => {
  it.each([
    'anna.keller@example.com',
    'a@mail.example.org',
    'x@bank.example',
    'https://bank.test/login',
    'http://localhost:8080/x',
    'http://127.0.0.1/x',
    'www.example.net',
    'see example.com for more',
  ])('lets %s through', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it.each([
    ['anna@acme-mail.com', 'email'],
    ['anna@example.co', 'email'],
    ['anna@notexample.com', 'email'],
    ['https://bank.io/login', 'url'],
    ['ftp://files.acme.de/x', 'url'],
    ['www.acme.example.fr', 'url'],
    ['visit acme-widgets.com today', 'url'],
  ])('finds %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })
})

describe('findUnsafeText on phone numbers', () => {
  it.each(['212-555-0100', '907-555-0199', '212-045-1234', '212-199-9999'])('lets %s through', (text) => {
    expect(kinds(text)).toEqual([])
    expect(kinds(text, 'phone')).toEqual([])
  })

  it.each([
    '212-555-0200',
    '212-555-1234',
    '(212) 734-5678',
    '+44 20 7946 0958',
    '212.734.5678',
    '1-800-734-5678',
  ])('finds %s', (text) => {
    expect(kinds(text)).toEqual(['phone'])
    expect(kinds(`Call ${text}, please`)).toEqual(['phone'])
  })

  it('finds any other form in a phone column', () => {
    expect(kinds('2125550100', 'customer_db.customer_profiles.phone')).toEqual(['phone'])
    expect(kinds('ext. 12', 'phone')).toEqual(['phone'])
  })
})

describe('findUnsafeText on documents', () => {
  it.each(['000-12-3456', '666-12-3456', '900-12-3456', '123-00-4567', '123-45-0000'])(
    'lets %s through',
    (text) => {
      expect(kinds(text)).toEqual([])
      expect(kinds(text, 'document_number')).toEqual([])
    },
  )

  it.each(['123-45-6789', '912-70-1234', 'AB 12 34 56 C', 'passport no. X12345678'])('finds %s', (text) => {
    expect(kinds(text)).toEqual(['document'])
  })

  it('finds any number outside the safe ranges in a document column', () => {
    expect(kinds('X1234567', 'compliance_db.kyc_records.document_number')).toEqual(['document'])
    expect(kinds('QP0000000011', 'document_number')).toEqual(['document'])
  })
})

describe('findUnsafeText on cards, accounts and machines', () => {
  it.each([
    ['4111 1111 1111 1111', 'card'],
    ['5500000000000004', 'card'],
    ['378282246310005', 'card'],
    ['DE89 3704 0044 0532 0130 00', 'iban'],
    ['GB29NWBK60161331926819', 'iban'],
    ['8.8.8.8', 'ip'],
    ['from 100.20.3.4', 'ip'],
    ['2607:f8b0:4005:805::200e', 'ip'],
  ])('finds %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  it.each([
    '4111 1111 1111 1112',
    '0000000000000000',
    'DE00 1234',
    '192.0.2.77',
    '198.51.100.1',
    '203.0.113.9',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '2001:db8::1',
    'fd00::12',
    '::1',
  ])('lets %s through', (text) => {
    expect(kinds(text)).toEqual([])
  })
})
