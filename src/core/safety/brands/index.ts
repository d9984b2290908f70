import type { BrandTrade } from '../brand-trade.ts'
import { bankBrands } from './banks.ts'
import { carMakerBrands } from './carmakers.ts'
import { foodBrands } from './food.ts'
import { insuranceBrands } from './insurers.ts'
import { paymentBrands } from './payments.ts'
import { shopBrands } from './shops.ts'
import { technologyBrands } from './technology.ts'
import { trainingBrands } from './training.ts'
import { travelBrands } from './travel.ts'

/** Every trade whose real names are looked for. */
export const brandTrades: readonly BrandTrade[] = [
  bankBrands,
  paymentBrands,
  insuranceBrands,
  carMakerBrands,
  travelBrands,
  shopBrands,
  technologyBrands,
  foodBrands,
  trainingBrands,
]
