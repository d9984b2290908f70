/** A trade that cards pay: the median of a purchase in cents. */
export interface MerchantTrade {
  readonly name: string
  readonly medianCents: number
}

export const MERCHANT_TRADES: readonly MerchantTrade[] = [
  { name: 'groceries', medianCents: 6200 },
  { name: 'restaurants', medianCents: 3400 },
  { name: 'fuel', medianCents: 4500 },
  { name: 'utilities', medianCents: 9500 },
  { name: 'telecom', medianCents: 5500 },
  { name: 'online', medianCents: 4800 },
  { name: 'travel', medianCents: 22_000 },
  { name: 'health', medianCents: 7500 },
  { name: 'entertainment', medianCents: 2900 },
  { name: 'clothing', medianCents: 6800 },
  { name: 'home', medianCents: 11_000 },
  { name: 'education', medianCents: 14_000 },
]

/** The trade of a purchase, from the number that also chooses the merchant. */
export const merchantTradeOf = (wording: number): number => wording % MERCHANT_TRADES.length
