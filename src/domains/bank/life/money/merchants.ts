import { mix32 } from '../../../../core/hash.ts'
import { Weighted } from '../../../../core/weighted.ts'
import { type MerchantGroup, merchants } from '../../vocabulary/merchants.ts'

/** The trades that cards pay. */
export const trades: readonly MerchantGroup[] = Object.values(merchants)
const choice = new Weighted(trades.map((trade, i) => [i, trade.weight] as const))

/** The number of the trade of a purchase, from the number that chooses its wording. */
export const tradeOf = (wording: number): number => choice.at(mix32(wording))

/** The shop of a purchase. */
export function merchantOf(wording: number): string {
  const { names } = trades[tradeOf(wording)] as MerchantGroup
  return names[wording % names.length] as string
}
