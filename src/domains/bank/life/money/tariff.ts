import type { AccountType } from '../../lists.ts'

/** A fee of the bank's price list. */
export interface Tariff {
  readonly code: string
  readonly name: string
  /** What the fee is charged for, as customers read it. */
  readonly description: string
  /** The only type of account it applies to; null for all. */
  readonly accountType: AccountType | null
  readonly cents: number
}

const quarterly = (accountType: AccountType, code: string, cents: number): Tariff => ({
  code,
  name: 'Account maintenance',
  description: 'Charged on the last day of each quarter',
  accountType,
  cents,
})

/** Charged on the last day of a quarter; savings accounts and certificates of deposit are kept for nothing. */
export const maintenance: Readonly<Partial<Record<AccountType, Tariff>>> = {
  checking: quarterly('checking', 'MAINT-CHK', 1200),
  money_market: quarterly('money_market', 'MAINT-MMA', 1800),
}

export const overdraftFee: Tariff = {
  code: 'OVERDRAFT',
  name: 'Overdraft',
  description: 'Charged at the end of a month that ends below zero',
  accountType: 'checking',
  cents: 2500,
}

export const wireFee: Tariff = {
  code: 'WIRE-OUT',
  name: 'Outgoing wire',
  description: 'Charged for each wire to another bank at home',
  accountType: 'checking',
  cents: 2000,
}

export const foreignWireFee: Tariff = {
  code: 'WIRE-INTL',
  name: 'Outgoing wire abroad',
  description: 'Charged for each wire to a bank abroad',
  accountType: 'checking',
  cents: 4500,
}

export const cardReplacementFee: Tariff = {
  code: 'CARD-REPL',
  name: 'Card replacement',
  description: 'Charged for a card that was lost or damaged',
  accountType: 'checking',
  cents: 1000,
}

/** The price list; every fee that is posted is one of these, to the cent. */
export const tariffs: readonly Tariff[] = [
  ...Object.values(maintenance),
  overdraftFee,
  wireFee,
  foreignWireFee,
  cardReplacementFee,
]
