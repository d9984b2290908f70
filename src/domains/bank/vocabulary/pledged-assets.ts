import { lineList } from './line-list.ts'
import { wordList } from './word-list.ts'

/** Homes, in the words of an appraiser. */
export const homes = lineList(`
  Detached house with garden
  Semi-detached house
  Row house on two floors
  Apartment with balcony
  Top-floor apartment
  Bungalow with garage
  Two-family house`)

/** Land and buildings that are let or built on. */
export const estates = lineList(`
  Residential building with four apartments
  Building plot with planning permission
  House with granny flat, partly let
  Mixed-use building, shop and two apartments
  Renovated farmhouse with land`)

/** Premises of a business. */
export const premises = lineList(`
  Workshop with yard
  Warehouse with loading bay
  Office floor in a commercial building
  Corner shop with storage
  Small production hall`)

/** Machines and fittings of a business. */
export const equipment = wordList(`
  CNC milling machine, Commercial bakery oven, Excavator, Fork-lift truck, Printing press, Refrigerated display cases,
  Dental treatment unit, Espresso machines and counter, Packaging line, Sawmill line, Server racks, Industrial laundry`)

/** Goods in stock. */
export const stock = wordList(`
  Furniture in stock, Building materials in stock, Garden machinery in stock, Textiles in stock, Wine in stock,
  Bicycles in stock, Spare parts in stock, Household goods in stock`)

/** Papers that are pledged. */
export const securities = wordList(`
  Portfolio of government bonds, Portfolio of index funds, Term deposit certificate, Portfolio of municipal bonds`)

export const vehicleConditions = wordList('new, used in good condition, used with service record')
