import { mix32 } from '../../../../core/hash.ts'
import { Weighted } from '../../../../core/weighted.ts'
import { type MerchantGroup, merchants } from '../../vocabulary/merchants.ts'

/** The trades that cards pay. */
export const trades: readonly MerchantGroup[] = Object.values(merchants)
const choice = new Weighted(trades.map((trade, i) => [i, trade.weight] as const))

/** The number of the trade of a purchase, from the number that chooses its wording. */
export const tradeOf = (wording: number): number => choice.at(mix32(wording))

/** What a statement says of movements with each shop: the words before and the name, by trade. */
export type ShopTexts = readonly (readonly string[])[]

/** The text for each shop, made once: statements of purchases are a large part of all that is written. */
export const shopTexts = (words: string): ShopTexts =>
  trades.map(({ names }) => names.map((name) => `${words} ${name}`))

/** The text of the shop of a purchase. */
export function shopTextOf(texts: ShopTexts, wording: number): string {
  const ofTrade = texts[tradeOf(wording)] as readonly string[]
  return ofTrade[wording % ofTrade.length] as string
}
